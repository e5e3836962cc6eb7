namespace TrajForge.Chat.Scripted;

/// <summary>
/// A goal of the brief, and what the customer has said about it and heard back. Questions are facts of the slot <c>question</c> with the
/// detail <c>ask</c>.
/// </summary>
public sealed class KnownGoal(Goal goal)
{
    private const string Question = "question";

    private readonly HashSet<int> _told = [];

    /// <summary>1 for the first.</summary>
    public int Number => goal.Number;

    /// <summary>The environment's word for it.</summary>
    public string Intent => goal.Intent;

    /// <summary>Goals that must be done first.</summary>
    public IReadOnlyList<int> After => goal.After;

    /// <summary>The agent has heard of it.</summary>
    public bool Raised { get; set; }

    /// <summary>It was reported done, or the customer accepted that it cannot be.</summary>
    public bool Done { get; set; }

    /// <summary>The customer accepted that it cannot be done.</summary>
    public bool Conceded { get; set; }

    /// <summary>Times the customer has insisted after it was declined.</summary>
    public int Insisted { get; set; }

    /// <summary>The customer said why it wants this.</summary>
    public bool SaidWhy { get; set; }

    /// <summary>The customer said that it knows no id.</summary>
    public bool SaidNoId { get; set; }

    /// <summary>The customer told all that it knew of it at once.</summary>
    public bool PouredOut { get; set; }

    /// <summary>Questions that the customer has put.</summary>
    public HashSet<string> Asked { get; } = [];

    /// <summary>Questions that were answered.</summary>
    public HashSet<string> Answered { get; } = [];

    /// <summary>What the customer wants to be told.</summary>
    public IReadOnlyList<string> Questions { get; } = goal.Facts.Where(fact => fact.Slot == Question).Select(fact => fact["ask"]!).ToArray();

    /// <summary>All facts of the goal, told or not.</summary>
    public IReadOnlyList<BriefFact> Facts => goal.Facts;

    /// <summary>Facts of one slot.</summary>
    public IEnumerable<BriefFact> Of(string slot) => goal.Facts.Where(fact => fact.Slot == slot);

    /// <summary>Facts not told yet, in the brief's order; questions are none.</summary>
    public IReadOnlyList<BriefFact> Untold() => Open(fact => fact.Slot != Question);

    /// <summary>Facts of the slots not told yet, in the brief's order.</summary>
    public IReadOnlyList<BriefFact> Untold(params IReadOnlyList<string> slots) => Open(fact => slots.Contains(fact.Slot));

    /// <summary>Marks as told; false when it was told before.</summary>
    public bool Tell(BriefFact fact) => _told.Add(goal.Facts.ToList().IndexOf(fact));

    private BriefFact[] Open(Func<BriefFact, bool> which) => [.. goal.Facts.Where((fact, at) => !_told.Contains(at) && which(fact))];
}
