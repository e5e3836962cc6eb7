using TrajForge.Environments;
using TrajForge.Python;
using TrajForge.Retail.State;

namespace TrajForge.Retail.Tools;

/// <summary>The shop's tools: one implementation for all variants. One instance serves all worlds of a variant.</summary>
internal sealed partial class RetailTools(RetailVariant variant)
{
    public static ToolCatalog Catalog(RetailVariant variant) =>
        ToolCatalog.From<RetailState>(new RetailTools(variant), variant.Arguments, name => name != variant.LacksTool);

    private static IReadOnlyList<PyValue> Items(PyDict order) => ((PyList)order["items"]).Items;

    private static IReadOnlyList<PyValue> Payments(PyDict order) => ((PyList)order["payment_history"]).Items;

    private static bool IsGiftCard(PyValue method) => method["source"] == PaymentSources.GiftCard;

    private static bool CanPay(PyValue method, PyValue amount) => !IsGiftCard(method) || !PyMath.Less(method["balance"], amount);

    private static PyValue? Entry(PyValue table, PyValue key) => PyMath.Key(key) is { } text ? ((PyDict)table).Find(text) : null;

    // Whole numbers stay whole, as in Python.
    private static PyValue Round(PyValue amount) => amount is PyFloat { Real: var real } ? PyMath.Round2(real) : amount;

    private static string Show(RetailState shop, PyDict order)
    {
        shop.Saw(new(Tables.Orders, order["order_id"].AsText!), order["user_id"].AsText);
        return PyText.Json(order);
    }

    private static string Save(RetailState shop, PyDict order)
    {
        shop.PutOrder(order["order_id"].AsText!, order);
        return Show(shop, order);
    }

    private static string ShowUser(RetailState shop, string id)
    {
        shop.Saw(new(Tables.Users, id), id);
        return PyText.Json(shop.User(id)!);
    }

    private void RefuseIf(bool wrong, string text) => Refuse.If(wrong, variant.Word(text));

    private ToolRefusedException Refusal(string text) => new(variant.Word(text));

    private PyDict User(RetailState shop, PyValue id) => shop.User(PyMath.Key(id)) ?? throw Refusal("User not found");

    private PyDict Order(RetailState shop, PyValue id) => shop.Order(PyMath.Key(id)) ?? throw Refusal("Order not found");

    private PyDict Product(RetailState shop, PyValue id) => shop.Product(PyMath.Key(id)) ?? throw Refusal("Product not found");

    private PyValue Method(RetailState shop, PyDict order, PyValue id) =>
        Entry(User(shop, order["user_id"])["payment_methods"], id) ?? throw Refusal("Payment method not found");

    private bool TakesMoneyBack(RetailState shop, PyDict order, PyValue methodId) => variant.KnowsGiftCardsByKind
        ? IsGiftCard(Method(shop, order, methodId))
        : methodId.AsText!.Contains(PaymentSources.GiftCard, StringComparison.Ordinal);

    /// <summary>Adds money to a gift card of the order's user.</summary>
    private void Credit(RetailState shop, PyDict order, PyValue cardId, PyValue amount)
    {
        var user = User(shop, order["user_id"]);
        var methods = (PyDict)user["payment_methods"];
        var card = (PyDict)Method(shop, order, cardId);
        var balance = Round(PyMath.Add(card["balance"], amount));
        shop.PutUser(order["user_id"].AsText!, user.With("payment_methods", methods.With(cardId.AsText!, card.With("balance", balance))));
    }

    private PyDict Payment(string type, PyValue amount, PyValue methodId)
    {
        var payment = PyDict.Of(("transaction_type", type), ("amount", amount), ("payment_method_id", methodId));
        return variant.TypesRecords ? RetailModels.Payment.Validate(payment) : payment;
    }
}
