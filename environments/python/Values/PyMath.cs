using System.Globalization;
using TrajForge.Environments;

namespace TrajForge.Python;

/// <summary>Python's operators on values of any type, with its errors.</summary>
public static class PyMath
{
    public static PyValue Add(PyValue left, PyValue right) => (left, right) switch
    {
        (PyStr a, PyStr b) => a.Value + b.Value,
        (PyStr, _) => throw new ToolRefusedException($"can only concatenate str (not \"{right.Type}\") to str"),
        (PyList a, PyList b) => new PyList([.. a.Items, .. b.Items]),
        (PyList, _) => throw new ToolRefusedException($"can only concatenate list (not \"{right.Type}\") to list"),
        _ => Numeric(left, right, "+", (a, b) => a + b),
    };

    /// <summary><c>left += right</c>, which differs from <see cref="Add"/> in the words of its error.</summary>
    public static PyValue AddTo(PyValue left, PyValue right) => left is PyNumeric && right is not PyNumeric ? throw Unsupported("+=", left, right) : Add(left, right);

    public static PyValue Subtract(PyValue left, PyValue right) => Numeric(left, right, "-", (a, b) => a - b);

    public static PyValue Multiply(PyValue left, PyValue right) => (left, right) switch
    {
        (PyStr text, PyNumeric { Whole: { } times }) => Repeat(text.Value, times),
        (PyNumeric { Whole: { } times }, PyStr text) => Repeat(text.Value, times),
        (PyList list, PyNumeric { Whole: { } times }) => Repeat(list, times),
        (PyNumeric { Whole: { } times }, PyList list) => Repeat(list, times),
        (PyStr or PyList, _) => throw new ToolRefusedException($"can't multiply sequence by non-int of type '{right.Type}'"),
        (_, PyStr or PyList) => throw new ToolRefusedException($"can't multiply sequence by non-int of type '{left.Type}'"),
        _ => Numeric(left, right, "*", (a, b) => a * b),
    };

    public static PyValue Negate(PyValue value) => value is PyNumeric number
        ? Value(-PyNumber.Of(number))
        : throw new ToolRefusedException($"bad operand type for unary -: '{value.Type}'");

    /// <summary>Sign of the comparison of two numbers or two texts; <paramref name="sign"/> is the operator, for the error.</summary>
    public static int Compare(PyValue left, string sign, PyValue right) => (left, right) switch
    {
        (PyNumeric { Whole: { } a }, PyNumeric { Whole: { } b }) => a.CompareTo(b),
        (PyNumeric a, PyNumeric b) => a.Real.CompareTo(b.Real),
        (PyStr a, PyStr b) => PyText.CompareKeys(a.Value, b.Value),
        _ => throw new ToolRefusedException($"'{sign}' not supported between instances of '{left.Type}' and '{right.Type}'"),
    };

    public static bool Less(PyValue left, PyValue right) => NotNan(left, right) & Compare(left, "<", right) < 0;

    public static bool Greater(PyValue left, PyValue right) => NotNan(left, right) & Compare(left, ">", right) > 0;

    /// <summary>Python's truth: empty, zero and None are false.</summary>
    public static bool Truth(PyValue value) => value switch
    {
        PyStr text => text.Value.Length > 0,
        PyList list => list.Items.Count > 0,
        PyDict dict => dict.Count > 0,
        PyNumeric number => number.Real != 0,
        _ => false,
    };

    /// <summary>What a <c>for</c> loop walks over: a text's characters, a dictionary's keys.</summary>
    public static IReadOnlyList<PyValue> Iterate(PyValue value) => value switch
    {
        PyList list => list.Items,
        PyStr text => text.Value.EnumerateRunes().Select(rune => (PyValue)rune.ToString()).ToArray(),
        PyDict dict => dict.Keys.Select(key => (PyValue)key).ToArray(),
        _ => throw new ToolRefusedException($"'{value.Type}' object is not iterable"),
    };

    public static int Length(PyValue value) => value switch
    {
        PyList list => list.Items.Count,
        PyStr text => text.Value.EnumerateRunes().Count(),
        PyDict dict => dict.Count,
        _ => throw new ToolRefusedException($"object of type '{value.Type}' has no len()"),
    };

    /// <summary>The key under which a value is looked up in a dictionary with text keys; null when no text can equal it.</summary>
    public static string? Key(PyValue value) =>
        value.Hashable ? value.AsText : throw new ToolRefusedException($"unhashable type: '{value.Type}'");

    /// <summary><c>text.lower()</c> of a value that ought to be a text.</summary>
    public static string Lower(PyValue value) =>
        value.AsText?.ToLowerInvariant() ?? throw new ToolRefusedException($"'{value.Type}' object has no attribute 'lower'");

    /// <summary>
    /// Two digits as Python's <c>round(x, 2)</c> gives them: decided on the exact binary value, halves to even. <c>Math.Round</c> differs in
    /// one value of fifty.
    /// </summary>
    public static double Round2(double amount)
    {
        if (!double.IsFinite(amount))
        {
            return amount;
        }

        var eighths = amount * 8;
        return Math.Abs(eighths) < 9e15 && Math.Floor(eighths) == eighths && Math.Abs(eighths % 2) == 1
            ? (double)Math.Round((decimal)(long)eighths / 8, 2, MidpointRounding.ToEven)
            : double.Parse(amount.ToString("F2", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private static PyValue Numeric(PyValue left, PyValue right, string sign, Func<PyNumber, PyNumber, PyNumber> apply) =>
        left is PyNumeric a && right is PyNumeric b ? Value(apply(PyNumber.Of(a), PyNumber.Of(b))) : throw Unsupported(sign, left, right);

    private static PyValue Value(PyNumber number) => number.Whole is { } whole ? new PyInt(whole) : new PyFloat(number.ToDouble());

    private static ToolRefusedException Unsupported(string sign, PyValue left, PyValue right) =>
        new($"unsupported operand type(s) for {sign}: '{left.Type}' and '{right.Type}'");

    private static bool NotNan(PyValue left, PyValue right) =>
        !(left.AsNumber is { } a && double.IsNaN(a)) && !(right.AsNumber is { } b && double.IsNaN(b));

    // The reference would build them; nothing sensible comes of it, and a hostile factor must not fill the memory.
    private static PyValue Repeat(string text, System.Numerics.BigInteger times) =>
        times * text.Length <= 10_000 ? string.Concat(Enumerable.Repeat(text, Math.Max(0, (int)times))) : throw new ToolRefusedException("");

    private static PyList Repeat(PyList list, System.Numerics.BigInteger times) =>
        times * list.Items.Count <= 10_000
            ? new PyList(Enumerable.Repeat(list.Items, Math.Max(0, (int)times)).SelectMany(items => items).ToArray())
            : throw new ToolRefusedException("");
}
