using TrajForge.Environments;
using TrajForge.Retail.State;

namespace TrajForge.Retail.Tools;

/// <summary>The shop's sixteen tools. One instance serves all worlds of a variant.</summary>
internal sealed partial class RetailTools(RetailVariant variant)
{
    public static ToolCatalog Catalog(RetailVariant variant) =>
        ToolCatalog.From<RetailState>(new RetailTools(variant), variant.ValidatesArguments ? null : new PythonArguments());

    private static void RefuseIf(bool wrong, string text)
    {
        if (wrong)
        {
            throw new ToolRefusedException(text);
        }
    }

    private static User User(RetailState shop, string id) => shop.FindUser(Key(id)) ?? throw new ToolRefusedException("User not found");

    private static Order Order(RetailState shop, string id) => shop.FindOrder(Key(id)) ?? throw new ToolRefusedException("Order not found");

    private static PaymentMethod Method(User user, string id) =>
        user.PaymentMethods.TryGetValue(Key(id), out var method) ? method : throw new ToolRefusedException("Payment method not found");

    private static string Key(string id) =>
        PythonValue.Of(id) is { Hashable: false } value ? throw new ToolRefusedException($"unhashable type: '{value.Type}'") : id;

    private static string Show(RetailState shop, Order order)
    {
        shop.Saw(new(Tables.Orders, order.OrderId), order.UserId);
        return PythonJson.Write(order);
    }

    private static string Show(RetailState shop, User user)
    {
        shop.Saw(new(Tables.Users, user.UserId), user.UserId);
        return PythonJson.Write(user);
    }

    /// <summary>The user with money added to a gift card; unchanged for other methods, whose money is elsewhere.</summary>
    private static User Credit(User user, string methodId, double amount)
    {
        if (Method(user, methodId) is not { Balance: { } balance } card)
        {
            return user;
        }

        var methods = new Dictionary<string, PaymentMethod>(StringComparer.Ordinal);
        foreach (var (id, method) in user.PaymentMethods)
        {
            methods[id] = id == methodId ? card with { Balance = Money.Round(balance + amount) } : method;
        }

        return user with { PaymentMethods = methods };
    }

    private static bool CanPay(PaymentMethod method, double amount) => method.Balance is not { } balance || balance >= amount;

    private static string Save(RetailState shop, Order order)
    {
        shop.Put(order);
        return Show(shop, order);
    }

    private static void Save(RetailState shop, User before, User after)
    {
        if (!ReferenceEquals(before, after))
        {
            shop.Put(after);
        }
    }

    private static PaymentEntry Payment(double amount, string methodId) => new() { TransactionType = "payment", Amount = amount, PaymentMethodId = methodId };

    private static PaymentEntry Refund(double amount, string methodId) => new() { TransactionType = "refund", Amount = amount, PaymentMethodId = methodId };
}
