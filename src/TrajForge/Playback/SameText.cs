using System.Text.Json;
using TrajForge.Chat;

namespace TrajForge.Playback;

/// <summary>When what is played again is what was recorded.</summary>
internal static class SameText
{
    private static readonly string[] Tokens = [StopTokens.Done, StopTokens.HandedOver, StopTokens.GaveUp];

    public static bool Words(string? one, string? other) => Bare(one ?? "") == Bare(other ?? "");

    public static bool Calls(IReadOnlyList<CallMade> some, IReadOnlyList<CallMade> others) =>
        some.Count == others.Count && some.Zip(others).All(pair => pair.First.Name == pair.Second.Name && Arguments(pair.First.Arguments, pair.Second.Arguments));

    /// <summary>Equal as JSON values; texts that are no JSON must be the same text.</summary>
    public static bool Arguments(string one, string other) => one == other || (Json(one) is { } json && json == Json(other));

    private static JsonText? Json(string text)
    {
        try
        {
            return JsonText.Parse(text);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Bare(string text)
    {
        foreach (var token in Tokens)
        {
            text = text.Replace(token, "", StringComparison.Ordinal);
        }

        return text.Trim();
    }
}
