using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using TrajForge.Environments;

namespace TrajForge.Python;

/// <summary>
/// A value as the reference's Python tools handle it: dynamic, so that whatever a model writes as an argument can travel and be stored as it
/// would be there, and immutable, so that worlds share it. Equality is Python's: <c>1 == 1.0 == True</c>.
/// </summary>
public abstract class PyValue : IEquatable<PyValue>
{
    // Python's own limit; longer ones take quadratic time.
    private const int MaxDigits = 4300;

    private protected PyValue()
    {
    }

    public static PyValue None { get; } = new PyNone();

    public static PyBool True { get; } = new(true);

    public static PyBool False { get; } = new(false);

    /// <summary>Python's name of the type, e.g. <c>NoneType</c>.</summary>
    public abstract string Type { get; }

    /// <summary>Can be a dictionary key: lists and dictionaries cannot.</summary>
    public virtual bool Hashable => true;

    public bool IsNone => this is PyNone;

    /// <summary>Subscript by a text key, with Python's errors.</summary>
    /// <exception cref="ToolRefusedException">No such key, or not a dictionary.</exception>
    public virtual PyValue this[string key] => throw new ToolRefusedException($"'{Type}' object is not subscriptable");

    /// <summary>The text of a string; null for other types.</summary>
    public virtual string? AsText => null;

    /// <summary>The number of an int, float or bool as a double; null for other types.</summary>
    public virtual double? AsNumber => null;

    public static implicit operator PyValue(string? text) => text is null ? None : new PyStr(text);

    public static implicit operator PyValue(bool value) => value ? True : False;

    public static implicit operator PyValue(int value) => new PyInt(value);

    public static implicit operator PyValue(double value) => new PyFloat(value);

    public static bool operator ==(PyValue? left, PyValue? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(PyValue? left, PyValue? right) => !(left == right);

    /// <summary>What <c>json.loads</c> makes of it: whole numbers are ints, a repeated key keeps its last value.</summary>
    /// <exception cref="JsonException">A whole number has more digits than Python reads.</exception>
    public static PyValue From(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => PyDict.From(element.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, From(property.Value)))),
        JsonValueKind.Array => new PyList(element.EnumerateArray().Select(From).ToArray()),
        JsonValueKind.String => new PyStr(element.GetString()!),
        JsonValueKind.Number => Number(element.GetRawText()),
        JsonValueKind.True => True,
        JsonValueKind.False => False,
        _ => None,
    };

    public static PyValue Parse(string json)
    {
        // Half a surrogate pair in the text itself would stop the parser with an exception of its own.
        using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(json));
        return From(document.RootElement);
    }

    public abstract bool Equals(PyValue? other);

    public sealed override bool Equals(object? obj) => Equals(obj as PyValue);

    public abstract override int GetHashCode();

    /// <summary>Python's <c>str</c>.</summary>
    public override string ToString() => PyText.Str(this);

    private static PyValue Number(string raw) => raw.AsSpan().IndexOfAny(".eE") >= 0
        ? new PyFloat(double.Parse(raw, CultureInfo.InvariantCulture))
        : raw.TrimStart('-').Length <= MaxDigits
        ? new PyInt(BigInteger.Parse(raw, CultureInfo.InvariantCulture))
        : throw new JsonException(
            $"Exceeds the limit ({MaxDigits} digits) for integer string conversion: value has {raw.TrimStart('-').Length} digits; use sys.set_int_max_str_digits() to increase the limit");
}

/// <summary>Python's <c>None</c>.</summary>
public sealed class PyNone : PyValue
{
    internal PyNone()
    {
    }

    public override string Type => "NoneType";

    public override bool Equals(PyValue? other) => other is PyNone;

    public override int GetHashCode() => 0;
}

/// <summary>A text.</summary>
public sealed class PyStr(string value) : PyValue
{
    public string Value => value;

    public override string Type => "str";

    public override string AsText => value;

    public override PyValue this[string key] => throw new ToolRefusedException("string indices must be integers, not 'str'");

    public override bool Equals(PyValue? other) => other is PyStr text && text.Value == value;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(value);
}

/// <summary>A list; tuples are lists too.</summary>
public sealed class PyList(IReadOnlyList<PyValue> items) : PyValue
{
    public static PyList Empty { get; } = new([]);

    public IReadOnlyList<PyValue> Items => items;

    public override string Type => "list";

    public override bool Hashable => false;

    public override PyValue this[string key] => throw new ToolRefusedException("list indices must be integers or slices, not str");

    public PyList With(PyValue item) => new([.. items, item]);

    public override bool Equals(PyValue? other) => other is PyList list && list.Items.SequenceEqual(items);

    public override int GetHashCode() => items.Count;
}
