using System.Globalization;

namespace TrajForge.Playback;

/// <summary>One side of a recorded episode: whoever has said and heard what it had, is told what it said next.</summary>
public sealed class RecordedSide
{
    private readonly Side _side;

    internal RecordedSide(Side side, IReadOnlyList<SideLine> lines) => (_side, Lines) = (side, lines);

    /// <summary>The whole conversation as this side saw it, without a greeting.</summary>
    public IReadOnlyList<SideLine> Lines { get; }

    /// <summary>The side's next message after a conversation.</summary>
    /// <param name="seen">The conversation so far as this side sees it, without system prompts. A greeting by the agent may come first and is not compared.</param>
    public RecordedStep After(IReadOnlyList<SideLine> seen)
    {
        var greeting = seen.TakeWhile(IsGreeting).Count();
        for (var i = greeting; i < seen.Count; i++)
        {
            var at = i - greeting;
            if (at >= Lines.Count)
            {
                return new RecordEnded(i, string.Create(CultureInfo.InvariantCulture, $"the record has {Lines.Count} messages of this conversation; found more: {seen[i]}"));
            }

            if (!Lines[at].Same(seen[i]))
            {
                return new RecordDiffers(i, Lines[at].ToString(), seen[i].ToString());
            }
        }

        var next = seen.Count - greeting;
        return next >= Lines.Count ? new RecordEnded(seen.Count, string.Create(CultureInfo.InvariantCulture, $"the record ends here, after {Lines.Count} messages of this conversation"))
            : Lines[next].From != LineFrom.Own ? new RecordDiffers(seen.Count, Lines[next].ToString(), "the end of the conversation")
            : new RecordedAnswer(Lines[next]);
    }

    /// <summary>What the agent says before the customer has spoken.</summary>
    private bool IsGreeting(SideLine line) => _side == Side.Agent ? line is { From: LineFrom.Own, Calls.Count: 0 } : line.From == LineFrom.Other;
}

/// <summary>What the record holds for a conversation. A closed set.</summary>
public abstract record RecordedStep
{
    private protected RecordedStep()
    {
    }
}

/// <summary>The message that was recorded next.</summary>
public sealed record RecordedAnswer(SideLine Line) : RecordedStep;

/// <summary>The conversation is not the recorded one.</summary>
/// <param name="Index">The first line that differs.</param>
public sealed record RecordDiffers(int Index, string Expected, string Found) : RecordedStep;

/// <summary>Nothing was recorded after it.</summary>
public sealed record RecordEnded(int Index, string Text) : RecordedStep;
