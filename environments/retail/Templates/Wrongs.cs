using TrajForge.Retail.State;

namespace TrajForge.Retail.Templates;

/// <summary>Wrong plays of one goal. Each kind may be given several times, best first.</summary>
internal sealed class Wrongs(Draft draft, TemplateInfo template, ReferenceCall right)
{
    private const int MostOfAKind = 4;
    private const string Missed = "constraints.met";
    private const string Differs = "end_state.equal";

    private readonly List<WrongPlay> _plays = [];

    public IReadOnlyList<WrongPlay> Plays => _plays;

    /// <summary>The goal is missed.</summary>
    public Wrongs Miss(string kind, IEnumerable<ReferenceCall> instead) => Add(kind, Missed, instead.Select(call => new[] { call }));

    /// <summary>The goal is reached, with something on top that nobody asked for.</summary>
    public Wrongs OnTop(string kind, IEnumerable<ReferenceCall> uninvited) => Add(kind, Differs, uninvited.Select(call => new[] { call, right }));

    /// <summary>Money moved that nobody asked to move: another order's payment, or a return.</summary>
    public Wrongs MoveMoneyOnTop(string? not) => OnTop(WrongKinds.Payment, MoveMoney(not));

    private IEnumerable<ReferenceCall> MoveMoney(string? not)
    {
        var payments = Choices.WrongOrders(draft, OrderStatus.Pending, not)
            .SelectMany(o => Choices.NewMethods(draft, o).Take(1), (o, m) => (o.UserId, Call: Calls.Payment(o.OrderId, m.Id)));
        var returns = Choices.WrongOrders(draft, OrderStatus.Delivered, not)
            .SelectMany(o => Choices.RefundMethods(draft, o).Take(1), (o, m) => (o.UserId, Call: Calls.Return(o.OrderId, o.Items.Select(i => i.ItemId), m.Id)));
        bool Own((string UserId, ReferenceCall) wrong) => wrong.UserId == draft.Context.Customer;
        return payments.TakeWhile(Own).Concat(returns.TakeWhile(Own)).Concat(payments.SkipWhile(Own)).Select(wrong => wrong.Call);
    }

    private Wrongs Add(string kind, string check, IEnumerable<ReferenceCall[]> instead)
    {
        _plays.AddRange(instead.Where(calls => calls is not [var only] || only != right).Take(MostOfAKind).Select(calls => new WrongPlay
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
}
