using TrajForge.Playback;

namespace TrajForge.Web;

/// <summary>A request's messages as lines of the side that is asked.</summary>
internal static class SeenLines
{
    /// <param name="skip">System prompts at the beginning.</param>
    public static IReadOnlyList<SideLine> Of(IReadOnlyList<RequestMessage> messages, int skip)
    {
        // Ids may repeat in a conversation; a reply answers the latest call that has its id.
        var tools = new Dictionary<string, string>(StringComparer.Ordinal);
        var lines = new List<SideLine>();
        foreach (var message in messages.Skip(skip))
        {
            foreach (var call in message.Calls)
            {
                tools[call.Id] = call.Name;
            }

            lines.Add(new SideLine
            {
                From = message.Role switch { "assistant" => LineFrom.Own, "tool" => LineFrom.Tool, _ => LineFrom.Other },
                Text = message.Content,
                Calls = message.Calls,
                Tool = message.Role == "tool" ? tools.GetValueOrDefault(message.CallId ?? "", "") : "",
            });
        }

        return lines;
    }
}
