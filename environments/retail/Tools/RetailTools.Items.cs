using System.ComponentModel;
using Microsoft.SemanticKernel;
using TrajForge.Environments;
using TrajForge.Python;
using TrajForge.Retail.State;

namespace TrajForge.Retail.Tools;

internal sealed partial class RetailTools
{
    [KernelFunction("modify_pending_order_items"), Changes]
    [Description("Change items of a pending order to other variants of the same products. Works once per order and locks it, so collect all items first. Explain what will happen and get the customer's explicit yes first.")]
    public string ModifyPendingOrderItems(
        RetailState shop,
        [Takes(TakesAttribute.Text), Description("Id of the order with its leading '#', e.g. '#W0000000'.")] PyValue orderId,
        [Takes(TakesAttribute.Texts), Description("Ids of the items to change; an id may occur as often as in the order.")] PyValue itemIds,
        [Takes(TakesAttribute.Texts), Description("Ids of the new items, in the same order: the first replaces the first of item_ids, and so on.")] PyValue newItemIds,
        [Takes(TakesAttribute.Text), Description("Id of the customer's payment method that pays the price difference or gets it back, e.g. 'gift_card_0000000'.")] PyValue paymentMethodId)
    {
        var order = Order(shop, orderId);
        RefuseIf(order["status"] != OrderStatus.Pending, "Non-pending order cannot be modified");
        RefuseUnlessHeld(order, itemIds, "{0} not found");
        RefuseIf(PyMath.Length(itemIds) != PyMath.Length(newItemIds), "The number of items to be exchanged should match");
        var swaps = Swaps(shop, order, itemIds, newItemIds, variant.RefusesModificationToItself);
        var difference = variant.RoundsDifferences ? Round(Difference(swaps)) : Difference(swaps);
        var method = Method(shop, order, paymentMethodId);
        RefuseIf(!CanPay(method, difference), "Insufficient gift card balance to pay for the new item");

        if (IsGiftCard(method))
        {
            Credit(shop, order, paymentMethodId, PyMath.Negate(difference));
        }

        return Save(shop, order
            .With("payment_history", Booked(Payments(order), difference, paymentMethodId))
            .With("items", Swapped(Items(order), swaps))
            .With("status", OrderStatus.ItemsModified));
    }

    private static PyValue Difference(Swap[] swaps) =>
        swaps.Aggregate((PyValue)0, (sum, swap) => PyMath.Add(sum, PyMath.Subtract(swap.New["price"], swap.Old["price"])));

    private Swap[] Swaps(RetailState shop, PyDict order, PyValue itemIds, PyValue newItemIds, bool refuseSame)
    {
        var taken = new HashSet<int>();
        return PyMath.Iterate(itemIds).Zip(PyMath.Iterate(newItemIds), (oldId, newId) =>
        {
            RefuseIf(refuseSame && oldId == newId, "The new item id should be different from the old item id");
            var position = Position(Items(order), oldId, variant.ResolvesItemsFirst ? taken : []);
            taken.Add(position);
            var old = Items(order)[position];
            var found = Entry(Product(shop, old["product_id"])["variants"], newId);
            RefuseIf(found is null && variant.TellsAbsentFromUnavailable, "Variant not found");
            RefuseIf(found is null || !PyMath.Truth(found["available"]), $"New item {newId} not found or available");
            return new Swap(position, old, found!);
        }).ToArray();
    }

    private PyList Swapped(IReadOnlyList<PyValue> items, Swap[] swaps)
    {
        var swapped = items.ToArray();
        foreach (var swap in swaps)
        {
            var position = variant.ResolvesItemsFirst ? swap.Position : Position(swapped, swap.OldId, []);
            var look = variant.GivesEachItemItsOwnVariant ? swap.New : swaps[^1].New;
            swapped[position] = ((PyDict)swapped[position]).With("item_id", swap.NewId).With("price", look["price"]).With("options", look["options"]);
        }

        return new PyList(swapped);
    }

    private PyList Booked(IReadOnlyList<PyValue> history, PyValue difference, PyValue methodId) =>
        difference == 0 && variant.BooksNothingAtZero ? new PyList(history)
            : PyMath.Greater(difference, 0) ? new PyList([.. history, Payment("payment", difference, methodId)])
            : new PyList([.. history, Payment("refund", PyMath.Less(difference, 0) ? PyMath.Negate(difference) : difference, methodId)]);

    private void RefuseUnlessHeld(PyDict order, PyValue itemIds, string text)
    {
        var held = Items(order).Select(item => item["item_id"]).ToArray();
        var ids = PyMath.Iterate(itemIds);
        foreach (var itemId in ids)
        {
            Refuse.If(
                Occurrences(itemIds, itemId) > held.Count(id => id == itemId),
                variant.Word(text).Replace("{0}", PyText.Str(itemId), StringComparison.Ordinal));
        }

        RefuseIf(variant.RefusesEmptyLists && ids.Count == 0, "At least one item is needed");
    }

    /// <summary>What <c>sequence.count(wanted)</c> gives for something that the sequence holds.</summary>
    private static int Occurrences(PyValue sequence, PyValue wanted) => sequence switch
    {
        PyList list => list.Items.Count(item => item == wanted),
        PyStr text => text.Value.AsSpan().Count(wanted.AsText),
        _ => throw new ToolRefusedException($"'{sequence.Type}' object has no attribute 'count'"),
    };

    private static int Position(IReadOnlyList<PyValue> items, PyValue itemId, HashSet<int> taken)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i]["item_id"] == itemId && !taken.Contains(i))
            {
                return i;
            }
        }

        throw new ToolRefusedException($"{itemId} not found");
    }

    private sealed record Swap(int Position, PyValue Old, PyValue New)
    {
        public PyValue OldId => Old["item_id"];

        public PyValue NewId => New["item_id"];
    }
}
