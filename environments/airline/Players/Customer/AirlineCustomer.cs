using TrajForge.Chat;

namespace TrajForge.Airline.Players;

/// <summary>The airline's scripted customer.</summary>
internal sealed partial class AirlineCustomer : ScriptedCustomer
{
    private readonly FactWords _words;

    public AirlineCustomer(CustomerSeat seat)
        : base(seat, CustomerPhrases.Book, SmallTalk.CustomerStyles) => _words = new FactWords(Voice);

    protected override string Subject => Slots.Reservation;

    protected override IReadOnlyList<BriefFact> OpeningFacts(KnownGoal goal, int room)
    {
        var most = Math.Min(room, Random.PickWeighted([0, 1, 2], count => count switch { 0 => 0.1, 1 => 0.3, _ => 0.6 }));
        if (goal.Intent == Intents.Book)
        {
            return [.. goal.Untold(Slots.Route).Concat(Random.Shuffle(goal.Untold(Slots.Trip, Slots.Date, Slots.Cabin).Where(fact => fact.Number < 2))).Take(most)];
        }

        var own = goal.Untold(Slots.Cabin, Slots.Bags, Slots.OldPassenger, Slots.Complaint).Take(Random.Chance(0.6) ? 1 : 0).ToArray();
        return [.. own.Concat(goal.Untold(Slots.Reservation)).Take(most)];
    }

    protected override string Wish(KnownGoal goal, IReadOnlyList<BriefFact> facts) => _words.Wish(goal, facts);

    protected override string Why(KnownGoal goal, IReadOnlyList<BriefFact> facts) => _words.Why(goal);

    protected override BriefFact? ToldByWhy(KnownGoal goal) => goal.Intent == Intents.Cancel ? goal.Untold(Slots.Reason).FirstOrDefault() : null;

    protected override string Sentence(BriefFact fact, KnownGoal goal) => _words.Sentence(fact, goal);

    protected override string IdentitySentence(BriefFact fact) => Voice.Say("user_id", ("user_id", fact["user_id"]!));

    protected override double Eagerness => 0.8;

    protected override bool Obliges(string slot) => slot is Slots.Route or Slots.Date or Slots.Passenger or Slots.OldPassenger or Slots.NewPassenger or Slots.Reservation;

    protected override IReadOnlyList<BriefFact> Upcoming(KnownGoal goal) =>
        goal.Untold(Slots.Reservation, Slots.Route).Count > 0 ? [] : goal.Untold();

    protected override void AnswerAbout(KnownGoal goal, DialogueAct ask, Turn turn)
    {
        switch (ask.Slot)
        {
            case Slots.Reservation or Topics.ReservationMore:
                AnswerReservation(goal, ask.Slot == Topics.ReservationMore, turn);
                break;
            case Slots.Passenger or Topics.AllPassengers:
                AnswerPassengers(goal, turn);
                break;
            case Topics.OtherDirection:
                AnswerOtherDirection(goal, turn);
                break;
            case Topics.RestOfPayment:
                AnswerRest(goal, turn);
                break;
            default:
                AnswerWith(goal, goal.Of(ask.Slot!).Where(fact => ask.Number == 0 || fact.Number == 0 || fact.Number == ask.Number), turn);
                break;
        }
    }

    private void AnswerReservation(KnownGoal goal, bool more, Turn turn)
    {
        var facts = goal.Untold(Slots.Reservation).Take(Math.Max(1, turn.Room)).ToArray();
        if (facts.Length == 0 && more)
        {
            turn.Add(Voice.Say("lack_more"), Acts.Of(Acts.Lack, Slots.Reservation, goal.Number));
            return;
        }

        if (facts.Length == 0)
        {
            AnswerWith(goal, goal.Of(Slots.Reservation).Take(2), turn);
            return;
        }

        var acts = facts.Select(fact => Tell(goal, fact)).ToList();
        if (!more && !goal.SaidNoId && facts[0]["reservation_id"] is null && Random.Chance(0.7))
        {
            goal.SaidNoId = true;
            turn.Add(Voice.Say("tell_reservation_noid", ("trip", _words.Trip(facts))), [Acts.Of(Acts.Lack, Topics.ReservationId, goal.Number), .. acts]);
            return;
        }

        turn.Add(more ? _words.More(facts) : Voice.Say("tell_reservation", ("trip", _words.Trip(facts))), acts);
    }

    private void AnswerPassengers(KnownGoal goal, Turn turn)
    {
        var facts = goal.Untold(Slots.Passenger).Take(Math.Max(1, turn.Room)).ToArray();
        TellFacts(goal, facts, turn);
        if (goal.Untold(Slots.Passenger).Count == 0)
        {
            var count = goal.Of(Slots.Passenger).Count();
            turn.Add(Voice.Say(count == 1 ? "complete_alone" : "complete_people", ("count", Spoken.Count(count))), Acts.Of(Acts.Complete, Slots.Passenger, goal.Number));
        }
    }

    private void AnswerRest(KnownGoal goal, Turn turn)
    {
        var open = goal.Untold(Slots.PaymentMethod);
        if (open.Count > 0)
        {
            AnswerWith(goal, open, turn);
            return;
        }

        turn.Add(Voice.Say("no_other_method"), Acts.Of(Acts.Complete, Slots.PaymentMethod, goal.Number));
    }

    private void AnswerOtherDirection(KnownGoal goal, Turn turn)
    {
        var open = goal.Untold(Slots.Date);
        if (open.Count > 0)
        {
            AnswerWith(goal, open, turn);
            return;
        }

        turn.Add(Voice.Say("keep_direction"), Acts.Of(Acts.Complete, Slots.Date, goal.Number));
    }
}
