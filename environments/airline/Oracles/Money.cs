using System.Text.Json;
using System.Text.Json.Nodes;
using TrajForge.Oracles;

namespace TrajForge.Airline.Oracles;

/// <summary>What the policy says about bags and payments.</summary>
internal static class Money
{
    public const int BagFee = 50;
    public const int InsuranceFee = 30;

    /// <summary>Bags that are free for all passengers together.</summary>
    public static int FreeBags(string membership, string cabin, int passengers)
    {
        var level = membership switch { "gold" => 2, "silver" => 1, _ => 0 };
        var comfort = cabin switch { "business" => 2, "economy" => 1, _ => 0 };
        return (level + comfort) * passengers;
    }

    /// <summary>Whether one method may settle a change: no certificates, and a gift card must hold what is to be paid.</summary>
    public static string? Objection(JsonElement method, double amount) => method.Text("source") switch
    {
        "certificate" => "certificate",
        "gift_card" when method.Number("amount") < amount => "balance",
        _ => null,
    };

    /// <summary>Who pays how much of a booking when each method pays as much as it holds, in order; null where the policy or the money forbids it.</summary>
    public static JsonArray? Split(IReadOnlyList<JsonElement> methods, double price)
    {
        var parts = new JsonArray();
        var left = price;
        foreach (var method in methods)
        {
            var part = Math.Min(left, method.Text("source") == "credit_card" ? left : method.Number("amount") ?? 0);
            if (part > 0)
            {
                parts.Add(new JsonObject { ["payment_id"] = method.Text("id"), ["amount"] = part });
            }

            left -= part;
        }

        return left == 0 && Few(methods, "certificate", 1) && Few(methods, "credit_card", 1) && Few(methods, "gift_card", 3) ? parts : null;
    }

    private static bool Few(IReadOnlyList<JsonElement> methods, string source, int most) => methods.Count(method => method.Text("source") == source) <= most;
}
