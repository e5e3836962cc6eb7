namespace TrajForge.Retail.Players;

internal sealed partial class RetailCustomer
{
    /// <summary>Says yes, asks first, or puts right what is wrong.</summary>
    private void Judge(DialogueAct[] proposal, Turn turn)
    {
        var goal = Goal(proposal[0]);
        if (goal is null || proposal[0].Slot != goal.Intent)
        {
            turn.Add(_voice.Say("wrong"), Acts.Of(Acts.Reject, null, proposal[0].Goal));
            return;
        }

        var wrong = ProposalCheck.Wrong(goal, proposal);
        if (wrong.Count > 0 || ProposalCheck.OtherCount(goal, proposal))
        {
            turn.Add(_voice.Say("wrong"), Acts.Of(Acts.Reject, goal.Intent, goal.Number));
            foreach (var fact in (wrong.Count > 0 ? wrong : goal.Of(Slots.Item)).Take(2))
            {
                goal.Tell(fact);
                turn.Add(_words.Sentence(fact, goal), Acts.Of(Acts.Correct, fact.Slot, goal.Number, fact.Number, fact.Details));
            }

            return;
        }

        if (goal.Questions.FirstOrDefault(question => !goal.Answered.Contains(question)) is { } open && _asks++ < 4)
        {
            AskQuestion(goal, open, turn, _random.Chance(0.6) ? "ask_first" : "");
            return;
        }

        turn.Add(Yes($"go_{goal.Intent}"), Acts.Of(Acts.Accept, goal.Intent, goal.Number));
    }

    private int _asks;

    private string Yes(string go)
    {
        var yes = _voice.Say("yes") + _random.Pick([",", ".", ",", "!"]);
        string[] parts = _random.Next(8) switch
        {
            0 or 1 => [yes, _voice.Say("good") + ".", _voice.Say(go)],
            2 or 3 => [yes, _voice.Say("good") + ", so", _voice.Say(go)],
            4 => [yes, _voice.Say(go)],
            5 => [yes, _voice.Say("good") + ".", _voice.Say("relief")],
            6 => [yes, _voice.Say(go) + ".", _voice.Say("relief")],
            _ => [yes, _voice.Say("good") + ".", _voice.Say(go) + ".", _voice.Say("relief")],
        };
        return string.Join(' ', parts);
    }

    private bool Detour(DialogueAct[] proposal, DialogueAct[] asks, Turn turn)
    {
        if (asks.Any(ask => ask.Slot == Topics.Goal))
        {
            return false;
        }

        if (proposal.Length > 0)
        {
            var goal = proposal[0].Goal;
            switch (_random.Next(3))
            {
                case 0:
                    turn.Add(_voice.Say("misunderstand_offer"), Acts.Of(Acts.Detour, Topics.Misunderstand, goal));
                    return true;
                case 1 when proposal[0].Slot is Intents.Return or Intents.Cancel:
                    turn.Add(_voice.Say("refund_time"), Acts.Of(Acts.Ask, Topics.RefundTime, goal), Acts.Of(Acts.Detour, Topics.RefundTime, goal));
                    return true;
                default:
                    turn.Add(_voice.Say("delay_offer"), Acts.Of(Acts.Detour, Topics.Digress, goal));
                    return true;
            }
        }

        if (asks.Length == 0)
        {
            return false;
        }

        return _random.Next(5) switch
        {
            0 => Off("clarify", Topics.Clarify),
            1 => Off("misunderstand_ask", Topics.Misunderstand),
            2 => Off("delay", Topics.Digress),
            _ => CorrectsItself(asks[0], turn) || Off("clarify", Topics.Clarify),
        };

        bool Off(string rule, string topic)
        {
            turn.Add(_voice.Say(rule), Acts.Of(Acts.Detour, topic, asks[0].Goal));
            return true;
        }
    }

    /// <summary>Says a wrong value and takes it back in the same breath; the act holds what stands.</summary>
    private bool CorrectsItself(DialogueAct ask, Turn turn)
    {
        if ((Goal(ask) ?? Open) is not { } goal || ask.Slot is not (Slots.PaymentMethod or Slots.NewItem or Slots.Order or Slots.Item)
            || goal.Untold(ask.Slot).FirstOrDefault(fact => ask.Number == 0 || fact.Number == ask.Number) is not { } fact || Mistaken(fact) is not { } wrong)
        {
            return false;
        }

        var text = $"{_words.Sentence(wrong, goal).TrimEnd('.')}{_voice.Say("take_back")} {Short(fact)}";
        turn.Add(text, Tell(goal, fact), Acts.Of(Acts.Detour, Topics.SelfCorrection, goal.Number));
        return true;
    }

    private string Short(BriefFact fact) => fact.Slot switch
    {
        Slots.PaymentMethod => _words.Method(fact),
        Slots.NewItem => $"the {Wording.Thing(null, Matching.Options(fact.Details), _random)}{(fact["otherwise"] is null ? "" : ", the rest the same")}",
        Slots.Order => _words.Order([fact]),
        _ => _words.Thing(fact),
    };

    private BriefFact? Mistaken(BriefFact fact)
    {
        if (fact.Slot == Slots.PaymentMethod)
        {
            return fact["type"] is { } type
                ? fact with { Details = [new Detail("type", _random.Pick(new[] { "gift card", "PayPal", "credit card" }.Where(other => other != type).ToArray()))] }
                : null;
        }

        var at = fact.Details.ToList().FindIndex(detail => detail.Name == "color");
        if (at < 0)
        {
            return null;
        }

        Detail other = fact.Details[at] with { Value = _random.Pick(new[] { "black", "white", "blue", "red", "silver", "green" }.Where(color => color != fact.Details[at].Value).ToArray()) };
        return fact with { Details = [.. fact.Details.Where(detail => detail.Name != "otherwise").Select(detail => detail.Name == "color" ? other : detail)] };
    }
}
