using System.Globalization;
using System.Text.Json;
using TrajForge.Airline.State;
using TrajForge.Python;

namespace TrajForge.Airline.Tools;

/// <summary>What a customer must have heard before their yes covers a change: only what exists in the present state.</summary>
internal static class AirlineFacets
{
    private static readonly string[] Cabins = ["basic_economy", "economy", "business"];

    public static IReadOnlyList<Facet> Read(AirlineState airline, string tool, JsonElement arguments)
    {
        var given = PyValue.From(arguments) as PyDict ?? PyDict.Empty;
        var reservation = airline.Reservation(given.Find("reservation_id")?.AsText);
        var user = airline.User(reservation?.Find("user_id")?.AsText ?? given.Find("user_id")?.AsText);
        var facets = tool switch
        {
            "cancel_reservation" => Which(user, reservation),
            "send_certificate" when user is not null => [Amount("amount", given.Find("amount"))],
            "book_reservation" when user is not null => Booking(user, given),
            "update_reservation_flights" => [.. Which(user, reservation), .. NewFlights(reservation, given), .. Payment(user, [given.Find("payment_id")], reservation)],
            "update_reservation_baggages" => [.. Which(user, reservation), .. Bags(reservation, given), .. BagPayment(user, reservation, given)],
            "update_reservation_passengers" => [.. Which(user, reservation), .. NewPassengers(reservation, given)],
            _ => [],
        };
        Facet[] found = facets.OfType<Facet>().ToArray();
        return found.Length == 0 ? [] : [new Facet("action", Action(tool, reservation, given)), .. found];
    }

    private static IEnumerable<Facet?> Which(PyDict? user, PyDict? reservation)
    {
        if (reservation?.Find("reservation_id")?.AsText is { } id)
        {
            var others = Items(user?.Find("reservations")).Select(other => other.AsText).OfType<string>().Where(other => other != id);
            yield return new Facet("reservation", [id]) { Others = [.. others], NamesRecord = true };
        }
    }

    private static IEnumerable<Facet?> Booking(PyDict user, PyDict given)
    {
        foreach (var flight in Items(given.Find("flights")).OfType<PyDict>())
        {
            yield return Phrase("flight", flight.Find("flight_number")?.AsText);
            yield return DateOf(flight.Find("date")?.AsText);
        }

        yield return Cabin(given.Find("cabin")?.AsText);
        foreach (var passenger in Items(given.Find("passengers")).OfType<PyDict>())
        {
            yield return Phrase("passenger", passenger.Find("first_name")?.AsText);
        }

        var payments = Items(given.Find("payment_methods")).OfType<PyDict>().ToArray();
        yield return Amount("price", payments.Select(payment => payment.Find("amount")).Aggregate((PyValue)0, (sum, amount) => amount is PyNumeric ? PyMath.Add(sum, amount) : sum));
        foreach (var facet in Payment(user, payments.Select(payment => payment.Find("payment_id")).ToArray()))
        {
            yield return facet;
        }
    }

    private static IEnumerable<Facet?> NewFlights(PyDict? reservation, PyDict given)
    {
        var own = Items(reservation?.Find("flights")).OfType<PyDict>().ToArray();
        foreach (var flight in Items(given.Find("flights")).OfType<PyDict>())
        {
            var (number, date) = (flight.Find("flight_number"), flight.Find("date"));
            if (reservation is not null && !own.Any(segment => segment.Find("flight_number") == number && segment.Find("date") == date))
            {
                yield return Phrase("flight", number?.AsText);
                yield return DateOf(date?.AsText);
            }
        }

        if (reservation is not null && given.Find("cabin") != reservation.Find("cabin"))
        {
            yield return Cabin(given.Find("cabin")?.AsText);
        }
    }

    private static IEnumerable<Facet?> Bags(PyDict? reservation, PyDict given)
    {
        if (reservation?.Find("total_baggages") is PyNumeric before && given.Find("total_baggages") is PyNumeric after)
        {
            yield return new Facet("bags", [.. Counts(after.Real), .. Counts(after.Real - before.Real).SelectMany(More)]);
        }
    }

