using System.Text.Json;
using TrajForge.Oracles;

namespace TrajForge.Retail.Oracles;

/// <summary>The policy on pending orders. Once its items were modified an order is not merely pending any more, and nothing more can be changed.</summary>
internal static class Pending
{
    public static IEnumerable<OracleWay> Cancel(Shelf shelf, OracleFacts facts)
    {
        facts.Knows("reason", "reason");
        var reason = facts.Said("reason", "reason");
        return shelf.Meant(facts).Select(order =>
            !IsPending(order) ? Declined("not_pending")
            : order.List("payment_history").Any(paid => shelf.User.At("payment_methods", paid.Text("payment_method_id")) is null) ? Declined("method_gone") with { HandsOver = true }
            : reason is not ("no longer needed" or "ordered by mistake") ? Declined("reason")
            : Done(OracleJson.Call("cancel_pending_order", ("order_id", order.Text("order_id")), ("reason", reason))));
    }

    public static IEnumerable<OracleWay> Payment(Shelf shelf, OracleFacts facts) =>
        from order in shelf.Meant(facts)
        from method in shelf.Methods(facts)
        select Payment(order, method);

    public static IEnumerable<OracleWay> Address(Shelf shelf, OracleFacts facts) =>
        from order in shelf.Meant(facts)
        from address in Profile.Addresses(shelf, facts, order.Text("order_id"))
        select IsPending(order)
            ? Done(OracleJson.Call("modify_pending_order_address", [("order_id", order.Text("order_id")), .. address.Arguments]))
            : Declined("not_pending");

    public static bool IsPending(JsonElement order) => order.Text("status") == "pending";

    public static OracleWay Declined(string rule) => new([]) { Declined = rule };

    public static OracleWay Done(ToolRequest call) => new([call]);

    /// <summary>A gift card must hold the amount; whoever gets money back need hold nothing.</summary>
    public static bool CanPay(JsonElement method, double amount) => method.Number("balance") is not { } balance || amount <= balance + 0.001;

    private static OracleWay Payment(JsonElement order, JsonElement method)
    {
        var paid = order.List("payment_history");
        return !IsPending(order) ? Declined("not_pending")
            : paid is not [var first] || first.Text("transaction_type") != "payment" ? Declined("not_paid_once")
            : first.Text("payment_method_id") == method.Text("id") ? Declined("same_method")
            : !CanPay(method, first.Number("amount") ?? 0) ? Declined("balance")
            : Done(OracleJson.Call("modify_pending_order_payment", ("order_id", order.Text("order_id")), ("payment_method_id", method.Text("id"))));
    }
}
