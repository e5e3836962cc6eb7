namespace TrajForge.Retail.Players;

internal sealed partial class RetailCustomer
{
    private Turn Opening()
    {
        var turn = new Turn();
        if (_random.Chance(0.6))
        {
            turn.Add(_voice.Say("hello") + (_random.Chance(0.3) ? "!" : ","));
        }

        var identity = _random.Chance(0.3) ? _brief.Identity[0] : null;
        if (identity is not null && _random.Chance(0.4))
        {
            TellIdentity(turn, identity);
            identity = null;
        }

        Raise(_goals[0], turn, context: 0.7);
        if (_goals.Length > 1 && _random.Chance(0.25))
        {
            _goals[1].Raised = true;
            turn.Add(_voice.Say("hint", ("other", _voice.Say($"other_{_goals[1].Intent}"))), Acts.Of(Acts.Request, _goals[1].Intent, _goals[1].Number));
        }

        if (identity is not null && turn.Room > 0)
        {
            TellIdentity(turn, identity);
        }

        return _random.Chance(0.3) ? turn.Add(_voice.Say("help")) : turn;
    }

    private void TellIdentity(Turn turn, BriefFact fact)
    {
        _identityTold.Add(fact);
        turn.Add(_words.Identity(fact), Acts.Of(Acts.Inform, fact.Slot, 0, 0, fact.Details));
    }

    /// <summary>Brings up a goal, with up to two facts and perhaps why.</summary>
    private Turn Raise(KnownGoal goal, Turn turn, double context)
    {
        goal.Raised = true;
        var request = Acts.Of(Acts.Request, goal.Intent, goal.Number);
        var facts = OpeningFacts(goal, turn.Room);
        var rule = $"want_{goal.Intent}{(goal is { Intent: Intents.Return, WantsAll: true } ? "_all" : "")}";
        var asIs = goal.Intent == Intents.UserAddress;
        var wish = asIs ? _voice.Say(rule) : facts.Count == 0 ? _voice.Say(rule + "_vague") : _voice.Say(rule, ("object", Object(goal, facts)));
        var why = _random.Chance(context) ? _words.Why(goal, facts) : "";
        goal.SaidWhy = why.Length > 0;
        var joined = goal.SaidWhy && !Turn.IsQuestion(wish) && _random.Chance(0.4);
        turn.Add(joined ? $"{wish}, {_voice.Say("join")} {why}" : wish, [request, .. asIs ? [] : facts.Select(fact => Tell(goal, fact))]).Add(joined ? "" : why);
        return asIs ? TellFacts(goal, facts, turn) : turn;
    }

    private IReadOnlyList<BriefFact> OpeningFacts(KnownGoal goal, int room)
    {
        var most = Math.Min(room, _random.PickWeighted([0, 1, 2], count => count switch { 0 => 0.2, 1 => 0.45, _ => 0.35 }));
        var items = goal.Untold(Slots.Item);
        string[] slots = goal.Intent switch
        {
            Intents.UserAddress => [Slots.Address],
            Intents.Return or Intents.Exchange or Intents.ModifyItems when items.Any(fact => fact["all"] is null) && _random.Chance(0.7) => [Slots.Item],
            _ => [Slots.Order],
        };
        var orders = goal.Untold(Slots.Order);
        if (most == 2 && goal.WantsAll && orders.Count > 0 && _random.Chance(0.5))
        {
            return [orders[0], .. items.Take(1)];
        }

        return [.. goal.Untold(slots).Take(goal.Intent == Intents.UserAddress ? Math.Min(most, 1) : most)];
    }

    private string Object(KnownGoal goal, IReadOnlyList<BriefFact> facts) =>
        facts[0].Slot == Slots.Item ? _words.Things(facts)
        : goal.Intent is Intents.Cancel or Intents.OrderAddress or Intents.Payment ? _words.Order(facts)
        : goal.WantsAll ? Whole(facts)
        : $"{Some(goal)} {(goal.Intent == Intents.ModifyItems ? "in" : "from")} {_words.Order(facts)}";

    private string Some(KnownGoal goal) => goal.Of(Slots.Item).Count() == 1 ? _random.Pick(["something", "one thing", "one of the items"]) : _random.Pick(["some things", "a few things", "some of the items"]);

    private string Whole(IReadOnlyList<BriefFact> facts) => facts.FirstOrDefault(fact => fact["all"] is not null)?["all"] is { } all
        ? $"{all} from {_words.Order([.. facts.Where(fact => fact.Slot == Slots.Order)])}"
        : _words.Order(facts);

    private DialogueAct Tell(KnownGoal goal, BriefFact fact) =>
        Acts.Of(goal.Tell(fact) ? Acts.Inform : Acts.Correct, fact.Slot, goal.Number, fact.Number, fact.Details);

