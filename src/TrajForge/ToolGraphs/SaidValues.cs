using System.Globalization;
using System.Text.Json;
using TrajForge.Verification;

namespace TrajForge.ToolGraphs;

/// <summary>What the customer of a task can say: the details of the brief's facts, and its prose.</summary>
internal sealed class SaidValues(Brief brief)
{
    private readonly string[] _details =
        [.. brief.Identity.Concat(brief.Goals.SelectMany(goal => goal.Facts)).SelectMany(fact => fact.Details).Select(detail => detail.Value).Distinct(StringComparer.Ordinal)];

    /// <summary>The brief holds the value as it is.</summary>
    public bool Says(JsonText value) => value.ToElement() is var element && element.ValueKind switch
    {
        JsonValueKind.String => element.GetString()! is { Length: > 0 } text && (_details.Any(detail => Mentions.Names(detail, text)) || Mentions.Names(brief.Text, text)),
        // Numbers stand in prose for many things, so only facts count.
        JsonValueKind.Number => _details.Any(detail => Mentions.Answers(detail, element.GetRawText())),
        _ => false,
    };

    /// <summary>The brief holds the value in another form: other case, blanks or punctuation, or a date in words.</summary>
    public bool SaysNormalised(JsonText value) => value.ToElement() is { ValueKind: JsonValueKind.String } element
        && element.GetString()! is { Length: > 0 } text
        && (_details.Any(detail => Holds(detail, text)) || DateIn(text) is { } date && _details.Append(brief.Text).Any(said => date.Any(form => Mentions.Names(said, form))));

    private static bool Holds(string detail, string value) => Plain(value) is { Length: > 1 } plain && Plain(detail).Contains(plain, StringComparison.Ordinal);

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string[]? DateIn(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? [.. new[] { "MMMM d", "d MMMM", "MMM d", "d MMM" }.Select(form => date.ToString(form, CultureInfo.InvariantCulture))]
            : null;
}
