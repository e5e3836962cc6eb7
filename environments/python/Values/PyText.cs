using System.Globalization;
using System.Text;

namespace TrajForge.Python;

/// <summary>Values as Python prints them.</summary>
public static partial class PyText
{
    /// <summary><c>json.dumps</c> with its defaults: blanks after comma and colon, only ASCII.</summary>
    public static string Json(PyValue value) => Write(value, Form.Json);

    /// <summary><c>json.dumps(sort_keys=True)</c>: what v2 hashes.</summary>
    public static string SortedJson(PyValue value) => Write(value, Form.SortedJson);

    /// <summary><c>repr</c>.</summary>
    public static string Repr(PyValue value) => Write(value, Form.Repr);

    /// <summary><c>str</c>: a text as it is, all else as <c>repr</c>.</summary>
    public static string Str(PyValue value) => value is PyStr text ? text.Value : Repr(value);

    /// <summary>What v1 hashes: <c>str</c> of the value with dictionaries as sorted tuples of pairs and lists as tuples.</summary>
    public static string Tuples(PyValue value) => Write(value, Form.Tuples);

    /// <summary>Our canonical form: numbers by value, keys sorted.</summary>
    public static JsonText Canonical(PyValue value) => JsonText.Parse(Write(value, Form.Canonical));

    /// <summary>Keys in Python's order: by code point, where UTF-16 units would put astral characters too low.</summary>
    public static int CompareKeys(string left, string right)
    {
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (left[i] != right[i])
            {
                return Rank(left[i]).CompareTo(Rank(right[i]));
            }
        }

        return left.Length.CompareTo(right.Length);

        static int Rank(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
    }

    private static string Write(PyValue value, Form form)
    {
        var text = new StringBuilder();
        Write(text, value, form);
        return text.ToString();
    }

    private static void Write(StringBuilder text, PyValue value, Form form)
    {
        switch (value)
        {
            case PyStr { Value: var inner }:
                WriteString(text, inner, form);
                break;
            case PyList { Items: var items }:
                WriteList(text, items, form);
                break;
            case PyDict dict:
                WriteDict(text, dict, form);
                break;
            case PyBool { Value: var truth }:
                text.Append(IsJson(form) ? truth ? "true" : "false" : truth ? "True" : "False");
                break;
            case PyNumeric { Whole: { } whole }:
                text.Append(whole.ToString(CultureInfo.InvariantCulture));
                break;
            case PyNumeric { Real: var real }:
                WriteFloat(text, real, form);
                break;
            default:
                text.Append(IsJson(form) ? "null" : "None");
                break;
        }
    }

    private static void WriteFloat(StringBuilder text, double real, Form form)
    {
        if (double.IsFinite(real) || !IsJson(form))
        {
            text.Append(Float(real));
            return;
        }

        var name = double.IsNaN(real) ? "NaN" : real > 0 ? "Infinity" : "-Infinity";
        text.Append(form == Form.Canonical ? $"\"{name}\"" : name);
    }

    private static void WriteString(StringBuilder text, string value, Form form)
    {
        if (IsJson(form))
        {
            AppendJson(text, value);
        }
        else
        {
            text.Append(Repr(value));
        }
    }

    private static void WriteList(StringBuilder text, IReadOnlyList<PyValue> items, Form form)
    {
        text.Append(form == Form.Tuples ? '(' : '[');
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i > 0 ? ", " : "");
            Write(text, items[i], form);
        }

        text.Append(form == Form.Tuples ? items.Count == 1 ? ",)" : ")" : "]");
    }

    private static void WriteDict(StringBuilder text, PyDict dict, Form form)
    {
        IEnumerable<KeyValuePair<string, PyValue>> pairs = form is Form.SortedJson or Form.Tuples ? Sorted(dict) : dict.Pairs;
        text.Append(form == Form.Tuples ? '(' : '{');
        var first = true;
        foreach (var (key, value) in pairs)
        {
            text.Append(first ? "" : ", ").Append(form == Form.Tuples ? "(" : "");
            first = false;
            WriteString(text, key, form);
            text.Append(form == Form.Tuples ? ", " : ": ");
            Write(text, value, form);
            text.Append(form == Form.Tuples ? ")" : "");
        }

        text.Append(form == Form.Tuples ? dict.Count == 1 ? ",)" : ")" : "}");
    }

    private static KeyValuePair<string, PyValue>[] Sorted(PyDict dict)
    {
        var pairs = dict.Pairs.ToArray();
        Array.Sort(pairs, static (a, b) => CompareKeys(a.Key, b.Key));
        return pairs;
    }

    private static bool IsJson(Form form) => form is Form.Json or Form.SortedJson or Form.Canonical;

    private enum Form
    {
        Json,
        SortedJson,
        Repr,
        Tuples,
        Canonical,
    }
}
