using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

internal sealed partial class Draft
{
    /// <param name="unsaid">Details of the reservation that the words must not use.</param>
    public bool NameReservation(Reservation reservation, params IReadOnlyList<string> unsaid)
    {
        if (Context.ExactIds)
        {
            var fact = new BriefFact { Slot = Slots.Reservation, Details = [new Detail(Details.ReservationId, reservation.ReservationId)] };
            Exact(Kinds.Reservation, reservation.UserId, reservation.ReservationId, fact);
            See(reservation);
            return true;
        }

        foreach (var candidate in Bookings.ReservationsOf(reservation.UserId))
        {
            See(candidate);
        }

        return Describe(_wording.Reservation(reservation, unsaid));
    }

    /// <summary>Draws and names a way to fly on a day; null when there is none that can be told from the others.</summary>
    /// <param name="booked">The day that is moved; null for a new trip.</param>
    public Journey? NameWay(string origin, string destination, string date, string cabin, int seats, int number, string? booked = null)
    {
        var words = new FlightWording(Bookings, Random);
        var scope = FlightQuery.Scope(origin, destination, date, cabin);
        if (words.Find(scope, number, seats) is not { } found)
        {
            return null;
        }

        NameDay(date, number, booked);
        if (!Context.ExactIds)
        {
            var said = found.Reference.Description.Facts[0];
            SearchAll(new Slice([origin], [destination], [date], said[Details.Stops] ?? (said[Details.Via] is null ? null : Details.OneStop), cabin));
            Describe(found.Reference);
            return found.Way;
        }

        var shown = new Listing(origin, destination, date, found.Way.Hops.Count == 1);
        Read(shown.Call);
        foreach (var hop in found.Way.Hops)
        {
            Saw(ShownFacts.FareOf(hop.Flight.FlightNumber, hop.Date));
        }

        string[] names = [Details.FlightNumber, Details.SecondFlightNumber];
        Detail[] details = [.. found.Way.Hops.Select((hop, n) => new Detail(names[n], hop.Flight.FlightNumber))];
        Exact(Kinds.Flight, scope, found.Way.Id, new BriefFact { Slot = Slots.Flight, Number = number, Details = details });
        return Resolver.Resolve(Bookings, _references[^1].Description) is [_] ? found.Way : null;
    }

    /// <summary>Names a choice: the days that are open, and what picks among the ways. What fixes it may be less than what there is to choose from.</summary>
    public Journey NameChoice(Choice choice, int number)
    {
        string[] names = [Details.Date, Details.OrDate, Details.OrDate2];
        Say(Slots.Date, number, [.. choice.Slice.Dates.Select((date, n) => new Detail(names[n], date))]);
        var deciding = Objectives.Deciding(choice.Slice, choice.Pick, choice.Best);
        SearchAll(choice.Slice with { Dates = [.. choice.Slice.Dates.Where(deciding.Contains)] });
        foreach (var listing in choice.Slice.Listings())
        {
            Read(listing.Call);
            _slice.Add(listing.Fact);
        }

        Describe(new ChoiceWording(Bookings, Random).Describe(choice, number));
        return choice.Best;
    }

    public bool NameMethod(PaymentMethod method, int number = 1, bool balance = true)
    {
        if (!Context.ExactIds)
        {
            return Describe(_wording.Method(Context.Customer, method, number, balance));
        }

        var fact = new BriefFact { Slot = Slots.PaymentMethod, Number = number, Details = [new Detail(Details.PaymentMethodId, method.Id)] };
        Exact(Kinds.Payment, Context.Customer, method.Id, fact);
        return true;
    }

    public bool NamePassenger(Reservation reservation, int position) =>
        Describe(_wording.Passenger(Kinds.Passenger, reservation.ReservationId, position, reservation.Passengers[position], Slots.OldPassenger, 0));

    public bool NameSaved(int position, int number)
    {
        var reference = _wording.Passenger(Kinds.Saved, Context.Customer, position, User.SavedPassengers[position], Slots.Passenger, number);
        if (reference is null)
        {
            return false;
        }

        _references.Add(reference);
        Say(Slots.Passenger, number, [new Detail(Details.Who, Details.Saved), .. reference.Description.Facts[0].Details]);
        return true;
    }

    /// <summary>By its date, or now and then from where the customer stands.</summary>
    private void NameDay(string date, int number, string? booked)
    {
        var said = Context.ExactIds || !SaysRelativeDays ? [] : Days.All(booked).Where(day => day.Date == date).Select(day => day.Said).ToArray();
        if (said.Length == 0 || !Random.Chance(0.35))
        {
            Say(Slots.Date, number, new Detail(Details.Date, date));
            return;
        }

        var fact = new BriefFact { Slot = Slots.Date, Number = number, Details = [new Detail(Details.When, Random.Pick(said))] };
        var description = new Description { Kind = Kinds.Day, Scope = booked ?? Kinds.Today, Facts = [fact] };
        var all = Resolver.Resolve(Bookings, description with { Facts = [] }).Count;
        Describe(new Reference { Description = description, Target = date, Candidates = [all, 1] });
    }

    /// <summary>The searches that show all that was described; an empty one says something too.</summary>
    private void SearchAll(Slice slice)
    {
        foreach (var listing in slice.Listings())
        {
            Read(listing.Call);
            Saw(listing.Fact);
        }
    }

    private bool Describe(Reference? reference)
    {
        if (reference is null)
        {
            return false;
        }

        _references.Add(reference);
        _facts.AddRange(reference.Description.Facts);
        return true;
    }

    private void Exact(string kind, string scope, string target, BriefFact fact)
    {
        _facts.Add(fact);
        var description = new Description { Kind = kind, Scope = scope, Facts = [fact] };
        var all = Resolver.Resolve(Bookings, description with { Facts = [] }).Count;
        _references.Add(new Reference { Description = description, Target = target, Candidates = [all, 1], Fuzzy = false });
    }

    private void See(Reservation reservation)
    {
        Read("get_reservation_details", (Details.ReservationId, reservation.ReservationId));
        Saw(new RecordRef(Tables.Reservations, reservation.ReservationId));
    }
}
