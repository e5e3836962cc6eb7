using System.Globalization;

namespace TrajForge.Verification;

/// <summary>What can be known from the texts heard so far.</summary>
internal sealed class Known(Statements statements)
{
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _dates = new(StringComparer.Ordinal);
    private readonly HashSet<int> _times = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _values = [];

    /// <summary>Everything stated so far, in order.</summary>
    public List<Stated> All { get; } = [];

    public void Hear(string text) => Hear(text, statements.Of(text));

    public void Hear(string text, IReadOnlyList<Stated> stated)
    {
        All.AddRange(stated);
        foreach (var thing in stated)
        {
            Add(thing);
        }

        var read = TextMemo.Of(text);
        foreach (var word in read.Words)
        {
            _words.Add(word);
            if (char.IsAsciiDigit(word[0]))
            {
                _numbers.Add(word);
            }
        }

        _values.UnionWith(read.Values);
    }

    /// <summary>Whether a value of a group was heard.</summary>
    public bool Knows((string Group, string Value) value) => _values.Contains(value);

    /// <summary>Whether any value of the group was heard.</summary>
    public bool KnowsGroup(string group) => _values.Any(value => value.Item1 == group);

    public bool Knows(Stated thing) => thing.Kind switch
    {
        StatedKind.Number => _numbers.Contains(thing.Value) || _words.Contains(thing.Value) || IsSmall(thing) || (thing.Value.Length >= 4 && _ids.Any(id => id.EndsWith(thing.Value, StringComparison.Ordinal))),
        StatedKind.Date => _dates.Any(date => Dates.Same(date, thing.Value)),
        StatedKind.Time => int.Parse(thing.Value, CultureInfo.InvariantCulture) is var minutes && _times.Any(time => (time - minutes) % (12 * 60) == 0),
        StatedKind.Name => thing.Value.Split(' ').All(_words.Contains),
        _ => _ids.Contains(thing.Value) || _words.Contains(thing.Value) || (thing.Value.Length >= 3 && _ids.Any(id => id.Contains(thing.Value, StringComparison.Ordinal))),
    };

    /// <summary>The day after or before one that was heard.</summary>
    public bool KnowsNextTo(Stated date) => date.Kind == StatedKind.Date && Dates.Beside(date.Value).Any(day => _dates.Any(known => Dates.Same(known, day)));

    // How many of a few things there are, anybody can say.
    private static bool IsSmall(Stated thing) => thing.Value is "0" or "1" or "2" && thing.Role is not ("money" or "gb");

    private void Add(Stated thing)
    {
        switch (thing.Kind)
        {
            case StatedKind.Number:
                _numbers.Add(thing.Value);
                break;
            case StatedKind.Date:
                _dates.Add(thing.Value);
                break;
            case StatedKind.Time:
                _times.Add(int.Parse(thing.Value, CultureInfo.InvariantCulture));
                break;
            case StatedKind.Id or StatedKind.Code:
                _ids.Add(thing.Value);
                foreach (var part in thing.Value.Split('_', '@', '.'))
                {
                    _words.Add(part);
                    _numbers.Add(string.Concat(part.TakeWhile(char.IsAsciiDigit)));
                }

                break;
        }
    }
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
