namespace TrajForge.Specs;

/// <summary>A piece of a spec with the place where it stands.</summary>
internal abstract record SpecNode(string File, int Line)
{
    /// <summary>How messages call what was found.</summary>
    public abstract string Found { get; }
}

internal sealed record ScalarNode(string File, int Line, string Text, bool Plain) : SpecNode(File, Line)
{
    public bool IsNull => Plain && Text is "" or "~" or "null" or "Null" or "NULL";

    public override string Found => IsNull ? "empty" : Plain && LooksTyped ? Text : $"the text '{Text}'";

    private bool LooksTyped => Text is "true" or "false" || double.TryParse(Text, System.Globalization.CultureInfo.InvariantCulture, out _);

    /// <summary>True for what YAML takes for text: quoted, or plain and neither empty, number, true nor false.</summary>
    public bool IsText => !Plain || (!IsNull && !LooksTyped);
}

internal sealed record ListNode(string File, int Line, IReadOnlyList<SpecNode> Values) : SpecNode(File, Line)
{
    public override string Found => "a list";
}

internal sealed record MapNode(string File, int Line, IReadOnlyList<MapEntry> Entries) : SpecNode(File, Line)
{
    public override string Found => "a map of keys";

    public MapEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);
}

/// <param name="Key">The key's text.</param>
/// <param name="File">Where the key stands.</param>
/// <param name="Line">Where the key stands.</param>
/// <param name="Value">What it holds.</param>
internal sealed record MapEntry(string Key, string File, int Line, SpecNode Value);
