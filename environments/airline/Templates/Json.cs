using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>Arguments and expected values as JSON.</summary>
internal static class Json
{
    public static JsonText Args(params ReadOnlySpan<(string Name, JsonText Value)> arguments)
    {
        var node = new JsonObject();
        foreach (var (name, value) in arguments)
        {
            node[name] = JsonNode.Parse(value.ToString());
        }

        return JsonText.Parse(node.ToJsonString());
    }

    public static JsonText Text(string value) => JsonText.FromString(value);

    public static JsonText Number(double value) => JsonText.Parse(value.ToString(CultureInfo.InvariantCulture));

    public static JsonText List(IEnumerable<JsonText> values) => JsonText.Parse($"[{string.Join(',', values)}]");

    public static JsonText Records<T>(IEnumerable<T> records) => List(records.Select(AirlineJson.Canonical));

    public static T[] Read<T>(JsonText list) =>
        [.. list.ToElement().EnumerateArray().Select(element => (T)element.Deserialize(typeof(T), AirlineJson.Default)!)];

    public static string ReadText(JsonText value) => value.ToElement().GetString() ?? "";

    public static double ReadNumber(JsonText value) => value.ToElement().GetDouble();
}

/// <summary>Paths of fields that constraints name.</summary>
internal static class Paths
{
    public const string UserId = "user_id";
    public const string Origin = "origin";
    public const string Destination = "destination";
    public const string FlightType = "flight_type";
    public const string Cabin = "cabin";
    public const string Flights = "flights/*";
    public const string Passengers = "passengers/*";
    public const string Payments = "payment_history/*";
    public const string TotalBags = "total_baggages";
    public const string PaidBags = "nonfree_baggages";
    public const string Insurance = "insurance";
    public const string Status = "status";

    private const string Methods = "payment_methods/";
    private const string Amount = "/amount";

    public static string Certificate(string id) => Methods + id + Amount;

    /// <summary>The certificate a path names, or null.</summary>
    public static string? CertificateIn(string path) =>
        path.StartsWith(Methods, StringComparison.Ordinal) && path.EndsWith(Amount, StringComparison.Ordinal) ? path[Methods.Length..^Amount.Length] : null;
}
