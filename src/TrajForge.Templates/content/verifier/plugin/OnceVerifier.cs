using TrajForge;

namespace Acme.Plugin1;

/// <summary>No change is tried more often than it may be: the same tool with the same arguments.</summary>
public sealed class OnceVerifier(OnceSettings settings) : IVerifier
{
    private const string Changes = "once.changes";

    public string Id => "once";

    // Raise it whenever results may change: verdicts name it.
    public int Version => 1;

    public IReadOnlyList<string> Checks => [Changes];

    public IReadOnlyList<CheckResult> Verify(Judgement judgement)
    {
        var changes = judgement.Steps.Where(step => step is { Effect: ToolEffect.Changes, Request.Caller: Side.Agent } && !settings.Except.Contains(step.Request.Name)).ToArray();
        if (changes.Length == 0)
        {
            return [CheckResult.None(Changes, "the agent changes nothing")];
        }

        var often = changes.GroupBy(step => (step.Request.Name, step.Request.Arguments)).FirstOrDefault(same => same.Count() > settings.MostTimes);
        return often is null
            ? [CheckResult.Pass(Changes)]
            : [CheckResult.Fail(Changes, $"{often.Key.Name} is called {often.Count()} times with the same arguments", [.. often.Select(step => step.CallEvent)])];
    }
}
