using System.Text.Json;

namespace TrajForge.Verification.Checks;

/// <summary>
/// How near the calls are to the reference play's, call by call. Many plays are right, so nothing here fails; a spec may make a reward of it
/// (EnvFactory's, METHODS 3.8).
/// </summary>
internal sealed class TraceVerifier : IVerifier
{
    public string Id => "trace";

    public int Version => 1;

    public IReadOnlyList<string> Checks { get; } = ["trace.matched", "trace.state", "trace.extra", "trace.malformed"];

    public IReadOnlyList<CheckResult> Verify(Judgement judgement)
    {
        var open = judgement.Steps.ToList();
        var missing = judgement.Task.ReferencePlay.Where(call => !Takes(open, call)).ToArray();
        var malformed = judgement.Steps.Where(step => IsMalformed(judgement, step)).ToArray();
        return
        [
            Measure("trace.matched", missing.Length == 0 ? 1 : 0) with { Finding = missing.Length == 0 ? "" : $"not made: {string.Join(", ", missing.Select(call => call.Name))}" },
            Measure("trace.state", EqualTables(judgement)),
            Counted("trace.extra", open),
            Counted("trace.malformed", malformed),
        ];
    }

    private static CheckResult Measure(string check, double score) => CheckResult.Pass(check) with { Score = score };

    private static CheckResult Counted(string check, IReadOnlyList<ReplayedStep> steps) =>
        CheckResult.Pass(check) with { Count = steps.Count, Events = [.. steps.Select(step => step.CallEvent).Distinct()] };

    private static bool Takes(List<ReplayedStep> open, ReferenceCall call)
    {
        var at = open.FindIndex(step => IsCall(step.Request, call));
        if (at >= 0)
        {
            open.RemoveAt(at);
        }

        return at >= 0;
    }

    private static bool IsCall(ToolRequest request, ReferenceCall call) =>
        request.Name == call.Name && request.Caller == (call.Caller ?? Side.Agent) && Arguments(request.Arguments) is { } made && SameCall.Arguments(made, call.Arguments.ToElement(), call.Free);

    private static bool IsMalformed(Judgement judgement, ReplayedStep step) =>
        Arguments(step.Request.Arguments) is null || judgement.Tools.All(tool => tool.Name != step.Request.Name || tool.Side != step.Request.Caller);

    /// <summary>Share of the tables that either play changed which end as the reference's do; 1 when neither changed any.</summary>
    private static double EqualTables(Judgement judgement)
    {
        string[] touched = [.. judgement.Final.Changes.Concat(judgement.Expected.Changes).Select(change => change.Record.Table).Distinct(StringComparer.Ordinal)];
        var differ = new StateComparer(judgement.Rules.Comparison, judgement.Task.Soft)
            .Differences(judgement.Final, judgement.Expected).Select(difference => difference.Record.Table).Distinct(StringComparer.Ordinal).Count();
        return touched.Length == 0 ? 1 : 1 - ((double)differ / touched.Length);
    }

    private static JsonElement? Arguments(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
