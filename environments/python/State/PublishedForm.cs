using System.Text;

namespace TrajForge.Python;

/// <summary>The text of a database that a publisher hashes with SHA-256.</summary>
public abstract class PublishedForm
{
    /// <summary>v1: Python's <c>str</c> of nested tuples, dictionaries as sorted pairs.</summary>
    public static PublishedForm V1 { get; } = new TupleForm();

    /// <summary>v2: JSON with sorted keys.</summary>
    public static PublishedForm V2 { get; } = new JsonForm();

    public byte[] Bytes(PyValue value) => Encoding.UTF8.GetBytes(Text(value));

    /// <summary>One value.</summary>
    public abstract string Text(PyValue value);

    /// <summary>Opening, closing and the text between the members of a dictionary of so many members.</summary>
    internal abstract (string Open, string Close) Dictionary(int count);

    internal abstract (string Before, string After) Member(string key);

    internal abstract (string Open, string Close) List(int count);

    private sealed class TupleForm : PublishedForm
    {
        public override string Text(PyValue value) => PyText.Tuples(value);

        internal override (string Open, string Close) Dictionary(int count) => List(count);

        internal override (string Before, string After) Member(string key) => ($"({PyText.Repr(key)}, ", ")");

        internal override (string Open, string Close) List(int count) => ("(", count == 1 ? ",)" : ")");
    }

    private sealed class JsonForm : PublishedForm
    {
        public override string Text(PyValue value) => PyText.SortedJson(value);

        internal override (string Open, string Close) Dictionary(int count) => ("{", "}");

        internal override (string Before, string After) Member(string key) => ($"{PyText.Json(key)}: ", "");

        internal override (string Open, string Close) List(int count) => ("[", "]");
    }
}
