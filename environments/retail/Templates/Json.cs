using System.Globalization;
using System.Text.Json.Nodes;
using TrajForge.Retail.State;

namespace TrajForge.Retail.Templates;

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

    public static JsonText Number(double value) => JsonText.Parse(value.ToString("R", CultureInfo.InvariantCulture));

    public static JsonText List(params IEnumerable<JsonText> values) => JsonText.Parse($"[{string.Join(',', values)}]");

    public static JsonText Texts(IEnumerable<string> values) =>
        JsonText.Parse($"[{string.Join(',', values.Select(JsonText.FromString))}]");

    public static JsonText Address(Address address) => Args(AddressFields(address));

    public static (string Name, JsonText Value)[] AddressFields(Address address) =>
    [
        ("address1", Text(address.Address1)),
        ("address2", Text(address.Address2)),
        ("city", Text(address.City)),
        ("country", Text(address.Country)),
        ("state", Text(address.State)),
        ("zip", Text(address.Zip)),
    ];

    public static string ReadText(JsonText value) => value.ToElement().GetString() ?? "";

    public static IReadOnlyList<string> ReadTexts(JsonText value) =>
        value.ToElement().EnumerateArray().Select(element => element.GetString() ?? "").ToArray();

    public static Address ReadAddress(JsonText value)
    {
        var element = value.ToElement();
        string Field(string name) => element.GetProperty(name).GetString() ?? "";
        return new Address
        {
            Address1 = Field("address1"),
            Address2 = Field("address2"),
            City = Field("city"),
            Country = Field("country"),
            State = Field("state"),
            Zip = Field("zip"),
        };
    }
}

/// <summary>Paths of fields that constraints name.</summary>
internal static class Paths
{
    public const string Address = "address";
    public const string Status = "status";
    public const string ItemIds = "items/*/item_id";
    public const string PaymentMethods = "payment_history/*/payment_method_id";
    public const string CancelReason = "cancel_reason";
    public const string ReturnItems = "return_items";
    public const string ReturnMethod = "return_payment_method_id";
    public const string ExchangeItems = "exchange_items";
    public const string ExchangeNewItems = "exchange_new_items";
    public const string ExchangeMethod = "exchange_payment_method_id";
}
