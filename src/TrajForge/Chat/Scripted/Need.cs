namespace TrajForge.Chat.Scripted;

/// <summary>What a goal needs next: a read, an answer, or nothing more.</summary>
/// <typeparam name="TChange">The environment's change, ready to be proposed and made.</typeparam>
public abstract record Need<TChange>
    where TChange : class
{
    private Need()
    {
    }

    /// <summary>A record has to be read first.</summary>
    public sealed record ToRead(string Tool, string Arguments) : Need<TChange>;

    /// <summary>The customer has to be asked.</summary>
    /// <param name="Slot">What to ask for.</param>
    /// <param name="Number">Which of several, or 0.</param>
    /// <param name="About">Words for the question: the thing, or the option that is open.</param>
    /// <param name="Choices">What there is to choose from, where that is said.</param>
    public sealed record ToAsk(string Slot, int Number = 0, string About = "", IReadOnlyList<string>? Choices = null) : Need<TChange>;

    /// <summary>All arguments are fixed.</summary>
    public sealed record Ready(TChange Change) : Need<TChange>;

    /// <summary>No record fits what was said.</summary>
    public sealed record Stuck(string Slot, int Number = 0, string About = "") : Need<TChange>;

    /// <summary>The policy forbids it.</summary>
    /// <param name="Rule">The phrase rule that says so; every one of its alternatives names what decides.</param>
    /// <param name="Slots">A value for every slot that the rule may reach, e.g. the status that decides.</param>
    public sealed record Denied(string Rule, params IReadOnlyList<(string Name, string Value)> Slots) : Need<TChange>
    {
        /// <summary>The policy wants the customer handed over to a human.</summary>
        public bool HandsOver { get; init; }
    }
}
