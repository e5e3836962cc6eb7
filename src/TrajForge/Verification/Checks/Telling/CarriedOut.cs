namespace TrajForge.Verification.Checks;

/// <summary>Proposals that the customer said yes to and that were carried out, each with the changes made under that yes.</summary>
internal static class CarriedOut
{
    public static IReadOnlyDictionary<int, IReadOnlyList<ReplayedStep>> Of(Talk talk)
    {
        var batches = new Dictionary<int, IReadOnlyList<ReplayedStep>>();
        var made = talk.Judgement.Steps.Where(step => step.Changed && step.Request.Caller == Side.Agent && step.Facets.Count > 0)
            .GroupBy(step => talk.Said.LastOrDefault(line => line.Index < step.CallEvent)).Where(batch => batch.Key is { } yes && Affirmation.IsYes(yes.Text));
        foreach (var batch in made)
        {
            foreach (var line in Proposing(talk, batch.Key!, [.. batch]))
            {
                batches[line.Index] = [.. batches.GetValueOrDefault(line.Index) ?? [], .. batch];
            }
        }

        return batches;
    }

    /// <summary>From the agent's last words before the yes back to those that name all of one change; its record may be the one spoken of.</summary>
    private static IEnumerable<Line> Proposing(Talk talk, Line yes, IReadOnlyList<ReplayedStep> batch)
    {
        foreach (var line in talk.Lines.TakeWhile(line => line != yes).Where(line => !line.ByCustomer).Reverse())
        {
            yield return line;
            if (batch.Any(step => step.Facets.All(facet => facet.NamesRecord || Mentions.Names(line.Text, facet))))
            {
                yield break;
            }
        }
    }
}
