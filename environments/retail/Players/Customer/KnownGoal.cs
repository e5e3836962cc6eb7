namespace TrajForge.Retail.Players;

/// <summary>A goal of the brief, and what the customer has said about it and heard back.</summary>
internal sealed class KnownGoal(Goal goal)
{
    private readonly HashSet<int> _told = [];

    public int Number => goal.Number;

    public string Intent => goal.Intent;

    public bool Raised { get; set; }

    public bool Done { get; set; }

    /// <summary>The whole order is meant, whatever is in it.</summary>
    public bool WantsAll { get; } = goal.Facts.Any(fact => fact["all"] is not null);

    /// <summary>The customer said why it wants this.</summary>
    public bool SaidWhy { get; set; }

    /// <summary>The customer said that it has no order number.</summary>
    public bool SaidNoId { get; set; }

    public HashSet<string> Asked { get; } = [];

    public HashSet<string> Answered { get; } = [];

    public IReadOnlyList<string> Questions { get; } = goal.Facts.Where(fact => fact.Slot == Slots.Question).Select(fact => fact["ask"]!).ToArray();

    public IReadOnlyList<BriefFact> Facts => goal.Facts;

    public IEnumerable<BriefFact> Of(string slot) => goal.Facts.Where(fact => fact.Slot == slot);

    /// <summary>Facts of the slots not told yet, in the brief's order.</summary>
    public IReadOnlyList<BriefFact> Untold(params ReadOnlySpan<string> slots)
    {
        var open = new List<BriefFact>();
        for (var i = 0; i < goal.Facts.Count; i++)
        {
            if (!_told.Contains(i) && slots.Contains(goal.Facts[i].Slot))
            {
                open.Add(goal.Facts[i]);
            }
        }

        return open;
    }

    /// <summary>Marks as told; false when it was told before.</summary>
    public bool Tell(BriefFact fact) => _told.Add(goal.Facts.ToList().IndexOf(fact));
}
