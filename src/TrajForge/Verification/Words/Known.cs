using System.Globalization;

namespace TrajForge.Verification;

/// <summary>What can be known from the texts heard so far.</summary>
internal sealed class Known(Statements statements)
{
    private readonly HashSet<ReadText> _heard = [];

    /// <summary>Everything stated so far, in order.</summary>
    public List<Stated> All { get; } = [];

    public void Hear(string text) => Hear(text, statements.Of(text));

    public void Hear(string text, IReadOnlyList<Stated> stated)
    {
        All.AddRange(stated);
        _heard.Add(TextMemo.Of(text));
    }

    /// <summary>Whether a value of a group was heard.</summary>
    public bool Knows((string Group, string Value) value) => _heard.Any(text => text.Values.Contains(value));

    /// <summary>Whether any value of the group was heard.</summary>
    public bool KnowsGroup(string group) => _heard.Any(text => text.Values.Any(value => value.Group == group));

    public bool Knows(Stated thing) => thing.Kind switch
    {
        StatedKind.Number => IsSmall(thing) || _heard.Any(text => text.HoldsNumber(thing.Value) || text.HoldsWord(thing.Value) || (thing.Value.Length >= 4 && text.HoldsIdEnding(thing.Value))),
        StatedKind.Date => _heard.Any(text => text.HoldsDate(thing.Value)),
        StatedKind.Time => int.Parse(thing.Value, CultureInfo.InvariantCulture) is var minutes && _heard.Any(text => text.HoldsTime(minutes)),
        StatedKind.Name => thing.Value.Split(' ').All(word => _heard.Any(text => text.HoldsWord(word))),
        _ => _heard.Any(text => text.HoldsId(thing.Value) || text.HoldsWord(thing.Value) || (thing.Value.Length >= 3 && text.HoldsIdWith(thing.Value))),
    };

    /// <summary>The day after or before one that was heard.</summary>
    public bool KnowsNextTo(Stated date) => date.Kind == StatedKind.Date && Dates.Beside(date.Value).Any(day => _heard.Any(text => text.HoldsDate(day)));

    // How many of a few things there are, anybody can say.
    private static bool IsSmall(Stated thing) => thing.Value is "0" or "1" or "2" && thing.Role is not ("money" or "gb");
}

/// <summary>Dates as <see cref="Stated.Value"/> writes them.</summary>
internal static class Dates
{
    /// <summary>Every part that both say is the same.</summary>
    public static bool Same(string one, string other) =>
        one.Split('-').Zip(other.Split('-'), (part, same) => part == "*" || same == "*" || part == same).All(equal => equal);

    /// <summary>The days before and after; none for what is no day. A year that nobody said may be any.</summary>
    public static IEnumerable<string> Beside(string date)
    {
        var year = date.StartsWith('*') ? "2024" : date[..4];
        if (!DateOnly.TryParseExact($"{year}-{date[(date.IndexOf('-', StringComparison.Ordinal) + 1)..]}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return [];
        }

        return new[] { -1, 1 }.Select(days => day.AddDays(days).ToString(date.StartsWith('*') ? "'*'-MM-dd" : "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
