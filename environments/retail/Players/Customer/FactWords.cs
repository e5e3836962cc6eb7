using TrajForge.Chat.Language;

namespace TrajForge.Retail.Players;

/// <summary>Facts of a brief as phrases; every detail's value is in the words.</summary>
internal sealed class FactWords(Voice voice)
{
    public string Thing(BriefFact fact) =>
        fact["item_id"] is { } id ? voice.Random.Pick([$"item {id}", $"the item {id}", $"item number {id}"])
        : fact["all"] is { } all ? all
        : fact["pick"] is { } pick ? $"the {pick} {Noun(fact, "thing")} {(fact["among"] is { } among ? $"{voice.Random.Pick(["out of", "from", "in"])} {among}" : voice.Random.Pick(["in the order", "of the order"]))}"
        : Cost(fact) is { } cost ? $"the {Noun(fact, voice.Random.Pick(["one", "thing", "item"]))} {cost}"
        : $"{voice.Say("det")} {Wording.Thing(fact["product"], Matching.Options(fact.Details), voice.Random)}";

    private static string Noun(BriefFact fact, string any) => fact["product"] is { } product ? Wording.InSentence(product) : any;

    private string? Cost(BriefFact fact) =>
        fact["price"] is { } price ? voice.Random.Pick([$"that cost {price}", $"for {price}", $"that cost exactly {price}"])
        : fact["about"] is { } about ? voice.Random.Pick([$"that cost about {about}", $"for about {about}", $"that was around {about}"])
        : null;

    private string Article(string thing) => thing.StartsWith("one", StringComparison.Ordinal)
        ? voice.Random.Pick(["the ", ""]) + thing
        : voice.Random.Pick(["the ", "the ", "a "]) + thing;

    public string Things(IEnumerable<BriefFact> facts) => Prose.List([.. facts.Select(Thing)], voice.Random.Pick(["and", "and", "and", "along with", "as well as"]));

    public string Order(IReadOnlyList<BriefFact> facts)
    {
        if (facts.FirstOrDefault(fact => fact["order_id"] is not null) is { } exact)
        {
            return voice.Say("order_id", ("id", exact["order_id"]!));
        }

        if (facts.FirstOrDefault(fact => fact["pick"] is not null) is { } picked)
        {
            return Picked(picked);
        }

        var things = facts.Where(fact => fact["product"] is not null).ToArray();
        var status = facts.Select(fact => fact["status"]).FirstOrDefault(status => status is not null);
        var cost = facts.Select(Total).FirstOrDefault(words => words is not null);
        var words = things.Length > 0 ? voice.Say("order_with", ("det", voice.Say("det")), ("things", Things(things))) : "";
        if (cost is not null)
        {
            words = words.Length == 0 ? $"{voice.Say("det")} order {cost}" : $"{words}, the one {cost}";
        }

        return status is null ? words
            : words.Length == 0 ? voice.Say("order_status", ("det", voice.Say("det")), ("status", status))
            : $"{words}, {voice.Random.Pick(["still", "listed as", "marked as", "currently", "showing as"])} {status}";
    }

    private string? Total(BriefFact fact) =>
        fact["price"] is { } price ? voice.Random.Pick([$"that came to {price} in total", $"that cost {price} altogether"])
        : fact["about"] is { } about ? voice.Random.Pick([$"that came to about {about} in total", $"that cost around {about} altogether"])
        : null;

    /// <summary>"The second cheapest of my pending orders with a lamp".</summary>
    private string Picked(BriefFact fact)
    {
        var orders = fact["status"] is { } status ? $"my {status} orders" : "my orders";
        var with = fact["product"] is { } product ? $" {voice.Random.Pick(["with", "that have", "that include"])} {(Wording.IsPlural(product) ? "" : "the ")}{Wording.InSentence(product)}" : "";
        return $"the {fact["pick"]} of {orders}{with}{(with.Length > 0 ? "" : voice.Random.Pick(["", "", ", by the total", ", going by the totals"]))}";
    }

    /// <param name="fact">What the new one is like.</param>
    /// <param name="old">The thing that it takes the place of, when it has to be said which.</param>
    public string New(BriefFact fact, BriefFact? old)
    {
        var options = Matching.Options(fact.Details);
        var words = fact["pick"] is { } pick ? Picked(pick, options)
            : fact["item_id"] is { } id ? voice.Random.Pick([$"item {id}", $"the one with item number {id}"]) : Article(Wording.Thing(null, options, voice.Random));
        var before = old is null ? "" : voice.Random.Pick(["for ", "instead of ", "for "]) + Thing(old) + ", ";
        var text = voice.Say("new_item", ("new", words), ("for", before));
        text = fact["tie"] is { } tie ? $"{text}{voice.Random.Pick([". If two cost the same", ", and if two cost the same"])}, {voice.Random.Pick(["rather", "I'd take", "preferably"])} the {tie} one" : text;
        return fact["otherwise"] is null ? text : $"{text}{voice.Random.Pick([". ", ", and ", ", but "])}{voice.Say("same")}";
    }

