namespace TrajForge.Mutation.Operators;

/// <summary>What had to be read is not read, or only afterwards, and guessed rightly.</summary>
internal static class EvidenceOperators
{
    private const string Family = "evidence";

    public static IReadOnlyList<Operator> All { get; } =
    [
        new("read_skipped", Family, "a read that fixes a change is left out, and the arguments guessed", Skipped),
        new("read_late", Family, "a read that fixes a change comes after it", Late),
        new("reads_skipped", Family, "everything but the identification is left out, and all of it guessed", AllSkipped),
        new("answer_guessed", Family, "a question is answered without reading what it is about", AnswerGuessed),
    ];

    private static IEnumerable<Site> Skipped(Subject subject) =>
        from pair in Needed(subject)
        select Places.At(pair.Change, () => subject.Draft.Without([.. pair.Reads.Select(read => read.Line)]).InTurn(), pair.Fact.ToString());

    private static IEnumerable<Site> Late(Subject subject) =>
        from pair in Needed(subject)
        where pair.Reads.Count == 1
        select Places.At(pair.Change, () => subject.Draft.Move(pair.Reads[0].Line, pair.Change.Line + 1).InTurn(), pair.Fact.ToString());

    private static IEnumerable<Site> AllSkipped(Subject subject)
    {
        var reads = Needed(subject).SelectMany(pair => pair.Reads).Select(read => read.Line).Distinct().ToArray();
        return reads.Length < 2 ? [] : [Places.At(reads[0], () => subject.Draft.Without(reads).InTurn())];
    }

    private static IEnumerable<Site> AnswerGuessed(Subject subject) =>
        from question in subject.Task.Questions
        from source in question.Sources
        let reads = Reads(subject, source, subject.Lines.Count)
        where reads.Count > 0
        select Places.At(reads[0].Line, () => subject.Draft.Without([.. reads.Select(read => read.Line)]).InTurn(), $"{question.Id} {source}");

    /// <summary>Facts that changes need, with the calls that show them before; none where something that cannot be left out shows them too.</summary>
    private static IEnumerable<(Change Change, RecordRef Fact, IReadOnlyList<Made> Reads)> Needed(Subject subject)
    {
        var done = new Dictionary<RecordRef, int>();
        foreach (var change in subject.Own)
        {
            foreach (var record in change.Step.Replayed.Changes.Select(changed => changed.Record))
            {
                var earlier = done.GetValueOrDefault(record);
                var needs = subject.Task.Evidence.Where(need => need.Changed == record && (need.Earlier ?? 0) <= earlier).SelectMany(need => need.Seen).Distinct();
                foreach (var fact in needs)
                {
                    if (Reads(subject, fact, change.Line) is { Count: > 0 } reads)
                    {
                        yield return (change, fact, reads);
                    }
                }

                done[record] = earlier + 1;
            }
        }
    }

    private static IReadOnlyList<Made> Reads(Subject subject, RecordRef fact, int before)
    {
        var showing = subject.Calls.Where(made => made.Line < before && made.Step.Replayed.Seen.Contains(fact)).ToArray();
        return showing.Any(made => made.Step.Changed || made.Step.Request.Caller != Side.Agent || made.Step.Replayed.Authenticates is not null) ? [] : showing;
    }
}
