using TrajForge.Chat.Language;

namespace TrajForge.Airline.Players;

/// <summary>A proposal in the making: lines, and the acts that they stand for.</summary>
internal sealed class Draft(Voice voice, int goal, Desk desk)
{
    private readonly List<string> _lines = [];
    private readonly List<DialogueAct> _acts = [];

    public (string Text, IReadOnlyList<DialogueAct> Acts) Result => (string.Join('\n', _lines), _acts);

    public void Say(string start, string line) => _lines.Add(start + line);

    public void Head(Change change)
    {
        var route = $"{Place(change.Origin)} to {Place(change.Destination)}";
        var trip = change.RoundTrip ? "round trip" : "one way";
        if (change.Reservation is not { } reservation)
        {
            Say("", voice.Say("propose_book", ("trip", change.RoundTrip ? "round trip" : "one-way trip"), ("route", route), ("cabin", Cabin(change.Cabin))));
            Act(Acts.Propose, change.Intent);
            Act(Acts.Propose, Slots.Trip, 0, new Detail("trip", trip));
            Act(Acts.Propose, Slots.Route, 0, Ends(change));
            Act(Acts.Propose, Slots.Cabin, 0, new Detail("cabin", Cabin(change.Cabin)));
            return;
        }

        var first = reservation.Flights[0].Date;
        Say("", voice.Say($"propose_{change.Intent}", ("id", reservation.ReservationId), ("trip", change.RoundTrip ? "round trip" : "one-way trip"), ("route", route), ("date", Spoken.Day(first))));
        Act(Acts.Propose, change.Intent, 0, new Detail("reservation_id", reservation.ReservationId));
        Act(Acts.Propose, Slots.Reservation, 0, [new("reservation_id", reservation.ReservationId), .. Ends(change), new("date", first)]);
    }

    public void Journey(Change change, IReadOnlyList<Leg> legs)
    {
        var back = change.RoundTrip ? legs.ToList().FindIndex(leg => leg.Origin == change.Destination) : -1;
        for (var i = 0; i < legs.Count; i++)
        {
            var leg = legs[i];
            var number = back >= 0 && i >= back ? 2 : 1;
            var time = leg.Departure is { } departure ? $", leaving at {Spoken.Time(departure)}" : "";
            Say("- ", $"{(!change.RoundTrip ? "" : number == 1 ? "Outbound: " : "Return: ")}flight {leg.Number} from {leg.Origin} to {leg.Destination} on {Spoken.Day(leg.Date)}{time}, {Proposal.Money(leg.Price)} per person");
            if (i == 0 || i == back)
            {
                Act(Acts.Propose, Slots.Date, number, new Detail("date", leg.Date));
                Act(Acts.Propose, Slots.Flight, number, [new("flight_number", leg.Number), .. leg.Departure is null ? Array.Empty<Detail>() : [new Detail("departure", leg.Departure[..5])]]);
            }
        }
    }

    public void People(IReadOnlyList<SeenPassenger> people)
    {
        Say("", $"{(people.Count == 1 ? "Passenger" : "Passengers")}: {Prose.List([.. people.Select(person => $"{person.FullName} (born {Spoken.Day(person.Dob)})")])}.");
        for (var i = 0; i < people.Count; i++)
        {
            Act(Acts.Propose, Slots.Passenger, i + 1, Details(people[i]));
        }
    }

    public void Extras(Change change)
    {
        Say("", voice.Say(change.Bags == 0 ? "line_no_bags" : change.PaidBags == 0 ? "line_free_bags" : change.PaidBags == change.Bags ? "line_all_paid_bags" : "line_paid_bags", ("bags", BagWord(change.Bags)), ("paid", Proposal.Number(change.PaidBags)), ("fee", Proposal.Money(Derivations.BagPrice(change.PaidBags))))
            + " " + voice.Say(change.Insurance ? "line_insurance" : "line_no_insurance"));
        Act(Acts.Propose, Slots.Bags, 0, new Detail("total", Proposal.Number(change.Bags)));
        Act(Acts.Propose, Slots.Insurance, 0, new Detail("insurance", change.Insurance ? "yes" : "no"));
    }

    public void Total(Change change)
    {
        var parts = change.Payments.Select(pair => $"{Proposal.Money(pair.Amount)} from your {Proposal.Method(pair.Method, desk.User!)}").ToArray();
        Say("", voice.Say("line_total", ("total", Proposal.Money(change.Amount)), ("parts", parts.Length == 1 ? $"all of it on your {Proposal.Method(change.Payments[0].Method, desk.User!)}" : Prose.List(parts))));
        Act(Acts.Answer, Topics.TotalPrice, 0, new Detail("amount", Proposal.Money(change.Amount)));
        Pays(change);
    }

