using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>Wrong plays of one goal. Each kind may be given several times, best first.</summary>
internal sealed class Wrongs(Draft draft, TemplateInfo template, params ReferenceCall[] right)
{
    private const int MostOfAKind = 4;
    private const string Missed = "constraints.met";
    private const string Differs = "end_state.equal";

    private readonly List<WrongPlay> _plays = [];

    public IReadOnlyList<WrongPlay> Plays => _plays;

    /// <summary>The goal is missed.</summary>
    public Wrongs Miss(string kind, IEnumerable<ReferenceCall> instead) => Miss(kind, instead.Select(call => new[] { call }));

    /// <summary>The goal is missed.</summary>
    public Wrongs Miss(string kind, IEnumerable<ReferenceCall[]> instead) => Add(kind, Missed, instead);

    /// <summary>The goal is reached, with something on top that nobody asked for.</summary>
    public Wrongs OnTop(string kind, IEnumerable<ReferenceCall> uninvited) => Add(kind, Differs, uninvited.Select(call => new[] { call }.Concat(right).ToArray()));

    /// <summary>The goal from which this one follows is done, and this one is not; nothing where it follows from none.</summary>
    public Wrongs LeaveOut() => draft.Follows ? Add(WrongKinds.LeftOut, Missed, [Array.Empty<ReferenceCall>()]) : this;

    /// <summary>Money moved that nobody asked to move: a certificate out of kindness.</summary>
    public Wrongs GiveMoneyOnTop() => OnTop(WrongKinds.Payment, [Calls.Certificate(draft.Context.Customer, Allowance.ForDelayed)]);

    private Wrongs Add(string kind, string check, IEnumerable<ReferenceCall[]> instead)
    {
        _plays.AddRange(instead.Where(calls => !calls.SequenceEqual(right)).Take(MostOfAKind).Select(calls => new WrongPlay
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
    public const string Payment = "payment";
    public const string LeftOut = "left_out";
}
