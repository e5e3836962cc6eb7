using TrajForge.Chat;
using TrajForge.Chat.Language;

namespace TrajForge.Airline.Players;

internal sealed partial class AirlineAgent
{
    protected override string HandOverTool => ToolNames.HandOver;

    protected override PlayerMessage? Authenticate()
    {
        if (_desk.User is not null)
        {
            return null;
        }

        if (Identity.Of(Slots.UserId).FirstOrDefault()?["user_id"] is { } id)
        {
            return PlayerMessage.Call(ToolNames.GetUser, CallText.Of(("user_id", id)));
        }

        if (!Greeted && !HasLeads)
        {
            Lead("welcome");
        }

        return Say(Voice.Say("ask_identity"), Acts.Of(Acts.Ask, CommonTopics.Identity));
    }

    protected override PlayerMessage? Superfluous() => _slips.Superfluous(Goals, _desk) ?? _slips.HandsOverEarly(Goals);

    protected override Change? AgainstPolicy(HeardGoal goal) => _lenient.Next(goal, firstFit: false) is Need.Ready(var change) ? change : null;

    protected override Need.Denied? BlindRefusal(HeardGoal goal) => goal.Intent == Intents.Book ? null : new Need.Denied("denied_blind");

    protected override string Summary(HeardGoal goal) => goal.Denied is null
        ? base.Summary(goal)
        : "The customer wants to cancel a reservation of which a part has been flown.";

    protected override Need NextNeed(HeardGoal goal) => _resolver.Next(goal, _slips.FirstFit(goal));

    protected override bool TriesAgain(HeardGoal goal, Need need) => need is Need.Stuck or Need.Denied or Need.ToAsk { Slot: Topics.ReservationMore } && (_slips.GiveUpFirstFit(goal) || _slips.GiveUpGuess(goal));

    protected override string Question(HeardGoal goal, Need.ToAsk ask)
    {
        var rule = ask.Slot switch
        {
            Slots.PaymentMethod when ask.About.Length > 0 => "ask_which_payment",
            Slots.PaymentMethod => goal.Intent switch
            {
                Intents.Book => "ask_payment_book",
                Intents.AddBags => "ask_payment_bags",
                _ => "ask_payment_difference",
            },
            Slots.Date => goal.Intent == Intents.ChangeFlights ? "ask_date_change" : ask.Number == 2 ? "ask_date_back" : "ask_date_out",
            Slots.Flight => ask.Choices is null ? "ask_flight" : ask.Number == 2 ? "ask_flight_back" : "ask_flight_out",
            Slots.Cabin or Slots.Bags => $"ask_{ask.Slot}_{goal.Intent}",
            _ => $"ask_{ask.Slot}",
        };
        return Voice.Say(rule, ("about", ask.About), ("choices", string.Join("; ", ask.Choices ?? [])));
    }

    protected override PlayerMessage Offer(HeardGoal goal, Change change)
    {
        goal.Proposed = change;
        if (_slips.SkipsConfirmation(goal))
        {
            goal.Confirmed = true;
            return Make(goal);
        }

        _slips.Read(goal, _desk);
        var (text, acts) = _slips.Misquote(goal, change, quoted => Proposal.Write(Voice, goal, quoted, _desk)) ?? Proposal.Write(Voice, goal, change, _desk);
        return Say(text, acts);
    }

    protected override PlayerMessage Make(HeardGoal goal)
    {
        if (_slips.ClaimsDone(goal))
        {
            Finish(goal, null);
            return Decide();
        }

        var call = ChangeCalls.Of(_slips.Bend(goal.Proposed!, _desk), _desk.Profile!.UserId);
        return PlayerMessage.Call(call.Name, _slips.Spoil(call));
    }

    protected override (string Text, IReadOnlyList<DialogueAct> Acts) Report(HeardGoal goal, Change change)
    {
        var id = change.Reservation?.ReservationId ?? _desk.LastBooked ?? "";
        return (Voice.Say($"report_{change.Intent}", ("id", id), ("amount", Spoken.Dollars(change.Certificate))), [Acts.Of(Acts.Report, change.Intent, goal.Number)]);
    }
}
