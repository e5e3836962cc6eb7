using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>Checked bags are added; how many of them cost follows from membership, cabin and passengers.</summary>
internal sealed class BagsTemplate(Bookings bookings) : IConstraintTemplate
{
    public TemplateInfo Info { get; } = new("add_bags", "Checked bags are added to a reservation, free ones first.");

    public TaskPart? Draw(DrawContext context)
    {
        var draft = new Draft(bookings, context);
        if (Members.Vary(context) || Choices.Reservation(draft, Consistent) is not { } reservation)
        {
            return null;
        }

        var denial = Denials.IsCancelled(reservation);
        if (!draft.NameReservation(reservation, denial.Unsaid))
        {
            return null;
        }

        var more = draft.Random.Between(1, 3);
        var total = reservation.TotalBaggages + more;
        var paid = Paid(reservation, total);
        var fee = Fee(reservation, paid);
        var methods = Choices.Methods(draft, context.Customer, fee);
        var poor = Denials.MayBeShort(draft, methods, fee);
        draft.Say(Slots.Bags, new Detail(Details.More, $"{more}"));
        if (methods.Length == 0 || !draft.NameMethod(methods[0], balance: poor is null))
        {
            return null;
        }

        var (record, method) = (Choices.Record(reservation), methods[0].Id);
        var right = Calls.Bags(reservation.ReservationId, total, paid, method);
        draft.Change(right);
        draft.Require(
            ConstraintKind.Achieve,
            "bags",
            record,
            $"reservation {reservation.ReservationId} has {total} checked bags, {paid} of them paid",
            new FieldExpectation(Paths.TotalBags, Json.Number(total)),
            new FieldExpectation(Paths.PaidBags, Json.Number(paid)),
            new FieldExpectation(Paths.Payments, Json.Records(Choices.Settled(reservation, method, fee))));
        draft.MayAsk(Details.BagFee, "what the added bags cost", fee, record, new RecordRef(Tables.Users, context.Customer));
        var wrongs = new Wrongs(draft, Info, right)
            .Miss(WrongKinds.Record, OtherReservations(draft, reservation, more))
            .Miss(WrongKinds.Value, OtherCounts(draft, reservation, total, paid, methods[0]))
            .OnTop(WrongKinds.Value, [Choices.OtherBirthday(draft, reservation)])
            .Miss(WrongKinds.Payment, fee == 0 ? [] : methods.Skip(1).Select(m => Calls.Bags(reservation.ReservationId, total, paid, m.Id)))
            .GiveMoneyOnTop();
        return draft.Build(Info, Intents.AddBags, Text(draft, more), [record], wrongs.Plays, poor ?? denial);
    }

    /// <summary>The bags it has were counted by the policy.</summary>
    private bool Consistent(Reservation reservation) =>
        Trips.Ahead(bookings, reservation) && reservation.NonfreeBaggages == Paid(reservation, reservation.TotalBaggages);

    private int Paid(Reservation reservation, int total) =>
        Allowance.Paid(bookings.User(reservation.UserId).Membership, reservation.Cabin, reservation.Passengers.Count, total);

    private static int Fee(Reservation reservation, int paid) => Allowance.BagPrice * (paid - reservation.NonfreeBaggages);

    private IEnumerable<ReferenceCall> OtherReservations(Draft draft, Reservation right, int more) =>
        from other in Choices.Others(draft, right, Consistent)
        let total = other.TotalBaggages + more
        from method in Choices.Methods(draft, other.UserId, Fee(other, Paid(other, total))).Take(1)
        select Calls.Bags(other.ReservationId, total, Paid(other, total), method.Id);

    /// <summary>One bag more, or a free one paid, or a paid one free.</summary>
    private static IEnumerable<ReferenceCall> OtherCounts(Draft draft, Reservation reservation, int total, int paid, PaymentMethod method)
    {
        (int Total, int Paid)[] counts = [(total, paid + 1), (total + 1, paid), (total, paid - 1)];
        return counts
            .Where(count => count.Paid >= reservation.NonfreeBaggages && count.Paid <= count.Total && Choices.Takes(draft, method, Fee(reservation, count.Paid)))
            .Select(count => Calls.Bags(reservation.ReservationId, count.Total, count.Paid, method.Id));
    }

    private static string Text(Draft draft, int more)
    {
        var trip = Prose.Reservation(draft.Facts, draft.Random);
        var bags = more == 1 ? "one more checked bag" : $"{more} more checked bags";
        var method = Prose.Methods(draft.Facts);
        return draft.Random.Pick([$"You want to add {bags} to {trip}. If they cost anything, pay with {method}.", $"{char.ToUpperInvariant(bags[0])}{bags[1..]} for {trip}, please; {method} pays for whatever is not free."]);
    }
}
