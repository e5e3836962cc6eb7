using System.Globalization;

namespace TrajForge.Verification;

/// <summary>
/// Runs a verifier and takes its results only when they keep the contract; anything else is one <see cref="CheckOutcome.Broken"/> result with the verifier's name. Every
/// verifier's results go through here, so nothing that is no number, names no event or belongs to another family reaches a verdict.
/// </summary>
public static class VerifierGuard
{
    /// <summary>Results of one verifier at most.</summary>
    public const int MostResults = 1000;

    /// <summary>Events that one result cites at most.</summary>
    public const int MostEvents = 10_000;

    /// <summary>Letters of a finding, of what was expected and of what was found at most.</summary>
    public const int LongestText = 65_536;

    private const int LongestMessage = 500;

    /// <summary>The verifier's results, or the one that says how it broke.</summary>
    public static IReadOnlyList<CheckResult> Run(IVerifier verifier, Judgement judgement)
    {
        try
        {
            CheckResult[] results = [.. (verifier.Verify(judgement) ?? []).Take(MostResults + 1).Select(Owned)];
            return Fault(verifier, judgement.Episode, results) is { } fault ? [Broken(verifier.Id, fault)] : results;
        }
        catch (Exception e)
        {
            return [Broken(verifier.Id, $"threw {e.GetType().Name}: {Start(e.Message)}")];
        }
    }

    /// <summary>The result of a verifier that gave none.</summary>
    /// <param name="what">What it did, e.g. <c>did not return</c>.</param>
    internal static CheckResult Broken(string id, string what) =>
        new() { Check = id, Outcome = CheckOutcome.Broken, Finding = $"{id} {what}" };

    internal static string Start(string text) => text.Length <= LongestMessage ? text : text[..LongestMessage];

    /// <summary>A list that its maker may change later is copied before it is looked at.</summary>
    private static CheckResult Owned(CheckResult result) =>
        (result ?? throw new InvalidOperationException("a result is null")) with { Events = [.. (result.Events ?? []).Take(MostEvents + 1)] };

    private static string? Fault(IVerifier verifier, Episode episode, IReadOnlyList<CheckResult> results)
    {
        if (results.Count == 0)
        {
            return "gave no result";
        }

        if (results.Count > MostResults)
        {
            return Text($"gave more than {MostResults} results");
        }

        // Who broke as a whole says so under its own name.
        if (results is [{ Outcome: CheckOutcome.Broken } whole] && whole.Check == verifier.Id)
        {
            return Fault([verifier.Id], episode, whole);
        }

        var known = verifier.Checks;
        return results.Select(result => Fault(known, episode, result)).FirstOrDefault(fault => fault is not null)
            ?? (known.FirstOrDefault(check => results.All(result => result.Check != check)) is { } missing ? $"gave no result for '{missing}'" : null);
    }

    private static string? Fault(IReadOnlyList<string> known, Episode episode, CheckResult result)
    {
        if (result.Check is null || !known.Contains(result.Check))
        {
            return $"gave a result for '{Start(result.Check ?? "")}', which is none of its checks";
        }

        if (!Enum.IsDefined(result.Outcome))
        {
            return Text($"gave '{result.Check}' the outcome {(int)result.Outcome}, which does not exist");
        }

        if (result.Score is { } score && !(score is >= 0 and <= 1))
        {
            return Text($"gave '{result.Check}' the score {score}; expected 0 to 1");
        }

        if (result.Count < 0)
        {
            return Text($"counted {result.Count} offences in '{result.Check}'");
        }

        if (result.Finding is null || new[] { result.Finding, result.Expected, result.Actual }.Any(text => text?.Length > LongestText))
        {
            return Text($"gave '{result.Check}' a text that is null or has more than {LongestText} letters");
        }

        return result.Events.Count > MostEvents ? Text($"cites more than {MostEvents} events in '{result.Check}'")
            : Foreign(episode, result.Events) is { } foreign ? Text($"cites event {foreign} in '{result.Check}', which does not exist")
            : null;
    }

    /// <summary>An index that no event has. Where a record is ill-formed an event may bear another number than its place.</summary>
    private static int? Foreign(Episode episode, IReadOnlyList<int> events)
    {
        var unknown = events.Where(index => index < 0 || index >= episode.Events.Count).ToArray();
        return unknown.Length == 0 ? null : unknown.Cast<int?>().FirstOrDefault(index => episode.Events.All(e => e.Index != index));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
