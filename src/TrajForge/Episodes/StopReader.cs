using TrajForge.Chat;

namespace TrajForge.Episodes;

/// <summary>Finds a customer's stop token and takes it out of the words.</summary>
internal static class StopReader
{
    private static readonly (string Token, EndReason End)[] Tokens =
    [
        (StopTokens.Done, EndReason.CustomerDone),
        (StopTokens.HandedOver, EndReason.HandedOver),
        (StopTokens.GaveUp, EndReason.CustomerGaveUp),
    ];

    public static (string Text, EndReason? End) Read(string text)
    {
        foreach (var (token, end) in Tokens)
        {
            if (text.Contains(token, StringComparison.Ordinal))
            {
                return (text.Replace(token, "", StringComparison.Ordinal).Trim(), end);
            }
        }

        return (text.Trim(), null);
    }
}
