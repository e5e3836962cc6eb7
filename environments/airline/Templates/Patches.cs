using System.Text.Json;
using System.Text.Json.Nodes;
using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>One field of the data as raw JSON that is merged into it, and the data with such a field.</summary>
internal static class Patches
{
    public static string Reservation(string id, string field, JsonText value) => Write(Tables.Reservations, id, field, value);

    public static string Membership(string user, string level) => Write(Tables.Users, user, "membership", Json.Text(level));

    public static string Balance(string user, string method, int amount) =>
        Write(Tables.Users, user, "payment_methods", Json.Args((method, Json.Args(("amount", Json.Number(amount))))));

    /// <summary>The data with the field as a task's world has it.</summary>
    public static Bookings Apply(Bookings bookings, string? patch)
    {
        if (patch is null)
        {
            return bookings;
        }

        var tables = JsonNode.Parse(patch)!.AsObject();
        return bookings.With(
            Patched(tables, Tables.Reservations, id => bookings.Reservation(id)),
            Patched(tables, Tables.Users, id => bookings.User(id)));
    }

    private static T[] Patched<T>(JsonObject tables, string table, Func<string, T> find) =>
        tables[table] is not JsonObject records ? [] : [.. records.Select(record => Merge(find(record.Key), record.Value!.AsObject()))];

    private static T Merge<T>(T record, JsonObject patch)
    {
        var node = JsonNode.Parse(AirlineJson.Text(record))!.AsObject();
        Merge(node, patch);
        return (T)node.Deserialize(typeof(T), AirlineJson.Default)!;
    }

    private static void Merge(JsonObject node, JsonObject patch)
    {
        foreach (var (name, value) in patch)
        {
            if (value is JsonObject inner && node[name] is JsonObject before)
            {
                Merge(before, inner);
            }
            else
            {
                node[name] = value?.DeepClone();
            }
        }
    }

    private static string Write(string table, string id, string field, JsonText value) =>
        Json.Args((table, Json.Args((id, Json.Args((field, value)))))).ToString();
}