    private Turn TellFacts(KnownGoal goal, IEnumerable<BriefFact> facts, Turn turn)
    {
        foreach (var fact in facts.ToArray())
        {
            turn.Add(_words.Sentence(fact, goal), Tell(goal, fact));
            if (fact.Slot == Slots.Reason && !goal.SaidWhy && _random.Chance(0.6))
            {
                goal.SaidWhy = true;
                turn.Add(_words.Why(goal, []));
            }
        }

        return turn;
    }

    private void Answer(DialogueAct ask, Turn turn)
    {
        if (ask.Slot == Topics.Identity)
        {
            if (turn.IsEmpty && _random.Chance(0.5))
            {
                turn.Add(_voice.Say("sure") + ",");
            }

            var fact = _brief.Identity.FirstOrDefault(fact => !_identityTold.Contains(fact)) ?? _brief.Identity[0];
            TellIdentity(turn, fact);
            return;
        }

        if ((Goal(ask) ?? Open) is not { } goal)
        {
            turn.Add(_voice.Say("unsure"), Acts.Of(Acts.Lack, ask.Slot));
            return;
        }

        var before = turn.Acts.Count;
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

        if (turn.Acts.Count == before)
        {
            turn.Add(_voice.Say("unsure"), Acts.Of(Acts.Lack, ask.Slot, goal.Number));
        }

        MaybeAddMore(goal, turn);
    }

    private void AnswerWith(KnownGoal goal, IEnumerable<BriefFact> facts, Turn turn)
    {
        var all = facts.ToArray();
        var fresh = all.Where(fact => goal.Untold(fact.Slot).Contains(fact)).ToArray();
        if (_random.Chance(0.3) && turn.IsEmpty && all.Length > 0)
        {
            turn.Add(_voice.Say("sure") + ",");
        }

        TellFacts(goal, fresh.Length > 0 ? fresh.Take(Math.Max(1, turn.Room)) : all.Take(2), turn);
    }

    private void AnswerOrder(KnownGoal goal, bool more, Turn turn)
    {
        var facts = goal.Untold(Slots.Order).Take(Math.Max(1, turn.Room)).ToArray();
        if (!more && !goal.SaidNoId && goal.Of(Slots.Order).All(fact => fact["order_id"] is null) && _random.Chance(0.75))
        {
            goal.SaidNoId = true;
            var lack = Acts.Of(Acts.Lack, Topics.OrderId, goal.Number);
            if (facts.Length > 0)
            {
                turn.Add(_voice.Say("tell_order_noid", ("order", _words.Order(facts))), [lack, .. facts.Select(fact => Tell(goal, fact))]);
                return;
            }

            turn.Add(_voice.Say("lack_id"), lack);
        }

        if (facts.Length > 0)
        {
            var things = more && facts.All(fact => fact["product"] is not null)
                ? _voice.Say("more_order", ("things", _words.Things(facts)))
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
            turn.Add(_voice.Say("lack_order"), Acts.Of(Acts.Lack, Slots.Order, goal.Number));
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
            turn.Add(ask.Slot == Topics.AllItems ? _voice.Say("more_items", ("things", _words.Things(facts))) : _words.Items(facts, goal.Intent), [.. facts.Select(fact => Tell(goal, fact))]);
        }

        if (goal.Untold(Slots.Item).Count == 0 && goal.Of(Slots.Item).All(fact => fact["all"] is null) && (ask.Slot == Topics.AllItems || _random.Chance(0.3)))
        {
            turn.Add(_voice.Say(goal.Intent == Intents.Return ? "complete_return" : "complete_swap"), Acts.Of(Acts.Complete, Slots.Item, goal.Number));
        }
    }

    /// <summary>What the agent is going to ask next anyway, and the customer's own question.</summary>
    private void MaybeAddMore(KnownGoal goal, Turn turn)
    {
        var next = goal.Untold(Slots.NewItem, Slots.PaymentMethod, Slots.Reason, Slots.Address);
        if (turn.Room > 0 && goal.Untold(Slots.Order, Slots.Item).Count == 0 && next.Count > 0 && _random.Chance(0.45))
        {
            TellFacts(goal, next.Take(1), turn);
        }

        var question = goal.Questions.FirstOrDefault(question => !goal.Asked.Contains(question));
        if (question is not null && _random.Chance(0.5))
        {
            AskQuestion(goal, question, turn, turn.IsEmpty ? "" : "ask_also");
        }
    }

    private void AskQuestion(KnownGoal goal, string question, Turn turn, string before)
    {
        goal.Asked.Add(question);
        turn.Add($"{(before.Length == 0 ? "" : _voice.Say(before) + ", ")}{_voice.Say($"ask_{question}")}?", Acts.Of(Acts.Ask, question, goal.Number));
    }
}
