using System.Text.RegularExpressions;

namespace TrajForge.Verification.Checks;

/// <summary>Proposals that the customer said yes to and that were carried out, each with the changes made under that yes.</summary>
internal static partial class CarriedOut
{
    public static IReadOnlyDictionary<int, IReadOnlyList<ReplayedStep>> Of(Talk talk)
    {
        var batches = new Dictionary<int, IReadOnlyList<ReplayedStep>>();
        var made = talk.Judgement.Steps.Where(step => step.Changed && step.Request.Caller == Side.Agent && step.Facets.Count > 0)
            .GroupBy(step => LastWords(talk, step)).Where(batch => batch.Key is { } yes && Affirmation.IsYes(yes.Text));
        foreach (var batch in made)
        {
            foreach (var line in Proposing(talk, batch.Key!, [.. batch]))
            {
                batches[line.Index] = [.. batches.GetValueOrDefault(line.Index) ?? [], .. batch];
            }
        }

        return batches;
    }

    /// <summary>
    /// The agent's last words before the yes, where they name all of one change but its amounts; or these and those before them, back to some that name all of one. Its record may be
    /// the one spoken of. Where no words do, nothing was proposed that could be held against what was done; nor where something else was tried in vain under the same yes.
    /// </summary>
    private static IReadOnlyList<Line> Proposing(Talk talk, Line yes, IReadOnlyList<ReplayedStep> batch)
    {
        var words = talk.Lines.TakeWhile(line => line != yes).Where(line => !line.ByCustomer).Reverse().ToArray();
        var named = Array.FindIndex(words, line => batch.Any(step => step.Facets.All(facet =>
            facet.NamesRecord || Mentions.Names(line.Text, facet) || (line == words[0] && facet.AnyOf.All(Amount().IsMatch)))));
        return IsPartial(talk, yes) ? [] : words[..(named + 1)];
    }

    private static bool IsPartial(Talk talk, Line yes) =>
        talk.Judgement.Steps.Any(step => step.Request.Caller == Side.Agent && step.Effect == ToolEffect.Changes && step.Replayed.IsError && LastWords(talk, step) == yes);

    private static Line? LastWords(Talk talk, ReplayedStep step) => talk.Said.LastOrDefault(line => line.Index < step.CallEvent);

    /// <summary>An amount, as facets write it.</summary>
    [GeneratedRegex(@"^\$?\d[\d,]*(\.\d+)?( dollars?)?[ .,?!;)]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
