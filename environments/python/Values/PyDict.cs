using TrajForge.Environments;

namespace TrajForge.Python;

/// <summary>A dictionary with text keys in insertion order. Changing it makes a new one; a key that is there keeps its place.</summary>
public sealed class PyDict : PyValue
{
    // Records are small: a scan beats hashing there. Large tables get an index.
    private const int IndexedFrom = 12;
    private readonly KeyValuePair<string, PyValue>[] _pairs;
    private readonly Dictionary<string, int>? _index;

    private PyDict(KeyValuePair<string, PyValue>[] pairs, Dictionary<string, int>? index)
    {
        _pairs = pairs;
        _index = index;
    }

    private PyDict(KeyValuePair<string, PyValue>[] pairs)
    {
        _pairs = pairs;
        if (pairs.Length >= IndexedFrom)
        {
            _index = new(pairs.Length, StringComparer.Ordinal);
            for (var i = 0; i < pairs.Length; i++)
            {
                _index[pairs[i].Key] = i;
            }
        }
    }

    public static PyDict Empty { get; } = new([]);

    public override string Type => "dict";

    public override bool Hashable => false;

    public int Count => _pairs.Length;

    public IReadOnlyList<KeyValuePair<string, PyValue>> Pairs => _pairs;

    public IEnumerable<string> Keys => _pairs.Select(pair => pair.Key);

    public IEnumerable<PyValue> Values => _pairs.Select(pair => pair.Value);

    public override PyValue this[string key] => Find(key) ?? throw new ToolRefusedException(PyText.Repr(key));

    /// <summary>A repeated key keeps its first place and its last value.</summary>
    public static PyDict From(IEnumerable<KeyValuePair<string, PyValue>> pairs)
    {
        var list = new List<KeyValuePair<string, PyValue>>();
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            if (at.TryAdd(pair.Key, list.Count))
            {
                list.Add(pair);
            }
            else
            {
                list[at[pair.Key]] = pair;
            }
        }

        return new PyDict(list.ToArray());
    }

    /// <summary>From keys known to differ.</summary>
    public static PyDict Of(params (string Key, PyValue Value)[] pairs) => new(Array.ConvertAll(pairs, pair => KeyValuePair.Create(pair.Key, pair.Value)));

    public PyValue? Find(string key) => IndexOf(key) is >= 0 and var i ? _pairs[i].Value : null;

    public bool Has(string key) => IndexOf(key) >= 0;

    /// <summary>With the key set.</summary>
    public PyDict With(string key, PyValue value)
    {
        var i = IndexOf(key);
        if (i < 0)
        {
            return new PyDict([.. _pairs, KeyValuePair.Create(key, value)]);
        }

        var pairs = (KeyValuePair<string, PyValue>[])_pairs.Clone();
        pairs[i] = KeyValuePair.Create(key, value);
        return new PyDict(pairs, _index);
    }

    public PyDict Without(string key) => Has(key) ? new PyDict(_pairs.Where(pair => pair.Key != key).ToArray()) : this;

    /// <summary>With the other's keys set over these, dictionaries merged deep and everything else replaced.</summary>
    public PyDict Merge(PyDict other)
    {
        var merged = this;
        foreach (var (key, value) in other._pairs)
        {
            merged = merged.With(key, value is PyDict inner && merged.Find(key) is PyDict mine ? mine.Merge(inner) : value);
        }

        return merged;
    }

    public override bool Equals(PyValue? other) =>
        other is PyDict dict && dict.Count == Count && _pairs.All(pair => dict.Find(pair.Key) is { } value && value.Equals(pair.Value));

    public override int GetHashCode() => Count;

    private int IndexOf(string key)
    {
        if (_index is not null)
        {
            return _index.GetValueOrDefault(key, -1);
        }

        for (var i = 0; i < _pairs.Length; i++)
        {
            if (_pairs[i].Key == key)
            {
                return i;
            }
        }

        return -1;
    }
}
