using System.Text.Json;
using System.Text.Json.Serialization;

namespace TrajForge.Retail.State;

/// <summary>The shape of the records in JSON: snake_case, declaration order, nulls kept.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(RetailData))]
internal sealed partial class RetailJson : JsonSerializerContext
{
    public static JsonText Canonical(User user) => JsonText.From(Element(user));

    public static JsonText Canonical(Order order) => JsonText.From(Element(order));

    public static JsonText Canonical(Product product) => JsonText.From(Element(product));

    public static JsonElement Element<T>(T record) => JsonSerializer.SerializeToElement(record, typeof(T), Default);
}
