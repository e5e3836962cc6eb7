using System.Text.Json.Nodes;

namespace TrajForge.Retail.Players;

/// <summary>The argument text of a call.</summary>
internal static class ChangeCall
{
    public static string Arguments(Change change, string user)
    {
        var json = new JsonObject();
        if (change.Order is not null)
        {
            json["order_id"] = change.Order.OrderId;
        }
        else
        {
            json["user_id"] = user;
        }

        if (change.Reason is not null)
        {
            json["reason"] = change.Reason;
        }

        if (change.Swaps.Count > 0)
        {
            json["item_ids"] = Ids(change.Swaps.Select(swap => swap.Item.ItemId));
        }

        if (change.Swaps.Any(swap => swap.Into is not null))
        {
            json["new_item_ids"] = Ids(change.Swaps.Select(swap => swap.Into!.ItemId));
        }

        if (change.Payment is not null)
        {
            json["payment_method_id"] = change.Payment.Id;
        }

        if (change.Address is { } address)
        {
            json["address1"] = address.Address1;
            json["address2"] = address.Address2;
            json["city"] = address.City;
            json["state"] = address.State;
            json["country"] = address.Country;
            json["zip"] = address.Zip;
        }

        return CallText.Of(json);
    }

    private static JsonArray Ids(IEnumerable<string> ids) => new([.. ids.Select(id => (JsonNode)JsonValue.Create(id))]);
}
