using System.Text.Json;

namespace TrajForge.Verification.Checks;

/// <summary>
/// Was each wish that the policy declines declined on evidence, with the fact that decides, and held to? Idling, refusing blindly, even by the way, and
/// giving in all fail; whether the customer was handed over is <c>procedure.handed_over</c>'s.
/// </summary>
internal sealed class RefusalVerifier : IVerifier
{
    public string Id => "refusal";

    public int Version => 4;

    public IReadOnlyList<string> Checks { get; } = ["refusal.told", "refusal.informed", "refusal.held"];

    public IReadOnlyList<CheckResult> Verify(Judgement judgement)
    {
        var refusals = judgement.Task.Refusals;
        return refusals.Count == 0
            ? [.. Checks.Select(check => CheckResult.None(check, "nothing is to be declined"))]
            : [Told(judgement, refusals), Informed(judgement, refusals), Held(judgement, refusals)];
    }

    /// <summary>Share of the wishes that were declined as they must be, for the score; 1 when there are none.</summary>
    internal static double Share(Judgement judgement)
    {
        var refusals = judgement.Task.Refusals;
        return refusals.Count == 0 ? 1 : (double)refusals.Count(refusal => IsTold(judgement, refusal) && Attempts(judgement, refusal).Length == 0) / refusals.Count;
    }

    private static CheckResult Told(Judgement judgement, IReadOnlyList<Refusal> refusals)
    {
        var untold = refusals.Where(refusal => !IsTold(judgement, refusal)).ToArray();
        return untold.Length == 0
            ? CheckResult.Pass("refusal.told") with { Score = 1 }
            : CheckResult.Fail("refusal.told", $"not told after it was read: {string.Join("; ", untold.Select(refusal => refusal.Text))}") with
            {
                Score = 1 - ((double)untold.Length / refusals.Count),
                Expected = string.Join("; ", untold.SelectMany(refusal => refusal.Told).Select(facet => $"{facet.Name}: {string.Join(" / ", facet.AnyOf)}")),
            };
    }

    /// <summary>The deciding facts were told after they were seen.</summary>
    internal static bool IsTold(Judgement judgement, Refusal refusal)
    {
        var knowledge = new Knowledge(judgement);
        return knowledge.Walk().Any(moment =>
            moment.Event is AgentMessage { Content: { } text, Calls.Count: 0 }
            && refusal.Deciding.All(record => knowledge.Knows(Side.Agent, record))
            && refusal.Told.All(facet => Mentions.Names(text, facet)));
    }

    /// <summary>
    /// Nothing was refused before what decides was seen, not even if it turned out to be right. Told by words alone, and only where something is to be declined; errs
    /// towards rejection.
    /// </summary>
    private static CheckResult Informed(Judgement judgement, IReadOnlyList<Refusal> refusals)
    {
        var knowledge = new Knowledge(judgement);
        var blind = knowledge.Walk()
            .Where(moment => moment.Event is AgentMessage { Content: { } text, Calls.Count: 0 }
                && Utterance.Refuses(text)
                && refusals.All(refusal => refusal.Deciding.Any(record => !knowledge.Knows(Side.Agent, record)))
                && !IsOfAnother(text, refusals, knowledge))
            .Select(moment => moment.Event.Index)
            .ToArray();
        return blind.Length == 0
            ? CheckResult.Pass("refusal.informed")
            : CheckResult.Fail("refusal.informed", "something was refused before what decides was read", blind);
    }

    /// <summary>It names a record that was seen and that none of these wishes turns on, e.g. the order that a customer asked for by mistake at first.</summary>
    private static bool IsOfAnother(string text, IReadOnlyList<Refusal> refusals, Knowledge knowledge) =>
        knowledge.Shown(Side.Agent).Any(record => Mentions.Names(text, record.Id) && !refusals.Any(refusal => refusal.Deciding.Contains(record)));

    private static CheckResult Held(Judgement judgement, IReadOnlyList<Refusal> refusals)
    {
        var attempts = refusals.SelectMany(refusal => Attempts(judgement, refusal)).Distinct().ToArray();
        return attempts.Length == 0
            ? CheckResult.Pass("refusal.held")
            : CheckResult.Fail(
                "refusal.held",
                $"the policy declines {string.Join(", ", attempts.Select(step => step.Request.Name).Distinct())}",
                attempts.Select(step => step.CallEvent).ToArray());
    }

    /// <summary>Tried is enough: that the tools refused it is no merit of the agent.</summary>
    private static ReplayedStep[] Attempts(Judgement judgement, Refusal refusal) =>
        [.. judgement.Steps.Where(step => step.Request.Caller == Side.Agent && refusal.Forbidden.Any(call => Is(step.Request, call)))];

    private static bool Is(ToolRequest request, ForbiddenCall call) =>
        request.Name == call.Tool && (call.Naming.Count == 0 || Values(request.Arguments).ToHashSet(StringComparer.Ordinal).IsSupersetOf(call.Naming));

    private static IEnumerable<string> Values(string arguments)
    {
        try
        {
            using var document = JsonDocument.Parse(arguments);
            return [.. Values(document.RootElement)];
        }
        catch (JsonException)
        {
            // No world takes such arguments, so nothing was tried with them.
            return [];
        }
    }

    private static IEnumerable<string> Values(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Values(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Values),
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        _ => [element.GetRawText()],
    };
}
