using TrajForge.Chat.Language;
using TrajForge.Retail.State;

namespace TrajForge.Retail.Players;

/// <summary>Says what would be changed, in full, and asks for a yes.</summary>
internal static class Proposal
{
    public static (string Text, IReadOnlyList<DialogueAct> Acts) Write(Voice voice, HeardGoal goal, Change change, Shop shop)
    {
        var lines = new List<string>();
        var acts = new List<DialogueAct> { Whole(goal.Number, change) };
        lines.Add(Head(voice, change, shop));
        foreach (var swap in change.Swaps)
        {
            var (line, said) = Line(goal, change, swap);
            lines.Add("- " + line);
            acts.AddRange(said);
        }

        if (change.Swaps.Count == 0 && change.Order is { } order)
        {
            lines.AddRange(order.Items.Select(item => $"- {item.Name} ({Wording.Listed(Matching.Details(item.Options))})"));
            acts.AddRange(order.Items.Select((item, at) => Acts.Of(Acts.Propose, Slots.Order, goal.Number, at + 1, [new("product", item.Name), .. Matching.Details(item.Options)])));
        }

        AddTerms(voice, goal, change, shop, lines, acts);
        AddAnswers(voice, goal, change.Payment is null ? "" : Method(change.Payment, shop.User!), lines, acts);
        lines.Add((Note(voice, change, shop) + " " + voice.Say("confirm")).Trim());
        return (string.Join('\n', lines), acts);
    }

    public static string Method(PaymentMethod method, User user)
    {
        var name = method.Source == "credit_card" ? $"{Title(method.Brand)} credit card ending in {method.LastFour}" : Matching.KindOf(method) + (method.Source == "paypal" ? " account" : "");
        var twins = user.PaymentMethods.Values.Count(other => other.Source == method.Source && other.LastFour == method.LastFour && other.Brand == method.Brand);
        return twins > 1 ? $"{name} ({method.Id})" : name;
    }

    public static string OneLine(Address address) =>
        string.Join(", ", new[] { address.Address1, address.Address2, address.City, $"{address.State} {address.Zip}" }.Where(part => part.Trim().Length > 0));

    private static string Title(string? brand) => string.IsNullOrEmpty(brand) ? "" : char.ToUpperInvariant(brand[0]) + brand[1..];

    private static DialogueAct Whole(int goal, Change change) =>
        Acts.Of(Acts.Propose, change.Intent, goal, 0, change.Order is null ? [] : [new Detail("order_id", change.Order.OrderId)]);

    private static string Head(Voice voice, Change change, Shop shop) =>
        voice.Say($"propose_{change.Intent}", ("order", change.Order?.OrderId ?? ""), ("method", change.Payment is null ? "" : Method(change.Payment, shop.User!)));

    private static (string Line, DialogueAct[] Acts) Line(HeardGoal goal, Change change, Swap swap)
    {
        var named = goal.Facts.Any(fact => fact.Slot == Slots.Item && fact["item_id"] == swap.Item.ItemId);
        var options = Matching.Details(swap.Item.Options);
        var line = $"{swap.Item.Name} ({Wording.Listed(options)}{(named ? $"; item {swap.Item.ItemId}" : "")})";
        var old = Acts.Of(Acts.Propose, Slots.Item, goal.Number, swap.Number, [new("product", swap.Item.Name), .. options, .. Id(named, swap.Item.ItemId)]);
        if (swap.Into is not { } into)
        {
            return (line, [old]);
        }

        var newNamed = goal.Facts.Any(fact => fact.Slot == Slots.NewItem && fact["item_id"] == into.ItemId);
        var becomes = Matching.Details(into.Options);
        return ($"{line} -> {Wording.Listed(becomes)}{(newNamed ? $" (item {into.ItemId})" : "")}",
            [old, Acts.Of(Acts.Propose, Slots.NewItem, goal.Number, swap.Number, [.. becomes, .. Id(newNamed, into.ItemId)])]);
    }

