using System.ComponentModel;
using System.Text;
using Microsoft.SemanticKernel;
using TrajForge.Environments;
using TrajForge.Retail.State;

namespace TrajForge.Retail.Tools;

internal sealed partial class RetailTools
{
    [KernelFunction("find_user_id_by_email"), Reads]
    [Description("Find the id of the customer with this e-mail address. Fails when nobody has it.")]
    public string FindUserIdByEmail(RetailState shop, [Description("E-mail address, e.g. 'ann.smith12@example.com'.")] string email) =>
        Identified(shop, shop.Shared.UserByEmail(Lowerable(email)));

    [KernelFunction("find_user_id_by_name_zip"), Reads]
    [Description("Find the id of a customer by first name, last name and zip code, for customers who cannot give their e-mail address. Fails when nobody fits.")]
    public string FindUserIdByNameZip(
        RetailState shop,
        [Description("First name, e.g. 'Ann'.")] string firstName,
        [Description("Last name, e.g. 'Smith'.")] string lastName,
        [Description("Zip code of the customer's address, e.g. '12345'.")] string zip)
    {
        Lowerable(firstName);
        if (PythonValue.Of(lastName) is not null && shop.AllUsers.Any(user => user.Name.FirstName.Equals(firstName, StringComparison.OrdinalIgnoreCase)))
        {
            Lowerable(lastName);
        }

        return Identified(shop, shop.Shared.UsersByName(firstName, lastName).FirstOrDefault(id => User(shop, id).Address.Zip == zip));
    }

    [KernelFunction("get_user_details"), Reads]
    [Description("Show a customer's profile: name, address, e-mail, payment methods and the ids of their orders.")]
    public string GetUserDetails(RetailState shop, [Description("Id of the customer, e.g. 'ann_smith_1234'.")] string userId) =>
        Show(shop, User(shop, userId));

    [KernelFunction("get_order_details"), Reads]
    [Description("Show an order: status, items, address, shipments and payments.")]
    public string GetOrderDetails(RetailState shop, [Description("Id of the order with its leading '#', e.g. '#W0000000'.")] string orderId) =>
        Show(shop, Order(shop, orderId));

    [KernelFunction("get_product_details"), Reads]
    [Description("Show a product with all its variants: options, price and whether each is available.")]
    public string GetProductDetails(RetailState shop, [Description("Id of the product, e.g. '6086499569'. Not the id of an item.")] string productId)
    {
        var product = shop.Shared.Products.Find(Key(productId)) ?? throw new ToolRefusedException("Product not found");
        shop.Saw(new(Tables.Products, productId));
        foreach (var itemId in product.Variants.Keys)
        {
            shop.Saw(new(Tables.Variants, itemId));
        }

        return PythonJson.Write(product);
    }

    [KernelFunction("get_item_details"), Reads]
    [Description("Show one variant of a product: options, price and whether it is available.")]
    public string GetItemDetails(RetailState shop, [Description("Id of the item, e.g. '8008494933'. Not the id of a product.")] string itemId)
    {
        var (_, found) = shop.Shared.FindVariant(Key(itemId)) ?? throw new ToolRefusedException("Item not found");
        shop.Saw(new(Tables.Variants, itemId));
        return PythonJson.Write(found);
    }

    [KernelFunction("list_all_product_types"), Reads]
    [Description("List the names of all products of the shop with their product ids. Each product has several variants.")]
    public string ListAllProductTypes(RetailState shop)
    {
        var text = new StringBuilder("{");
        foreach (var (name, id) in shop.Shared.ProductTypes)
        {
            text.Append(text.Length > 1 ? ", " : "");
            PythonJson.WriteString(text, name);
            text.Append(": ");
            PythonJson.WriteString(text, id);
        }

        return text.Append('}').ToString();
    }

    private static string Identified(RetailState shop, string? userId)
    {
        shop.Authenticates = userId ?? throw new ToolRefusedException("User not found");
        return userId;
    }

    private static string Lowerable(string text) =>
        PythonValue.Of(text) is { } value ? throw new ToolRefusedException($"'{value.Type}' object has no attribute 'lower'") : text;
}