    /// <summary>"The cheapest available one with a hard cover, in blue or red".</summary>
    private string Picked(string pick, IReadOnlyList<Detail> options)
    {
        var values = options.GroupBy(option => option.Name, StringComparer.Ordinal).ToArray();
        var fixedOnes = values.Where(option => option.Count() == 1).Select(option => option.First()).ToArray();
        var open = values.Where(option => option.Count() > 1).Select(option => Wording.Either(option.Key, [.. option.Select(detail => detail.Value)]));
        var (before, after) = voice.Random.Pick([("available ", ""), ("", " you have available"), ("", " that's in stock"), ("available ", "")]);
        return string.Join(", ", [$"the {pick} {before}{Wording.Thing(null, fixedOnes, voice.Random)}{after}", .. open]);
    }

    public string Method(BriefFact fact)
    {
        if (fact["payment_method_id"] is { } id)
        {
            return voice.Random.Pick([$"my {id}", $"the method {id}", id, $"payment method {id}"]);
        }

        var type = fact["type"] ?? "credit card";
        var brand = fact["brand"] is { } named ? char.ToUpperInvariant(named[0]) + named[1..] + " " : "";
        var ending = fact["last_four"] is { } digits ? voice.Random.Pick([$" ending in {digits}", $" that ends in {digits}", $" with {digits} at the end", $" ({digits})", $", the {digits} one", $", last four {digits}"]) : "";
        var tail = type == "PayPal" ? voice.Random.Pick([" account", "", ""]) : type == "gift card" ? voice.Random.Pick(["", "", " on my account", ""]) : "";
        return $"{(tail.Length > 8 ? "the" : "my")} {brand}{type}{ending}{tail}";
    }

    public string Address(BriefFact fact, bool profile)
    {
        switch (fact["source"])
        {
            case "default":
                return fact["city"] is { } city ? voice.Say("address_default", ("city", city)) : "please use my default address";
            case "new default":
                return voice.Say("address_new_default");
            case "order":
                var things = fact with { Details = [.. fact.Details.Where(detail => detail.Name is not ("city" or "source"))] };
                return fact["city"] is { } town
                    ? voice.Say("address_order", ("things", Thing(things)), ("city", town))
                    : voice.Say("address_order_plain", ("things", Thing(things)));
            default:
                var street = Prose.List([.. new[] { fact["address1"], fact["address2"], fact["city"] }.OfType<string>().Where(part => part.Length > 0)], ",").Replace(" ,", ",", StringComparison.Ordinal);
                return voice.Say(profile ? "address_user" : "address_full", ("address", $"{street}, {fact["state"]} {fact["zip"]}"));
        }
    }

    public string Payment(BriefFact fact, string intent) =>
        voice.Say(intent == Intents.Return ? "pay_return" : intent == Intents.Payment ? "pay_payment" : "pay_exchange", ("method", Method(fact)));

    public string Reason(BriefFact fact) =>
        voice.Say(IsMistake(fact) ? "reason_mistake" : "reason", ("reason", fact["reason"]!));

    /// <summary>Why the customer wants it: a clause that fits the goal and the facts it is said with.</summary>
    public string Why(KnownGoal goal, IReadOnlyList<BriefFact> said)
    {
        var source = goal.Of(Slots.Address).Select(fact => fact["source"]).FirstOrDefault();
        var rule = goal.Intent switch
        {
            Intents.Cancel when goal.Of(Slots.Reason).Any(IsMistake) => "ctx_cancel_mistake",
            Intents.Return when goal.WantsAll() => "ctx_return_all",
            Intents.OrderAddress when source is not null => "ctx_order_address_known",
            _ => $"ctx_{goal.Intent}",
        };
        var things = said.Where(fact => fact.Slot == Slots.Item).ToArray();
        var many = things.Length > 1 || things.Any(thing => Wording.IsPlural(thing["product"]));
        return voice.Say(rule, ("it", many ? "they" : "it"), ("them", many ? "them" : "it"), ("is", many ? "are" : "is"), ("dont", many ? "don't" : "doesn't"));
    }

    private static bool IsMistake(BriefFact reason) => reason["reason"]!.Contains("mistake", StringComparison.Ordinal);

    public string Identity(BriefFact fact) => fact.Slot switch
    {
        Slots.Email => voice.Say("email", ("email", fact["email"]!)),
        Slots.UserId => voice.Say("user_id", ("user_id", fact["user_id"]!)),
        _ => voice.Say("name_zip", ("name", $"{fact["first_name"]} {fact["last_name"]}"), ("zip", fact["zip"]!)),
    };

    public string Items(IReadOnlyList<BriefFact> facts, string intent) =>
        facts[0]["all"] is { } all ? voice.Say("tell_all", ("all", all))
        : voice.Say(intent == Intents.Return ? "tell_items_return" : "tell_items_swap", ("things", Things(facts)));

    public string TellOrder(IReadOnlyList<BriefFact> facts) =>
        voice.Say(facts.Any(fact => fact["order_id"] is not null) ? "tell_order_id" : "tell_order", ("order", Order(facts)));

    /// <summary>A whole sentence for one fact of a goal.</summary>
    public string Sentence(BriefFact fact, KnownGoal goal) => fact.Slot switch
    {
        Slots.Order => TellOrder([fact]),
        Slots.Item => Items([fact], goal.Intent),
        Slots.NewItem => New(fact, goal.Of(Slots.NewItem).Count() > 1 || voice.Random.Chance(0.3) ? goal.Of(Slots.Item).FirstOrDefault(item => item.Number == fact.Number) : null),
        Slots.PaymentMethod => Payment(fact, goal.Intent),
        Slots.Reason => Reason(fact),
        _ => Address(fact, goal.Intent == Intents.UserAddress),
    };
}
