namespace TrajForge.Chat.Language;

/// <summary>A piece of a phrase grammar. A closed set.</summary>
internal abstract record Phrase
{
    private Phrase()
    {
    }

    internal sealed record Words(string Text) : Phrase;

    /// <summary>A value that the speaker puts in, written <c>{name}</c>.</summary>
    internal sealed record Slot(string Name) : Phrase;

    /// <summary>Another rule, written <c>&lt;name&gt;</c>.</summary>
    internal sealed record Rule(string Name) : Phrase;

    internal sealed record Sequence(IReadOnlyList<Phrase> Parts) : Phrase;

    /// <param name="Id">Unique in the book, so that a speaker can remember what it said.</param>
    internal sealed record Choice(int Id, IReadOnlyList<Alternative> Alternatives) : Phrase;

    internal sealed record Alternative(double Weight, Phrase Phrase);
}
