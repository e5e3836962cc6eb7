using System.Text.Json.Nodes;
using TrajForge.Chat;
using TrajForge.Retail.State;

namespace TrajForge.Retail.Players;

/// <summary>The errors that the shop's agent makes on purpose.</summary>
internal sealed class RetailSlips(AgentSeat seat) : SlipPlan(seat, Kinds)
{
    private static readonly string[] Kinds =
    [
        "wrong_variant", "skipped_read", "skipped_confirmation", "failed_then_fixed", "superfluous_change", "false_done",
        "guesses", "second_best", "gives_in", "refuses_blind",
    ];

    private int _firstFitGoal;
    private int _secondBest;

    /// <summary>Settle on the first order that fits, whatever the unread ones hold.</summary>
    public bool FirstFit(HeardGoal goal)
    {
        if (goal.Intent != Intents.UserAddress && (Due("guesses") ? Picks(goal) : Due("skipped_read") && !Picks(goal)))
        {
            _firstFitGoal = goal.Number;
        }

        return _firstFitGoal == goal.Number;
    }

    /// <summary>Where the customer lets pick by price, take what comes next to it.</summary>
    public bool SecondBest(HeardGoal goal) => _secondBest == goal.Number || Due("second_best");

    /// <summary>What was taken too quickly leads nowhere: looks again, and the slip was none.</summary>
    public bool GiveUp(HeardGoal goal)
    {
        var first = (Due("skipped_read") || Due("guesses")) && _firstFitGoal == goal.Number;
        if (!first && !(Due("second_best") && IsPick(goal)))
        {
            return false;
        }

        base.GiveUp();
        _firstFitGoal = 0;
        return true;
    }

    /// <summary>Told when a goal is resolved: with orders left unread, the read was skipped.</summary>
    public void Read(HeardGoal goal, Shop shop)
    {
        var slip = Due("guesses") ? "guesses" : "skipped_read";
        if (Due(slip) && _firstFitGoal == goal.Number && shop.Unread.Any() && goal.Of(Slots.Order).All(fact => fact["order_id"] is null))
        {
            Make(slip, harmful: true);
        }

        if (Due("second_best") && IsPick(goal))
        {
            _secondBest = goal.Number;
            Make("second_best", harmful: true);
        }
    }

    private static bool IsPick(HeardGoal goal) => goal.Facts.Any(fact => fact["pick"] is not null && (fact.Slot != Slots.Item || fact["among"] is not null));

    private static bool Picks(HeardGoal goal) =>
        goal.Of(Slots.Order).Any(fact => fact["pick"] is not null) || goal.Of(Slots.Item).Any(fact => fact["among"] is not null);

    public bool SkipsConfirmation(HeardGoal goal) => Due("skipped_confirmation") && Make("skipped_confirmation", harmful: true) && goal.Number > 0;

    public bool ClaimsDone(HeardGoal goal) => Due("false_done") && goal.Proposed is not null && Make("false_done", harmful: true);

    /// <summary>The change with one argument other than the customer agreed to, where there is another that the shop would take.</summary>
    public Change Bend(Change change, Shop shop)
    {
        if (!Due("wrong_variant"))
        {
            return change;
        }

        var bent = Bent.Item(change, shop);
        var other = bent ?? Bent.Argument(change, shop);
        if (other is null)
        {
            return change;
        }

        Make(bent is null ? "wrong_argument" : "wrong_variant", harmful: true);
        return other;
    }

    /// <summary>The arguments in a form that the shop refuses; the right ones follow.</summary>
    public string Spoil(string arguments, string tool)
    {
        if (!Due("failed_then_fixed") || JsonNode.Parse(arguments)!.AsObject() is not { } json || json["order_id"] is not { } id)
        {
            return arguments;
        }

        Make("failed_then_fixed", harmful: false);
        Retry = PlayerMessage.Call(tool, arguments);
        json["order_id"] = id.GetValue<string>().TrimStart('#');
        return Awaited = CallText.Of(json);
    }

    /// <summary>A change of the profile's address that nobody asked for, once a goal is done.</summary>
    public PlayerMessage? Superfluous(IEnumerable<HeardGoal> goals, Shop shop, string user)
    {
        if (!Due("superfluous_change") || !goals.Any(goal => goal.Done))
        {
            return null;
        }

        var now = shop.User!.Address;
        var address = shop.Described.Select(order => order.Address).FirstOrDefault(other => other != now)
            ?? shop.Described.Select(_ => now with { Address2 = "" }).FirstOrDefault(other => other != now);
        if (address is null)
        {
            return null;
        }

        Make("superfluous_change", harmful: true);
        return PlayerMessage.Call(ToolNames.UserAddress, ChangeCall.Arguments(new Change { Intent = Intents.UserAddress, Address = address }, user));
    }
}

/// <summary>Changes that differ in one argument and would still be taken.</summary>
internal static class Bent
{
    public static Change? Item(Change change, Shop shop)
    {
        for (var i = 0; i < change.Swaps.Count; i++)
        {
            var swap = change.Swaps[i];
            var other = swap.Into is { } into ? change with { Swaps = Put(change.Swaps, i, swap with { Into = Variant(shop, swap, into) ?? into }) }
                : change.Order!.Items.FirstOrDefault(item => change.Swaps.All(taken => taken.Item.ItemId != item.ItemId)) is { } item
                    ? change with { Swaps = Put(change.Swaps, i, swap with { Item = item }) }
                    : change;
            if (!other.SameAs(change, ""))
            {
                return other;
            }
        }

        return null;
    }

    public static Change? Argument(Change change, Shop shop)
    {
        if (change.Reason is { } reason)
        {
            return change with { Reason = reason == "no longer needed" ? "ordered by mistake" : "no longer needed" };
        }

        if (change.Payment is { } payment)
        {
            var first = change.Order!.PaymentHistory[0];
            var other = shop.User!.PaymentMethods.Values.OrderBy(method => method.Id, StringComparer.Ordinal).FirstOrDefault(method => method.Id != payment.Id && Takes(change, method, first));
            return other is null ? null : change with { Payment = other };
        }

        return change.Address is { } address
            ? new[] { address with { Address1 = shop.User!.Address.Address1 }, address with { Zip = shop.User.Address.Zip }, address with { Address2 = "" } }
                .Where(other => other != address && (change.Order is not null || other != shop.User.Address)).Select(other => change with { Address = other }).FirstOrDefault()
            : null;
    }

    private static bool Takes(Change change, PaymentMethod method, PaymentEntry first) => change.Intent switch
    {
        Intents.Return => method.Source == "gift_card" || method.Id == first.PaymentMethodId,
        Intents.Payment => method.Id != first.PaymentMethodId && (method.Source != "gift_card" || method.Balance >= first.Amount),
        _ => method.Source != "gift_card",
    };

    private static Variant? Variant(Shop shop, Swap swap, Variant into) =>
        shop.Product(swap.Item.ProductId)!.Variants.Values.OrderBy(variant => variant.ItemId, StringComparer.Ordinal)
            .FirstOrDefault(variant => variant.Available && variant.ItemId != into.ItemId && variant.ItemId != swap.Item.ItemId && variant.Price <= into.Price)
        ?? shop.Product(swap.Item.ProductId)!.Variants.Values.OrderBy(variant => variant.Price)
            .FirstOrDefault(variant => variant.Available && variant.ItemId != into.ItemId && variant.ItemId != swap.Item.ItemId);

    private static Swap[] Put(IReadOnlyList<Swap> swaps, int at, Swap swap) => [.. swaps.Select((old, i) => i == at ? swap : old)];
}
