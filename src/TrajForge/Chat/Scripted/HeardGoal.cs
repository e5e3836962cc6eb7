namespace TrajForge.Chat.Scripted;

/// <summary>What the agent has heard about one goal, and how far it is.</summary>
/// <typeparam name="TChange">The environment's change, ready to be proposed and made.</typeparam>
/// <param name="number">The goal's number; 0 for what is heard about the customer's identity.</param>
/// <param name="several">Slots of which several facts may hold side by side: a record described by several things in it.</param>
public sealed class HeardGoal<TChange>(int number, params IReadOnlyList<string> several)
    where TChange : class
{
    private readonly List<BriefFact> _facts = [];

    /// <summary>1 for the first.</summary>
    public int Number => number;

    /// <summary>The environment's word for it; null until the customer asks for it.</summary>
    public string? Intent { get; set; }

    /// <summary>What was said.</summary>
    public IReadOnlyList<BriefFact> Facts => _facts;

    /// <summary>Slots of which the customer named all there is, or knows no more.</summary>
    public HashSet<string> Closed { get; } = [];

    /// <summary>Questions asked, with the answers given.</summary>
    public Dictionary<string, double?> Questions { get; } = [];

    /// <summary>The question that is being computed.</summary>
    public string? Asked { get; set; }

    /// <summary>The change that the last message proposed.</summary>
    public TChange? Proposed { get; set; }

    /// <summary>The customer agreed to <see cref="Proposed"/>.</summary>
    public bool Confirmed { get; set; }

    /// <summary>Made and reported, or refused.</summary>
    public bool Done { get; set; }

    /// <summary>Why it was refused; null while it was not.</summary>
    public Need<TChange>.Denied? Denied { get; set; }

    /// <summary>The customer accepted that it cannot be done.</summary>
    public bool Conceded { get; set; }

    /// <summary>A change to be made against the policy, as an error on purpose.</summary>
    public TChange? AgainstPolicy { get; set; }

    /// <summary>Facts of one slot.</summary>
    public IEnumerable<BriefFact> Of(string slot) => _facts.Where(fact => fact.Slot == slot);

    /// <summary>Facts of one number are parts of one thing; a correction replaces what was said before.</summary>
    public void Hear(DialogueAct act)
    {
        var details = act.Details;
        var at = _facts.FindIndex(fact => fact.Slot == act.Slot && fact.Number == act.Number && Merges(fact, act));
        if (at < 0)
        {
            _facts.Add(new BriefFact { Slot = act.Slot!, Number = act.Number, Details = details });
            return;
        }

        var kept = act.Kind == Acts.Correct ? [] : _facts[at].Details.Where(old => details.All(detail => detail.Name != old.Name));
        _facts[at] = _facts[at] with { Details = [.. kept, .. details] };
    }

    /// <summary>Drops what was said of a slot that led nowhere.</summary>
    public void Forget(string slot)
    {
        _facts.RemoveAll(fact => fact.Slot == slot);
        Closed.Remove(slot);
    }

    /// <summary>Drops what was said of a slot by naming such a detail, e.g. an id that does not exist.</summary>
    public void Forget(string slot, string detail) => _facts.RemoveAll(fact => fact.Slot == slot && fact[detail] is not null);

    /// <summary>The answer to the question that was being computed.</summary>
    public void Answer(double amount) => Questions[Asked!] = Math.Round(amount, 2);

    private bool Merges(BriefFact fact, DialogueAct act) =>
        !several.Contains(act.Slot) || (act.Number > 0 && fact.Number > 0) || fact.Details.SequenceEqual(act.Details);
}
