using System.Globalization;
using System.Text.Json;

namespace TrajForge.Assistance;

/// <summary>Reads a judge's answer, in which anything may stand.</summary>
/// <param name="Score">Null when it holds no opinion.</param>
/// <param name="Reason">The judge's, or why there is none.</param>
internal readonly record struct OpinionAnswer(double? Score, string Reason)
{
    private const int Longest = 20_000;
    private const int LongestReason = 2_000;

    public static OpinionAnswer Read(string text)
    {
        if (text.Length > Longest)
        {
            return None($"the answer has {text.Length} characters, more than {Longest}");
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The second is what text with half a surrogate pair gives.
            return None($"the answer is not the JSON that was asked for: {Short(text)}");
        }
    }

    public static OpinionAnswer None(FormattableString why) => new(null, why.ToString(CultureInfo.InvariantCulture));

    private static OpinionAnswer Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("score", out var score) || !root.TryGetProperty("reason", out var reason) || reason.ValueKind != JsonValueKind.String)
        {
            return None($"the answer is no object with score and reason: {Short(root.GetRawText())}");
        }

        return score.ValueKind == JsonValueKind.Number && score.TryGetDouble(out var number) && number is >= 0 and <= 1
            ? new OpinionAnswer(number, Cut(reason.GetString()!, LongestReason))
            : None($"the score is {Short(score.GetRawText())}, not a number from 0 to 1");
    }

    private static string Short(string text) => Cut(text, 200);

    // Never between the halves of a pair.
    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)] + "…";
}
