using System.ComponentModel;
using Microsoft.SemanticKernel;
using TrajForge.Python;
using TrajForge.Retail.State;

namespace TrajForge.Retail.Tools;

internal sealed partial class RetailTools
{
    [KernelFunction("find_user_id_by_email"), Reads]
    [Description("Find the id of the customer with this e-mail address. Fails when nobody has it.")]
    public string FindUserIdByEmail(RetailState shop, [Takes(TakesAttribute.Text), Description("E-mail address, e.g. 'ann.smith12@example.com'.")] PyValue email)
    {
        var folded = PyMath.Lower(email);
        return Identified(shop, shop.UsersByEmail(folded).FirstOrDefault(id => PyMath.Lower(shop.User(id)!["email"]) == folded));
    }

    [KernelFunction("find_user_id_by_name_zip"), Reads]
    [Description("Find the id of a customer by first name, last name and zip code, for customers who cannot give their e-mail address. Fails when nobody fits.")]
    public string FindUserIdByNameZip(
        RetailState shop,
        [Takes(TakesAttribute.Text), Description("First name, e.g. 'Ann'.")] PyValue firstName,
        [Takes(TakesAttribute.Text), Description("Last name, e.g. 'Smith'.")] PyValue lastName,
        [Takes(TakesAttribute.Text), Description("Zip code of the customer's address, e.g. '12345'.")] PyValue zip)
    {
        var first = PyMath.Lower(firstName);
        if (lastName is not PyStr && !shop.All(Tables.Users).Any(user => PyMath.Lower(user["name"]["first_name"]) == first))
        {
            // Nobody's last name is looked at.
            return Identified(shop, null);
        }

        var last = PyMath.Lower(lastName);
        return Identified(shop, shop.UsersByName(first, last).FirstOrDefault(id =>
            shop.User(id) is { } user
            && PyMath.Lower(user["name"]["first_name"]) == first
            && PyMath.Lower(user["name"]["last_name"]) == last
            && user["address"]["zip"] == zip));
    }

    [KernelFunction("get_user_details"), Reads]
    [Description("Show a customer's profile: name, address, e-mail, payment methods and the ids of their orders.")]
    public string GetUserDetails(RetailState shop, [Takes(TakesAttribute.Text), Description("Id of the customer, e.g. 'ann_smith_1234'.")] PyValue userId)
    {
        User(shop, userId);
        return ShowUser(shop, userId.AsText!);
    }

    [KernelFunction("get_order_details"), Reads]
    [Description("Show an order: status, items, address, shipments and payments.")]
    public string GetOrderDetails(RetailState shop, [Takes(TakesAttribute.Text), Description("Id of the order with its leading '#', e.g. '#W0000000'.")] PyValue orderId) =>
        Show(shop, Order(shop, orderId));

    [KernelFunction("get_product_details"), Reads]
    [Description("Show a product with all its variants: options, price and whether each is available.")]
    public string GetProductDetails(RetailState shop, [Takes(TakesAttribute.Text), Description("Id of the product, e.g. '6086499569'. Not the id of an item.")] PyValue productId)
    {
        var product = Product(shop, productId);
        shop.Saw(new(Tables.Products, productId.AsText!));
        foreach (var itemId in ((PyDict)product["variants"]).Keys)
        {
            shop.Saw(new(Tables.Variants, itemId));
        }

        return PyText.Json(product);
    }

    [KernelFunction("get_item_details"), Reads]
    [Description("Show one variant of a product: options, price and whether it is available.")]
    public string GetItemDetails(RetailState shop, [Takes(TakesAttribute.Text), Description("Id of the item, e.g. '8008494933'. Not the id of a product.")] PyValue itemId)
    {
        var found = shop.Variant(PyMath.Key(itemId)) ?? throw Refusal("Item not found");
        shop.Saw(new(Tables.Variants, itemId.AsText!));
        return PyText.Json(found);
    }

    [KernelFunction("list_all_product_types"), Reads]
    [Description("List the names of all products of the shop with their product ids. Each product has several variants.")]
    public string ListAllProductTypes(RetailState shop)
    {
        var types = PyDict.From(shop.All(Tables.Products).Select(product => KeyValuePair.Create(product["name"].AsText!, product["product_id"])));
        return PyText.SortedJson(types);
    }

    private string Identified(RetailState shop, string? userId)
    {
        shop.Authenticates = userId ?? throw Refusal("User not found");
        return userId;
    }
}
