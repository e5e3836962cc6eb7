namespace TrajForge.Retail.Players;

internal sealed partial class RetailCustomer
{
    protected override bool WishesFirst(KnownGoal goal) => goal.Intent == Intents.UserAddress;

    protected override IReadOnlyList<BriefFact> OpeningFacts(KnownGoal goal, int room)
    {
        var most = Math.Min(room, Random.PickWeighted([0, 1, 2], count => count switch { 0 => 0.2, 1 => 0.45, _ => 0.35 }));
        var items = goal.Untold(Slots.Item);
        string[] slots = goal.Intent switch
        {
            Intents.UserAddress => [Slots.Address],
            Intents.Return or Intents.Exchange or Intents.ModifyItems when items.Any(fact => fact["all"] is null) && Random.Chance(0.7) => [Slots.Item],
            _ => [Slots.Order],
        };
        var orders = goal.Untold(Slots.Order);
        if (most == 2 && goal.WantsAll() && orders.Count > 0 && Random.Chance(0.5))
        {
            return [orders[0], .. items.Take(1)];
        }

        return [.. goal.Untold(slots).Take(goal.Intent == Intents.UserAddress ? Math.Min(most, 1) : most)];
    }

    protected override string Wish(KnownGoal goal, IReadOnlyList<BriefFact> facts)
    {
        var rule = $"want_{goal.Intent}{(goal.Intent == Intents.Return && goal.WantsAll() ? "_all" : "")}";
        return WishesFirst(goal) ? Voice.Say(rule) : facts.Count == 0 ? Voice.Say(rule + "_vague") : Voice.Say(rule, ("object", Object(goal, facts)));
    }

    protected override string Why(KnownGoal goal, IReadOnlyList<BriefFact> facts) => _words.Why(goal, facts);

    protected override string Sentence(BriefFact fact, KnownGoal goal) => _words.Sentence(fact, goal);

    protected override string IdentitySentence(BriefFact fact) => _words.Identity(fact);

    protected override void AfterTelling(KnownGoal goal, BriefFact fact, Turn turn)
    {
        if (fact.Slot == Slots.Reason && !goal.SaidWhy && Random.Chance(0.6))
        {
            goal.SaidWhy = true;
            turn.Add(_words.Why(goal, []));
        }
    }

    protected override void AnswerAbout(KnownGoal goal, DialogueAct ask, Turn turn)
    {
        switch (ask.Slot)
        {
            case Slots.Order or Topics.OrderMore:
                AnswerOrder(goal, ask.Slot == Topics.OrderMore, turn);
                break;
            case Slots.Item or Topics.AllItems or Topics.ItemMore:
                AnswerItems(goal, ask, turn);
                break;
            default:
                AnswerWith(goal, goal.Of(ask.Slot!).Where(fact => ask.Number == 0 || fact.Number == ask.Number), turn);
                break;
        }
    }

    protected override IReadOnlyList<BriefFact> Upcoming(KnownGoal goal) =>
        goal.Untold(Slots.Order, Slots.Item).Count > 0 ? [] : goal.Untold(Slots.NewItem, Slots.PaymentMethod, Slots.Reason, Slots.Address);

    private string Object(KnownGoal goal, IReadOnlyList<BriefFact> facts) =>
        facts[0].Slot == Slots.Item ? _words.Things(facts)
        : goal.Intent is Intents.Cancel or Intents.OrderAddress or Intents.Payment ? _words.Order(facts)
        : goal.WantsAll() ? Whole(facts)
        : $"{Some(goal)} {(goal.Intent == Intents.ModifyItems ? "in" : "from")} {_words.Order(facts)}";

    private string Some(KnownGoal goal) => goal.Of(Slots.Item).Count() == 1 ? Random.Pick(["something", "one thing", "one of the items"]) : Random.Pick(["some things", "a few things", "some of the items"]);

    private string Whole(IReadOnlyList<BriefFact> facts) => facts.FirstOrDefault(fact => fact["all"] is not null)?["all"] is { } all
        ? $"{all} from {_words.Order([.. facts.Where(fact => fact.Slot == Slots.Order)])}"
        : _words.Order(facts);

    private void AnswerOrder(KnownGoal goal, bool more, Turn turn)
    {
        var facts = goal.Untold(Slots.Order).Take(Math.Max(1, turn.Room)).ToArray();
        if (!more && !goal.SaidNoId && goal.Of(Slots.Order).All(fact => fact["order_id"] is null) && Random.Chance(0.75))
        {
            goal.SaidNoId = true;
            var lack = Acts.Of(Acts.Lack, Topics.OrderId, goal.Number);
            if (facts.Length > 0)
            {
                turn.Add(Voice.Say("tell_order_noid", ("order", _words.Order(facts))), [lack, .. facts.Select(fact => Tell(goal, fact))]);
                return;
            }

            turn.Add(Voice.Say("lack_id"), lack);
        }

        if (facts.Length > 0)
        {
            var things = more && facts.All(fact => fact["product"] is not null && fact["pick"] is null)
                ? Voice.Say("more_order", ("things", _words.Things(facts)))
                : _words.TellOrder(facts);
            turn.Add(things, [.. facts.Select(fact => Tell(goal, fact))]);
        }
        else if (goal.Untold(Slots.Item) is { Count: > 0 } items && items[0]["all"] is null)
        {
            var told = items.Take(Math.Max(1, turn.Room)).ToArray();
            turn.Add(_words.Items(told, goal.Intent), [.. told.Select(fact => Tell(goal, fact))]);
        }
        else if (more)
        {
            turn.Add(Voice.Say("lack_order"), Acts.Of(Acts.Lack, Slots.Order, goal.Number));
        }
        else
        {
            AnswerWith(goal, goal.Of(Slots.Order).Take(2), turn);
        }
    }

    private void AnswerItems(KnownGoal goal, DialogueAct ask, Turn turn)
    {
        var open = ask.Slot == Topics.ItemMore ? [.. goal.Of(Slots.Item).Where(fact => fact.Number == ask.Number)] : goal.Untold(Slots.Item);
        if (open.Count > 0)
        {
            var facts = open.Take(Math.Max(1, turn.Room)).ToArray();
            turn.Add(ask.Slot == Topics.AllItems ? Voice.Say("more_items", ("things", _words.Things(facts))) : _words.Items(facts, goal.Intent), [.. facts.Select(fact => Tell(goal, fact))]);
        }

        if (goal.Untold(Slots.Item).Count == 0 && goal.Of(Slots.Item).All(fact => fact["all"] is null) && (ask.Slot == Topics.AllItems || Random.Chance(0.3)))
        {
            turn.Add(Voice.Say(goal.Intent == Intents.Return ? "complete_return" : "complete_swap"), Acts.Of(Acts.Complete, Slots.Item, goal.Number));
        }
    }
}
