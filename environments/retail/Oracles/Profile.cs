using System.Text.Json;
using System.Text.Json.Nodes;
using TrajForge.Oracles;

namespace TrajForge.Retail.Oracles;

/// <summary>Addresses: said outright, the profile's own, or those of an order.</summary>
internal static class Profile
{
    public static IEnumerable<OracleWay> Address(Shelf shelf, OracleFacts facts) =>
        Addresses(shelf, facts, besides: null).Select(address => address == Place.Of(shelf.User)
            ? Pending.Declined("same_address")
            : Pending.Done(OracleJson.Call("modify_user_address", [("user_id", shelf.UserId), .. address.Arguments])));

    /// <summary>Every address that the words can mean.</summary>
    /// <param name="besides">Id of the order that is to go there: "the address of another order" is not its own.</param>
    public static IEnumerable<Place> Addresses(Shelf shelf, OracleFacts facts, string? besides)
    {
        var said = facts.One("address") ?? throw new OracleUndecidedException("no address is said");
        return said["source"] switch
        {
            null => Outright(facts, said),
            "default" or "new default" => new[] { Place.Of(shelf.User) }.Where(place => said["city"] is not { } city || RetailOracle.Same(city, place.City)),
            "order" => OfOrders(shelf, said, besides),
            var other => throw new OracleUndecidedException($"the source '{other}' of an address is not known"),
        };
    }

    private static IEnumerable<Place> Outright(OracleFacts facts, BriefFact said)
    {
        facts.Knows("address", "address1", "address2", "city", "state", "zip");
        return [new Place(said["address1"] ?? "", said["address2"] ?? "", said["city"] ?? "", said["state"] ?? "", "USA", said["zip"] ?? "")];
    }

    private static IEnumerable<Place> OfOrders(Shelf shelf, BriefFact said, string? besides)
    {
        shelf.KnowsOptions(said, "source", "city");
        return shelf.Orders
            .Where(order => order.Text("order_id") != besides && order.List("items").Any(item => Shelf.Fits(said, item, "source", "city")))
            .Select(Place.Of)
            .Where(place => said["city"] is not { } city || RetailOracle.Same(city, place.City))
            .Distinct();
    }
}

/// <summary>An address.</summary>
internal sealed record Place(string Address1, string Address2, string City, string State, string Country, string Zip)
{
    public (string Name, JsonNode? Value)[] Arguments =>
        [("address1", Address1), ("address2", Address2), ("city", City), ("state", State), ("country", Country), ("zip", Zip)];

    public static Place Of(JsonElement record) => new(
        record.Text("address", "address1"),
        record.Text("address", "address2"),
        record.Text("address", "city"),
        record.Text("address", "state"),
        record.Text("address", "country"),
        record.Text("address", "zip"));
}
