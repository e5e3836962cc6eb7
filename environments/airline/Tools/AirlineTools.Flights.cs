using System.ComponentModel;
using Microsoft.SemanticKernel;
using TrajForge.Airline.State;
using TrajForge.Environments;
using TrajForge.Python;

namespace TrajForge.Airline.Tools;

internal sealed partial class AirlineTools
{
    [KernelFunction("update_reservation_flights"), Changes]
    [Description("Replace the flights of a reservation, its cabin, or both. All flights after the change are listed, those that stay included; the price difference is charged or refunded.")]
    public string UpdateReservationFlights(
        AirlineState airline,
        [Takes(TakesAttribute.Text), Description("Id of the reservation: six letters and digits, e.g. '8JX2WO'.")] PyValue reservationId,
        [Takes(AirlineSchemas.Cabin), Description("Cabin of all flights after the change.")] PyValue cabin,
        [Takes(AirlineSchemas.Flights), Description("All flights after the change, in order.")] PyValue flights,
        [Takes(TakesAttribute.Text), Description("Id of a gift card or credit card of the customer's profile, to be charged or refunded.")] PyValue paymentId)
    {
        var typed = Typed(flights, AirlineModels.FlightInfo);
        var reservation = Reservation(airline, reservationId);
        RefuseCancelled(reservation);
        if (!variant.Untyped)
        {
            _ = Owner(airline, reservation);
        }

        var passengers = PyMath.Length(reservation["passengers"]);
        PyValue total = 0;
        var booked = new List<PyValue>();
        foreach (var wanted in typed.Items)
        {
            var segment = Kept(reservation, typed, wanted, cabin) ?? Booked(airline, typed, wanted, cabin, passengers);
            total = PyMath.Add(total, PyMath.Multiply(segment["price"], passengers));
            booked.Add(segment);
        }

        var before = ((PyList)reservation["flights"]).Items.Aggregate((PyValue)0, (sum, flight) => PyMath.Add(sum, flight["price"]));
        total = PyMath.Subtract(total, PyMath.Multiply(before, passengers));
        if (variant.ChecksItinerary)
        {
            Itinerary.Check(reservation["origin"].AsText!, reservation["destination"].AsText!, reservation["flight_type"].AsText!, booked);
        }

        var changed = Charge(airline, reservation, paymentId, total, old => WithFlights(old, booked, cabin));
        if (variant.ReturnsSeats)
        {
            MoveSeats(airline, reservation, 1);
            MoveSeats(airline, changed, -1);
        }

        return Save(airline, changed);
    }

    private PyDict WithFlights(PyDict reservation, List<PyValue> flights, PyValue cabin)
    {
        var changed = reservation.With("flights", new PyList(flights));
        return variant.SetsCabin ? changed.With("cabin", cabin) : changed;
    }

    /// <summary>The reservation's own segment at its own price, when flight, date and cabin stay.</summary>
    private PyDict? Kept(PyDict reservation, Listed list, PyValue wanted, PyValue cabin)
    {
        foreach (var own in ((PyList)reservation["flights"]).Items)
        {
            if (own["flight_number"] == list.Field(wanted, "flight_number") && own["date"] == list.Field(wanted, "date") && cabin == reservation["cabin"])
            {
                return variant.Untyped && wanted is PyDict given
                    ? given.With("price", own["price"]).With("origin", own["origin"]).With("destination", own["destination"])
                    : (PyDict)own;
            }
        }

        return null;
    }

    /// <summary>The wanted flight as a segment of a reservation, at today's price, if it can be booked.</summary>
    private PyDict Booked(AirlineState airline, Listed list, PyValue wanted, PyValue cabin, PyValue passengers)
    {
        var number = list.Field(wanted, "flight_number");
        var flight = Flight(airline, number);
        var date = list.Field(wanted, "date");
        var day = Day(flight, number, date);
        Refuse.If(day["status"].AsText != Available, variant.Word($"Flight {number} not available on date {date}"));
        Refuse.If(PyMath.Less(InCabin(day["available_seats"], cabin), passengers), variant.Word($"Not enough seats on flight {number}"));
        var price = InCabin(day["prices"], cabin);
        return variant.Untyped && wanted is PyDict given
            ? given.With("price", price).With("origin", flight["origin"]).With("destination", flight["destination"])
            : AirlineModels.ReservationFlight.Validate(PyDict.Of(
                ("flight_number", number), ("date", date), ("price", price), ("origin", flight["origin"]), ("destination", flight["destination"])));
    }

    private static PyValue InCabin(PyValue perCabin, PyValue cabin) =>
        PyMath.Key(cabin) is { } key ? perCabin[key] : throw new ToolRefusedException(PyText.Repr(cabin));

    /// <summary>Gives the seats of a reservation's flights back (1) or takes them (-1); flights that have left keep no count.</summary>
    private static void MoveSeats(AirlineState airline, PyDict reservation, int sign)
    {
        var change = sign * PyMath.Length(reservation["passengers"]);
        foreach (var segment in ((PyList)reservation["flights"]).Items)
        {
            AddSeats(airline, segment, reservation["cabin"].AsText!, change);
        }
    }

    private static void AddSeats(AirlineState airline, PyValue segment, string cabin, int change)
    {
        if (airline.Flight(segment["flight_number"].AsText) is { } flight
            && flight["dates"] is PyDict dates && dates.Find(segment["date"].AsText!) is PyDict day && day.Find("available_seats") is PyDict seats)
        {
            var moved = seats.With(cabin, PyMath.Add(seats[cabin], change));
            airline.PutFlight(flight.With("dates", dates.With(segment["date"].AsText!, day.With("available_seats", moved))));
        }
    }
}
