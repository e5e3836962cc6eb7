using System.Text.Json;

namespace TrajForge.Verification.Checks;

/// <summary>Texts of tools that may be JSON.</summary>
internal static class ReadJson
{
    /// <summary>Larger numbers are no amounts.</summary>
    private const decimal Largest = 1_000_000_000_000;

    /// <summary>Walks a text that is an object or a list; false, wherever the walk has come to, where it is neither: words may begin with a bracket, and half a character may be escaped.</summary>
    public static bool Walks(string text, Action<JsonElement> walk)
    {
        if (text.Length == 0 || text[0] is not ('{' or '['))
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            walk(document.RootElement);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Whether a number is small enough to be reckoned with.</summary>
    public static bool IsAmount(JsonElement number, out decimal amount)
    {
        amount = 0;
        return number.ValueKind == JsonValueKind.Number && number.TryGetDecimal(out amount) && IsAmount(amount);
    }

    public static bool IsAmount(decimal number) => Math.Abs(number) <= Largest;
}