    private static Detail[] Id(bool named, string id) => named ? [new Detail("item_id", id)] : [];

    private static void AddTerms(Voice voice, HeardGoal goal, Change change, Shop shop, List<string> lines, List<DialogueAct> acts)
    {
        if (change.Reason is { } reason)
        {
            lines.Add(voice.Say("line_reason", ("reason", reason)));
            acts.Add(Acts.Of(Acts.Propose, Slots.Reason, goal.Number, 0, [new Detail("reason", reason)]));
            var paid = Paid(change, shop);
            if (paid is not null)
            {
                lines.Add(voice.Say("line_refund_back", ("method", Method(paid, shop.User!))));
            }
        }

        if (change.Payment is { } payment)
        {
            if (goal.Questions.GetValueOrDefault(Topics.PriceDifference) is null)
            {
                lines.Add(voice.Say(PaymentLine(change), ("method", Method(payment, shop.User!))));
            }

            acts.Add(Acts.Of(Acts.Propose, Slots.PaymentMethod, goal.Number, 0, Details(payment, shop.User!)));
        }

        if (change.Address is { } address)
        {
            lines.Add(voice.Say("line_address", ("address", OneLine(address))));
            acts.Add(Acts.Of(Acts.Propose, Slots.Address, goal.Number, 0, [.. Details(address).Where(detail => detail.Value.Trim().Length > 0)]));
        }
    }

    private static Detail[] Details(PaymentMethod method, User user) =>
        [new("type", Matching.KindOf(method)), .. method.Source == "credit_card" ? [new Detail("brand", method.Brand ?? ""), new("last_four", method.LastFour ?? "")] : Array.Empty<Detail>(),
            .. Method(method, user).Contains(method.Id, StringComparison.Ordinal) ? [new Detail("payment_method_id", method.Id)] : Array.Empty<Detail>()];

    private static Detail[] Details(Address address) =>
        [new("address1", address.Address1), new("address2", address.Address2), new("city", address.City), new("state", address.State), new("zip", address.Zip)];

    private static void AddAnswers(Voice voice, HeardGoal goal, string method, List<string> lines, List<DialogueAct> acts)
    {
        foreach (var (topic, value) in goal.Questions.Where(question => question.Value is not null).OrderBy(question => question.Key, StringComparer.Ordinal))
        {
            var amount = Amounts.Dollars(value!.Value);
            var rule = topic == Topics.RefundTotal ? "answer_refund" : value < 0 ? "answer_back" : value == 0 ? "answer_even" : "answer_pay";
            lines.Add(voice.Say(rule, ("amount", amount), ("method", method)));
            acts.Add(Acts.Of(Acts.Answer, topic, goal.Number, 0, [new Detail("amount", amount)]));
        }
    }

    // In which direction the difference goes; the amount is said where it was asked for.
    private static string PaymentLine(Change change) => change.Intent is Intents.Return or Intents.Payment
        ? $"line_payment_{change.Intent}"
        : Math.Round(change.Swaps.Sum(swap => swap.Into!.Price - swap.Item.Price), 2) switch
        {
            > 0 => "line_pay",
            < 0 => "line_back",
            _ => "line_even",
        };

    private static string Note(Voice voice, Change change, Shop shop) => change.Intent switch
    {
        Intents.ModifyItems or Intents.Exchange => voice.Say("note_once"),
        Intents.Return => voice.Say(change.Payment!.Source == "gift_card" ? "note_refund_gift" : "note_refund_card"),
        Intents.Cancel when Paid(change, shop) is { } paid => voice.Say(paid.Source == "gift_card" ? "note_refund_gift" : "note_refund_card"),
        _ => "",
    };

    private static PaymentMethod? Paid(Change change, Shop shop) =>
        change.Order!.PaymentHistory.Count > 0 ? shop.User!.PaymentMethods.GetValueOrDefault(change.Order.PaymentHistory[0].PaymentMethodId) : null;
}