    public void Difference(Change change)
    {
        var rule = change.Amount > 0 ? "line_pay" : change.Amount < 0 ? "line_back" : "line_even";
        var amount = Proposal.Money(change.Amount);
        var people = change.Passengers.Count == 1 ? "" : change.Passengers.Count == 2 ? "for both passengers together" : $"for all {Spoken.Count(change.Passengers.Count)} passengers together";
        Say("", voice.Say(rule, ("amount", amount), ("people", people), ("method", Proposal.Method(change.Payments[0].Method, desk.User!))));
        Act(Acts.Answer, Topics.PriceDifference, 0, new Detail("amount", amount));
        Pays(change);
    }

    public void Cabin(Change change)
    {
        Say("", voice.Say("line_cabin", ("cabin", Cabin(change.Cabin))));
        Act(Acts.Propose, Slots.Cabin, 0, new Detail("cabin", Cabin(change.Cabin)));
        foreach (var leg in change.Legs)
        {
            Say("- ", $"flight {leg.Number} from {leg.Origin} to {leg.Destination} on {Spoken.Day(leg.Date)}, {Proposal.Money(leg.Price)} per person");
        }
    }

    public void Bags(Change change)
    {
        var more = change.Bags - change.Reservation!.TotalBaggages;
        Say("", voice.Say(change.Amount == 0 ? "line_bags_free" : "line_bags_paid", ("more", $"{Spoken.Count(more)} more checked {(more == 1 ? "bag" : "bags")}"), ("total", Proposal.Number(change.Bags)), ("paid", Proposal.Number(change.PaidBags)), ("fee", Proposal.Money(change.Amount)), ("method", Proposal.Method(change.Payments[0].Method, desk.User!))));
        Act(Acts.Propose, Slots.Bags, 0, new Detail("more", Proposal.Number(more)));
        Act(Acts.Answer, Topics.BagFee, 0, new Detail("amount", Proposal.Money(change.Amount)));
        Pays(change);
    }

    public void Person(Change change)
    {
        var (old, becomes) = change.Replaced!.Value;
        var birthday = old.FullName == becomes.FullName;
        Say("", voice.Say(birthday ? "line_birthday" : "line_passenger", ("name", old.FullName), ("was", Spoken.Day(old.Dob)), ("is", Spoken.Day(becomes.Dob)), ("old", $"{old.FullName} (born {Spoken.Day(old.Dob)})"), ("new", $"{becomes.FullName} (born {Spoken.Day(becomes.Dob)})")));
        Act(Acts.Propose, Slots.OldPassenger, 0, Details(old));
        Act(Acts.Propose, Slots.NewPassenger, 0, Details(becomes));
        foreach (var other in change.Passengers.Where(person => person != becomes))
        {
            Say("- ", $"{other.FullName} (born {Spoken.Day(other.Dob)}) stays as is");
        }
    }

    public void Cancellation(Change change)
    {
        Say("", voice.Say("line_reason", ("reason", ReasonWord(change.Reason))));
        Say("", voice.Say(!change.IsLost ? "line_refund" : change.Amount == 0 ? "line_refund_none" : "line_refund_part", ("amount", Proposal.Money(change.Amount))));
        Act(Acts.Propose, Slots.Reason, 0, new Detail("reason", change.Reason));
        Act(Acts.Answer, Topics.RefundTotal, 0, new Detail("amount", Proposal.Money(change.Amount)));
    }

    public void Certificate(Change change)
    {
        var people = change.Passengers.Count == 1 ? "one passenger" : $"{Spoken.Count(change.Passengers.Count)} passengers";
        Say("", voice.Say(change.Complaint == "delayed flight" ? "line_delayed" : "line_cancelled", ("amount", Proposal.Money(change.Certificate)), ("people", people)));
        Act(Acts.Propose, Slots.Complaint, 0, new Detail("complaint", change.Complaint));
        Act(Acts.Answer, Topics.CertificateAmount, 0, new Detail("amount", Proposal.Money(change.Certificate)));
    }

    public static string BagWord(int bags) => $"{Spoken.Count(bags)} checked {(bags == 1 ? "bag" : "bags")}";

    public static string Cabin(string code) => code.Replace('_', ' ');

    private static string ReasonWord(string reason) => reason switch
    {
        "airline cancelled" => "the flight was cancelled by the airline",
        "delay" => "the flight is delayed",
        "health" => "health",
        _ => reason,
    };

    private static Detail[] Details(SeenPassenger person) => [new("first_name", person.FirstName), new("last_name", person.LastName), new("dob", person.Dob)];

    private Detail[] Ends(Change change) => [new("origin", desk.City(change.Origin)), new("destination", desk.City(change.Destination))];

    private string Place(string airport) => desk.City(airport) is var city && city == airport ? airport : $"{city} ({airport})";

    private void Pays(Change change)
    {
        for (var i = 0; i < change.Payments.Count; i++)
        {
            var method = change.Payments[i].Method;
            Act(Acts.Propose, Slots.PaymentMethod, i + 1,
                [new("type", Matching.KindOf(method)), .. method.Source == "credit_card" ? [new("brand", method.Brand ?? ""), new("last_four", method.LastFour ?? "")] : Array.Empty<Detail>()]);
        }
    }

    private void Act(string kind, string slot, int number = 0, params Detail[] details) => _acts.Add(Acts.Of(kind, slot, goal, number, details));
}
