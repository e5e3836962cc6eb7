using TrajForge.Chat.Language;

namespace TrajForge.Retail.Players;

/// <summary>Facts of a brief as phrases; every detail's value is in the words.</summary>
internal sealed class FactWords(Voice voice)
{
    public string Thing(BriefFact fact) =>
        fact["item_id"] is { } id ? voice.Random.Pick([$"item {id}", $"the item {id}", $"item number {id}"])
        : fact["all"] is { } all ? all
        : $"{Determiner(fact["product"])} {Wording.Thing(fact["product"], Matching.Options(fact.Details), voice.Random)}";

    private string Article(string thing) => thing.StartsWith("one", StringComparison.Ordinal)
        ? voice.Random.Pick(["the ", ""]) + thing
        : voice.Random.Pick(["the ", "the ", "a "]) + thing;

    private string Determiner(string? product) => voice.Say("det") is var word && word == "that" && product is not null && product.EndsWith('s') ? "those" : word;

    public string Things(IEnumerable<BriefFact> facts) => Prose.List([.. facts.Select(Thing)], voice.Random.Pick(["and", "and", "and", "plus", "along with", "as well as", "together with", "and also"]));

    public string Order(IReadOnlyList<BriefFact> facts)
    {
        if (facts.FirstOrDefault(fact => fact["order_id"] is not null) is { } exact)
        {
            return voice.Say("order_id", ("id", exact["order_id"]!));
        }

        var things = facts.Where(fact => fact["product"] is not null).ToArray();
        var status = facts.Select(fact => fact["status"]).FirstOrDefault(status => status is not null);
        var words = things.Length > 0 ? voice.Say("order_with", ("det", voice.Say("det")), ("things", Things(things))) : "";
        return status is null ? words
            : things.Length == 0 ? voice.Say("order_status", ("det", voice.Say("det")), ("status", status))
            : $"{words}, {voice.Random.Pick(["still", "listed as", "marked as", "currently", "showing as"])} {status}";
    }

    public string New(BriefFact fact)
    {
        var options = Matching.Options(fact.Details);
        var words = fact["item_id"] is { } id ? voice.Random.Pick([$"item {id}", $"the one with item number {id}"]) : Article(Wording.Thing(null, options, voice.Random));
        var text = voice.Say("new_item", ("new", words));
        return fact["otherwise"] is null ? text : $"{text}{voice.Random.Pick([". ", ", "])}{voice.Say("same")}";
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
        var tail = type == "PayPal" ? voice.Random.Pick([" account", "", "", " balance"]) : type == "gift card" ? voice.Random.Pick(["", " on my account", " I have with you", " I have", ""]) : "";
        return $"{voice.Random.Pick(["my", "the", "my"])} {brand}{type}{ending}{tail}";
    }

    public string Address(BriefFact fact, bool profile)
    {
        switch (fact["source"])
        {
            case "default":
                return fact["city"] is { } city ? voice.Say("address_default", ("city", city)) : "please use my default address";
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
        voice.Say(fact["reason"]!.Contains("mistake", StringComparison.Ordinal) ? "reason_mistake" : "reason", ("reason", fact["reason"]!));

    public string Identity(BriefFact fact) => fact.Slot switch
    {
        Slots.Email => voice.Say("email", ("email", fact["email"]!)),
        Slots.UserId => voice.Say("user_id", ("user_id", fact["user_id"]!)),
        _ => voice.Say("name_zip", ("name", $"{fact["first_name"]} {fact["last_name"]}"), ("zip", fact["zip"]!)),
    };

    public string Items(IReadOnlyList<BriefFact> facts) =>
        facts[0]["all"] is { } all ? voice.Say("tell_all", ("all", all)) : voice.Say("tell_items", ("things", Things(facts)));

    /// <summary>A whole sentence for one fact of a goal.</summary>
    public string Sentence(BriefFact fact, KnownGoal goal) => fact.Slot switch
    {
        Slots.Order => voice.Say("tell_order", ("order", Order([fact]))),
        Slots.Item => Items([fact]),
        Slots.NewItem => New(fact),
        Slots.PaymentMethod => Payment(fact, goal.Intent),
        Slots.Reason => Reason(fact),
        _ => Address(fact, goal.Intent == Intents.UserAddress),
    };
}