    private static IReadOnlyList<Facet> BagPayment(PyDict? user, PyDict? reservation, PyDict given) =>
        reservation?.Find("nonfree_baggages") is PyNumeric before && given.Find("nonfree_baggages") is PyNumeric after && after.Real > before.Real
            ? Payment(user, [given.Find("payment_id")], reservation)
            : [];

    private static IEnumerable<Facet?> NewPassengers(PyDict? reservation, PyDict given)
    {
        var own = Items(reservation?.Find("passengers"));
        foreach (var passenger in Items(given.Find("passengers")).OfType<PyDict>().Where(passenger => !own.Contains(passenger)))
        {
            yield return Phrase("passenger", passenger.Find("first_name")?.AsText);
            yield return Phrase("passenger's last name", passenger.Find("last_name")?.AsText);
            if (own.OfType<PyDict>().All(before => before.Find("dob") != passenger.Find("dob")))
            {
                yield return DateOf(passenger.Find("dob")?.AsText);
            }
        }
    }

    /// <param name="reservation">What was paid for before; null for nothing.</param>
    private static IReadOnlyList<Facet> Payment(PyDict? user, IReadOnlyList<PyValue?> ids, PyDict? reservation = null)
    {
        var methods = user?.Find("payment_methods") as PyDict;
        var used = ids.Select(id => id?.AsText).OfType<string>().Where(id => methods?.Find(id) is PyDict).ToArray();
        return used.Select(id => new Facet("payment method", [.. AirlineWords.Method((PyDict)methods![id], methods!), .. AirlineWords.Original(id, reservation)])
        {
            Others = methods!.Pairs.Where(pair => !used.Contains(pair.Key))
                .SelectMany(pair => new[] { pair.Key, (pair.Value as PyDict)?.Find("last_four")?.AsText })
                .OfType<string>()
                .ToArray(),
        }).ToArray();
    }

    private static Facet? Cabin(string? cabin) => cabin is null || !Cabins.Contains(cabin)
        ? null
        : new Facet("cabin", [AirlineWords.Cabin(cabin), cabin]) { Others = cabin == "basic_economy" ? [] : ["basic economy"] };

    private static Facet? Phrase(string name, string? phrase) => string.IsNullOrWhiteSpace(phrase) ? null : new Facet(name, [phrase]);

    private static Facet? DateOf(string? date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new Facet("date", AirlineWords.Dates(day)) : null;

    private static Facet? Amount(string name, PyValue? amount) => amount is PyNumeric { Real: > 0 and < 1e9 } number ? new Facet(name, AirlineWords.Dollars(number.Real)) : null;

    /// <summary>A bare number is the total; what is added is said as such.</summary>
    private static IEnumerable<string> More(string count) => new[] { "more", "additional", "extra", "further", "other", "new", "added" }.Select(word => $"{count} {word}").Concat([$"add {count}", $"adding {count}", $"another {count}", $"plus {count}"]);

    private static IEnumerable<string> Counts(double count) =>
        count is >= 0 and < 100 ? [AirlineWords.Digits(count), AirlineWords.Word((int)count)] : [];

    private static IReadOnlyList<PyValue> Items(PyValue? list) => (list as PyList)?.Items ?? [];

    private static string[] Action(string tool, PyDict? reservation, PyDict given) => tool switch
    {
        "cancel_reservation" => ["cancel", "cancelled", "canceled", "cancelling", "canceling", "cancellation"],
        "send_certificate" => ["certificate", "voucher"],
        "book_reservation" => ["book", "booked", "booking", "reserve", "reservation"],
        "update_reservation_flights" when reservation is not null && given.Find("cabin") != reservation.Find("cabin") =>
            ["cabin", "upgrade", "upgraded", "downgrade", "downgraded", "move", "moved", "moving", "change", "changed", "changing", "switch", "switched", "put"],
        "update_reservation_flights" => ["change", "changed", "changing", "move", "moved", "moving", "switch", "switched", "rebook", "rebooked", "replace", "swap", "put"],
        "update_reservation_baggages" => ["bag", "baggage", "luggage", "suitcase"],
        "update_reservation_passengers" => ["passenger", "name", "traveler", "traveller", "birthday", "birth", "replace", "instead"],
        _ => [],
    };
}
