using System.Text.Json;

namespace TrajForge.Airline.Players;

/// <summary>The airline's records as replies showed them.</summary>
internal static class ShownRecords
{
    public static IEnumerable<JsonElement> Reservations(Derivation derivation) =>
        Replies(derivation).Where(reply => Has(reply, "reservation_id", JsonValueKind.String) && Has(reply, "passengers", JsonValueKind.Array));

    /// <summary>The reservation that the call changes, as it was shown last; null for a booking, or when it was not shown.</summary>
    public static JsonElement? Reservation(Derivation derivation) => Find(derivation.Arguments, "reservation_id")?.ToString() is { } id
        && Reservations(derivation).LastOrDefault(seen => seen.GetProperty("reservation_id").GetString() == id) is { ValueKind: JsonValueKind.Object } found ? found : null;

    /// <summary>The profile as it was shown last.</summary>
    public static JsonElement? Profile(Derivation derivation) =>
        Replies(derivation).LastOrDefault(reply => Has(reply, "membership", JsonValueKind.String)) is { ValueKind: JsonValueKind.Object } found ? found : null;

    public static JsonElement? Find(JsonElement record, string name) =>
        record.ValueKind == JsonValueKind.Object && record.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static IReadOnlyList<JsonElement> List(JsonElement record, string name) =>
        Find(record, name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    public static int? Number(JsonElement? record, string name) =>
        record is { } at && Find(at, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : null;

    private static IEnumerable<JsonElement> Replies(Derivation derivation) => derivation.Shown.Where(shown => !shown.IsError).Select(shown => shown.Reply);

    private static bool Has(JsonElement reply, string name, JsonValueKind kind) => Find(reply, name)?.ValueKind == kind;
}
