using System.ComponentModel;
using Microsoft.SemanticKernel;
using TrajForge.Python;
using TrajForge.Retail.State;

namespace TrajForge.Retail.Tools;

internal sealed partial class RetailTools
{
    [KernelFunction("modify_pending_order_address"), Changes]
    [Description("Change the shipping address of a pending order. Explain what will happen and get the customer's explicit yes first.")]
    public string ModifyPendingOrderAddress(
        RetailState shop,
        [Takes(TakesAttribute.Text), Description("Id of the order with its leading '#', e.g. '#W0000000'.")] PyValue orderId,
        [Takes(TakesAttribute.Text), Description("First line, e.g. '12 Main Street'.")] PyValue address1,
        [Takes(TakesAttribute.Text), Description("Second line, e.g. 'Apt 4'; empty when there is none.")] PyValue address2,
        [Takes(TakesAttribute.Text), Description("City, e.g. 'Boston'.")] PyValue city,
        [Takes(TakesAttribute.Text), Description("State, e.g. 'MA'.")] PyValue state,
        [Takes(TakesAttribute.Text), Description("Country, e.g. 'USA'.")] PyValue country,
        [Takes(TakesAttribute.Text), Description("Zip code, e.g. '02108'.")] PyValue zip)
    {
        var order = Order(shop, orderId);
        RefuseIf(!CanStillChange(order), "Non-pending order cannot be modified");
        return Save(shop, order.With("address", Address(address1, address2, city, state, country, zip)));
    }

    [KernelFunction("modify_user_address"), Changes]
    [Description("Change the default address in a customer's profile; orders keep theirs. Explain what will happen and get the customer's explicit yes first.")]
    public string ModifyUserAddress(
        RetailState shop,
        [Takes(TakesAttribute.Text), Description("Id of the customer, e.g. 'ann_smith_1234'.")] PyValue userId,
        [Takes(TakesAttribute.Text), Description("First line, e.g. '12 Main Street'.")] PyValue address1,
        [Takes(TakesAttribute.Text), Description("Second line, e.g. 'Apt 4'; empty when there is none.")] PyValue address2,
        [Takes(TakesAttribute.Text), Description("City, e.g. 'Boston'.")] PyValue city,
        [Takes(TakesAttribute.Text), Description("State, e.g. 'MA'.")] PyValue state,
        [Takes(TakesAttribute.Text), Description("Country, e.g. 'USA'.")] PyValue country,
        [Takes(TakesAttribute.Text), Description("Zip code, e.g. '02108'.")] PyValue zip)
    {
        var user = User(shop, userId);
        shop.PutUser(userId.AsText!, user.With("address", Address(address1, address2, city, state, country, zip)));
        return ShowUser(shop, userId.AsText!);
    }

    private PyDict Address(PyValue address1, PyValue address2, PyValue city, PyValue state, PyValue country, PyValue zip)
    {
        var address = PyDict.Of(("address1", address1), ("address2", address2), ("city", city), ("state", state), ("country", country), ("zip", zip));
        return variant.TypesRecords ? RetailModels.Address.Validate(address) : address;
    }
}
