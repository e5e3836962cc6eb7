using System.Text.Json;

namespace TrajForge.Verification.Checks;

/// <summary>What a call gave and took, as texts.</summary>
internal static class ReplayedText
{
    extension(ReplayedStep step)
    {
        /// <summary>The reply that the agent read: the recorded one, where there is one.</summary>
        public string Reply => step.Recorded?.Content ?? step.Replayed.Text;

        public ShownAmounts Amounts => ShownAmounts.In(step.Reply);

        /// <summary>A change that succeeded has arguments that can be read.</summary>
        public JsonElement ReadArguments() => JsonText.Parse(step.Request.Arguments).ToElement();
    }

    /// <summary>The texts in a JSON value, as deep as they stand.</summary>
    public static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Texts(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    /// <summary>The lists in a JSON value, outer before inner.</summary>
    public static IEnumerable<JsonElement[]> Lists(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Lists(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Lists).Prepend([.. element.EnumerateArray()]),
        _ => [],
    };
}
