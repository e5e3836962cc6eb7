namespace TrajForge.Playback;

/// <summary>Who a line is from, as one side sees it.</summary>
public enum LineFrom
{
    /// <summary>The side itself.</summary>
    Own,

    /// <summary>The other side; words only.</summary>
    Other,

    /// <summary>A reply to one of the side's own calls.</summary>
    Tool,
}

/// <summary>One line of a conversation as one side sees it.</summary>
public sealed record SideLine
{
    public required LineFrom From { get; init; }

    /// <summary>What was said, stop tokens included, or a tool's reply.</summary>
    public string Text { get; init; } = "";

    /// <summary>The side's own calls.</summary>
    public IReadOnlyList<CallMade> Calls { get; init; } = [];

    /// <summary>The tool that replied.</summary>
    public string Tool { get; init; } = "";

    /// <summary>Of the side's own recorded lines; null when none was recorded.</summary>
    public string? Reasoning { get; init; }

    /// <summary>Of the side's own recorded lines; null when none was recorded.</summary>
    public string? FinishReason { get; init; }

    /// <summary>Equal but for call ids, blanks at the ends, stop tokens, and the form of arguments that are JSON.</summary>
    public bool Same(SideLine other) =>
        From == other.From && SameText.Words(Text, other.Text) && Tool == other.Tool && SameText.Calls(Calls, other.Calls);

    public override string ToString() => From switch
    {
        LineFrom.Tool => $"reply of {(Tool.Length > 0 ? Tool : "an unknown call")} {Quoted}",
        _ => string.Join(' ', new[] { From == LineFrom.Own ? "own" : "other side's", Text.Length > 0 || Calls.Count == 0 ? Quoted : null }
            .Concat(Calls.Select(call => $"{call.Name}({call.Arguments})")).OfType<string>()),
    };

    private string Quoted => $"'{Text}'";
}
