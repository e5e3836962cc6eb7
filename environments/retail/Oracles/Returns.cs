using System.Text.Json;
using TrajForge.Oracles;

namespace TrajForge.Retail.Oracles;

/// <summary>The policy on returns: delivered orders only, and the money goes to who paid or to a gift card.</summary>
internal static class Returns
{
    public static IEnumerable<OracleWay> Return(Shelf shelf, OracleFacts facts) =>
        from things in Things.Meant(shelf, facts)
        from method in shelf.Methods(facts)
        select Return(things.Order, things.Items, method);

    private static OracleWay Return(JsonElement order, IReadOnlyList<JsonElement> items, JsonElement method)
    {
        var paid = order.List("payment_history") is [var first, ..] ? first.Text("payment_method_id") : "";
        return order.Text("status") != "delivered" ? Pending.Declined("not_delivered")
            : method.Text("source") != "gift_card" && method.Text("id") != paid ? Pending.Declined("refund_method")
            : Pending.Done(OracleJson.Call(
                "return_delivered_order_items",
                ("order_id", order.Text("order_id")),
                ("item_ids", OracleJson.Array(items.Select(item => item.Text("item_id")))),
                ("payment_method_id", method.Text("id"))));
    }
}
