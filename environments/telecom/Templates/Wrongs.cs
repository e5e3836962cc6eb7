namespace TrajForge.Telecom.Templates;

/// <summary>Wrong plays of one goal. Each kind may be given several times, best first.</summary>
internal sealed class Wrongs(Draft draft, TemplateInfo template)
{
    private const int MostOfAKind = 4;
    private const string Missed = "constraints.met";
    private const string Differs = "end_state.equal";

    private readonly List<WrongPlay> _plays = [];

    public IReadOnlyList<WrongPlay> Plays => _plays;

    /// <summary>The last thing to be done is left out.</summary>
    public Wrongs LeaveOutLast() => Add(WrongKinds.Step, Missed, [[.. draft.Changes.SkipLast(1)]]);

    /// <summary>One change is made with another value, or of another record, and the goal is missed.</summary>
    public Wrongs Replace(string kind, ReferenceCall right, IEnumerable<ReferenceCall> wrongs) =>
        Add(kind, Missed, wrongs.Select(wrong => draft.Changes.Select(call => call == right ? wrong : call).ToArray()));

    /// <summary>Other changes altogether, and the goal is missed.</summary>
    public Wrongs Instead(string kind, IEnumerable<ReferenceCall[]> plays) => Add(kind, Missed, plays);

    /// <summary>The goal is reached, with something on top that nobody asked for.</summary>
    public Wrongs OnTop(params IEnumerable<ReferenceCall> uninvited) => Add(WrongKinds.Extra, Differs, uninvited.Select(call => draft.Changes.Append(call).ToArray()));

    private Wrongs Add(string kind, string check, IEnumerable<ReferenceCall[]> instead)
    {
        _plays.AddRange(instead.Where(calls => !calls.SequenceEqual(draft.Changes)).Take(MostOfAKind).Select(calls => new WrongPlay
        {
            Kind = kind,
            Template = template.Id,
            Instead = calls,
            Goal = draft.Context.Number,
            Check = check,
        }));
        return this;
    }
}

/// <summary>What a wrong play gets wrong.</summary>
internal static class WrongKinds
{
    public const string Record = "record";
    public const string Value = "value";

    /// <summary>Something is left out.</summary>
    public const string Step = "step";

    /// <summary>Something is done that nobody asked for.</summary>
    public const string Extra = "extra";
}
