using System.Runtime.CompilerServices;

namespace TrajForge.Assistance;

/// <summary>Finds names of an environment's data in a scanned text.</summary>
internal sealed class KnownNames
{
    // In any case from this length on: shorter names ("Will", "May") are words too.
    private const int NotAWord = 5;

    // An environment gives the same list each time.
    private static readonly ConditionalWeakTable<IReadOnlyList<string>, KnownNames> Made = [];

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly int _longest = 1;

    private KnownNames(IReadOnlyList<string> names)
    {
        foreach (var name in names.Select(WordScan.Of))
        {
            _longest = Math.Max(_longest, name.Count);
            _names.Add(string.Join(' ', name.Select(word => word.Text)));
        }
    }

    public static KnownNames Of(IReadOnlyList<string> names) => Made.GetValue(names, list => new KnownNames(list));

    /// <summary>Words of the longest name that begins here; 0 for none.</summary>
    public int At(IReadOnlyList<ScannedWord> words, int at)
    {
        for (var length = Math.Min(_longest, words.Count - at); length > 0; length--)
        {
            var text = length == 1 ? words[at].Text : string.Join(' ', words.Skip(at).Take(length).Select(word => word.Text));
            if (_names.Contains(text) && (length > 1 || text.Length >= NotAWord || char.IsUpper(words[at].Raw[0])))
            {
                return length;
            }
        }

        return 0;
    }
}
