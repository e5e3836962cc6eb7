using System.ComponentModel;
using Microsoft.SemanticKernel;
using TrajForge.Environments;
using TrajForge.Retail.State;

namespace TrajForge.Retail.Tools;

internal sealed partial class RetailTools
{
    [KernelFunction("modify_pending_order_address"), Changes]
    [Description("Change the shipping address of a pending order. Explain what will happen and get the customer's explicit yes first.")]
    public string ModifyPendingOrderAddress(
        RetailState shop,
        [Description("Id of the order with its leading '#', e.g. '#W0000000'.")] string orderId,
        [Description("First line, e.g. '12 Main Street'.")] string address1,
        [Description("Second line, e.g. 'Apt 4'; empty when there is none.")] string address2,
        [Description("City, e.g. 'Boston'.")] string city,
        [Description("State, e.g. 'MA'.")] string state,
        [Description("Country, e.g. 'USA'.")] string country,
        [Description("Zip code, e.g. '02108'.")] string zip)
    {
        var order = Order(shop, orderId);
        RefuseIf(!CanStillChange(order), "Non-pending order cannot be modified");
        return Save(shop, order with { Address = Address(address1, address2, city, state, country, zip) });
    }

    [KernelFunction("modify_user_address"), Changes]
    [Description("Change the default address in a customer's profile; orders keep theirs. Explain what will happen and get the customer's explicit yes first.")]
    public string ModifyUserAddress(
        RetailState shop,
        [Description("Id of the customer, e.g. 'ann_smith_1234'.")] string userId,
        [Description("First line, e.g. '12 Main Street'.")] string address1,
        [Description("Second line, e.g. 'Apt 4'; empty when there is none.")] string address2,
        [Description("City, e.g. 'Boston'.")] string city,
        [Description("State, e.g. 'MA'.")] string state,
        [Description("Country, e.g. 'USA'.")] string country,
        [Description("Zip code, e.g. '02108'.")] string zip)
    {
        var user = User(shop, userId) with { Address = Address(address1, address2, city, state, country, zip) };
        shop.Put(user);
        return Show(shop, user);
    }

    private static Address Address(string address1, string address2, string city, string state, string country, string zip)
    {
        PythonAddress.Check(("address1", address1), ("address2", address2), ("city", city), ("country", country), ("state", state), ("zip", zip));
        return new Address { Address1 = address1, Address2 = address2, City = city, State = state, Country = country, Zip = zip };
    }
}
