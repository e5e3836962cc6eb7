using System.Globalization;
using TrajForge.Assistance;

namespace TrajForge.Verification;

/// <summary>A text as the checks of words read it. Who heard it knows all that it holds.</summary>
internal sealed class ReadText
{
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _dates = new(StringComparer.Ordinal);
    private readonly HashSet<int> _times = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words;

    private ReadText(string text)
    {
        Compounds = Statements.ReadCompounds(text);
        Scanned = WordScan.Of(text);
        Values = ValueGroups.In(text);
        _words = Scanned.Select(word => word.Text).ToHashSet(StringComparer.Ordinal);
        _numbers.UnionWith(_words.Where(word => char.IsAsciiDigit(word[0])));
        foreach (var thing in Compounds)
        {
            Add(thing);
        }
    }

    /// <summary>All that it states but names, in order.</summary>
    public IReadOnlyList<Stated> Compounds { get; }

    /// <summary>Its words, in order.</summary>
    public IReadOnlyList<ScannedWord> Scanned { get; }

    /// <summary>Its different words.</summary>
    public IReadOnlySet<string> Words => _words;

    public IReadOnlySet<(string Group, string Value)> Values { get; }

    public static ReadText Of(string text) => new(text);

    public bool HoldsNumber(string number) => _numbers.Contains(number);

    public bool HoldsWord(string word) => _words.Contains(word) || _parts.Contains(word);

    public bool HoldsId(string id) => _ids.Contains(id);

    public bool HoldsIdEnding(string end) => _ids.Any(id => id.EndsWith(end, StringComparison.Ordinal));

    public bool HoldsIdWith(string part) => _ids.Any(id => id.Contains(part, StringComparison.Ordinal));

    public bool HoldsDate(string date) => _dates.Any(known => Dates.Same(known, date));

    /// <summary>In minutes; morning and afternoon are alike.</summary>
    public bool HoldsTime(int minutes) => _times.Any(time => (time - minutes) % (12 * 60) == 0);

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
                    _parts.Add(part);
                    _numbers.Add(string.Concat(part.TakeWhile(char.IsAsciiDigit)));
                }

                break;
        }
    }
}
