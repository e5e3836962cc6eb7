using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>Flights of basic economy may not change, so a reservation goes to a better cabin first, and its flights then move to another day.</summary>
internal sealed class UpgradeAndChangeTemplate(Bookings bookings) : IConstraintTemplate
{
    private const int FirstDay = 16;
    private const int LastDay = 30;
    private readonly ChangeCabinTemplate _upgrades = new(bookings, up: true);

    public TemplateInfo Info { get; } =
        new("upgrade_and_change", "A basic economy reservation goes to a better cabin, and then its flights, which could not before, move to another day.") { Goals = 2 };

    public TaskPart? Draw(DrawContext context)
    {
        var draft = new Draft(bookings, context);
        if (Choices.Reservation(draft, r => r.Cabin == Cabin.BasicEconomy && _upgrades.Cabins(r).Length > 0) is not { } reservation)
        {
            return null;
        }

        var cabin = draft.Random.Pick(_upgrades.Cabins(reservation));
        return Upgraded(draft, reservation, cabin, out var upgraded) is { } first && Moved(context, first, upgraded) is { } second ? first with { Then = second } : null;
    }

    /// <summary>By credit card, which leaves gift cards as they are: whether one holds enough for what follows does not depend on this.</summary>
    private TaskPart? Upgraded(Draft draft, Reservation reservation, string cabin, out Reservation upgraded)
    {
        var (flights, difference) = _upgrades.Priced(reservation, cabin);
        var cards = Choices.Methods(draft, reservation.UserId, difference).Where(method => method.Source == PaymentSources.CreditCard).ToArray();
        upgraded = reservation with { Cabin = cabin, Flights = flights };
        if (cards.Length == 0 || !draft.NameReservation(reservation))
        {
            return null;
        }

        ChangeCabinTemplate.Name(draft, reservation, cabin);
        upgraded = upgraded with { PaymentHistory = Choices.Settled(reservation, cards[0].Id, difference) };
        return draft.NameMethod(cards[0]) ? _upgrades.Part(draft, Info, reservation, cabin, cards, settled: false, denial: null) : null;
    }

    private TaskPart? Moved(DrawContext context, TaskPart first, Reservation upgraded)
    {
        var draft = new Draft(bookings, context, first) { Served = bookings.With([upgraded], []) };
        return draft.NameReservation(upgraded, Details.Cabin, Details.Cost) && Move(draft, upgraded) is { } flights
            ? ChangeFlightsTemplate.Part(draft, Info, upgraded, flights, denial: null)
            : null;
    }

    /// <summary>One direction on another day, at the prices of the new cabin.</summary>
    private static ReservedFlight[]? Move(Draft draft, Reservation upgraded)
    {
        var (there, back) = (Trips.Out(upgraded), Trips.Back(upgraded));
        var outbound = back.Length == 0 || draft.Random.Chance(0.5);
        var (from, to) = outbound
            ? (FirstDay, back.Length == 0 ? LastDay : Choices.DayOf(back[0].Date) - 2)
            : (Choices.DayOf(Timetable.Lands(draft.Bookings.Hop(there[^1]))) + 1, LastDay);
        if (ChangeFlightsTemplate.Day(draft, upgraded, outbound ? there : back, outbound ? 1 : 2, from, to) is not { } way)
        {
            return null;
        }

        var flights = ChangeFlightsTemplate.Keep(upgraded, Trips.Reserve(way, upgraded.Cabin));
        return outbound ? [.. flights, .. back] : [.. there, .. flights];
    }
}
