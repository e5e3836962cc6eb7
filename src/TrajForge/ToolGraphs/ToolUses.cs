namespace TrajForge.ToolGraphs;

/// <summary>What is known of one tool: the values of its arguments, which of them a brief said, and its replies.</summary>
internal sealed class ToolUses(ToolInfo tool)
{
    /// <summary>Replies kept, and the longest kept.</summary>
    private const int MostReplies = 2000, LongestReply = 256 * 1024;

    private readonly Dictionary<string, HashSet<JsonText>> _said = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<JsonText>> _used = new(StringComparer.Ordinal);
    private readonly HashSet<JsonText> _made = [];
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly List<SeenReply> _replies = [];

    public ToolInfo Tool { get; } = tool;

    public IReadOnlyList<SchemaLeaf> Inputs { get; } = SchemaLeaf.Of(tool.Parameters);

    /// <summary>Calls that were answered.</summary>
    public int Calls { get; private set; }

    /// <summary>Different arguments that were answered.</summary>
    public int Made => _made.Count;

    public bool IsMade(JsonText arguments) => _made.Contains(arguments);

    public ReplyLeaves Outputs() => ReplyLeaves.Of(_replies);

    /// <summary>Values that calls gave the argument.</summary>
    public IReadOnlyCollection<JsonText> Used(string path) => _used.GetValueOrDefault(path) ?? (IReadOnlyCollection<JsonText>)[];

    /// <summary>Values of the argument that a brief said in the task in which it was used.</summary>
    public int Said(string path) => _said.GetValueOrDefault(path)?.Count ?? 0;

    /// <param name="said">Whether the customer of the task says the value.</param>
    public void Add(JsonText arguments, ToolReply reply, Func<JsonLeaf, bool> said)
    {
        if (reply.IsError)
        {
            return;
        }

        Calls++;
        _made.Add(arguments);
        var named = new HashSet<JsonText>();
        foreach (var leaf in JsonLeaf.Of(arguments.ToElement()))
        {
            named.Add(leaf.Value);
            Into(_used, leaf.Path).Add(leaf.Value);
            if (said(leaf))
            {
                Into(_said, leaf.Path).Add(leaf.Value);
            }
        }

        if (_replies.Count < MostReplies && reply.Text.Length <= LongestReply && _texts.Add($"{arguments} {reply.Text}"))
        {
            _replies.Add(SeenReply.Of(reply.Text, named));
        }
    }

    private static HashSet<JsonText> Into(Dictionary<string, HashSet<JsonText>> values, string path) =>
        values.TryGetValue(path, out var found) ? found : values[path] = [];
}
