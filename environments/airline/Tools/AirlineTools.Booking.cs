using System.ComponentModel;
using Microsoft.SemanticKernel;
using TrajForge.Airline.State;
using TrajForge.Environments;
using TrajForge.Python;

namespace TrajForge.Airline.Tools;

internal sealed partial class AirlineTools
{
    private const string Now = "2024-05-15T15:00:00";

    [KernelFunction("book_reservation"), Changes]
    [Description("Book a reservation. The payments must add up to the price: flights, 30 dollars per passenger for insurance, 50 dollars per bag that is not free.")]
    public string BookReservation(
        AirlineState airline,
        [Takes(TakesAttribute.Text), Description("Id of the customer, e.g. 'ann_smith_1234'.")] PyValue userId,
        [Takes(TakesAttribute.Text), Description("Code of the airport where the trip starts, e.g. 'JFK'.")] PyValue origin,
        [Takes(TakesAttribute.Text), Description("Code of the airport that the trip is to, e.g. 'LAX'.")] PyValue destination,
        [Takes(AirlineSchemas.TripType), Description("One way or round trip.")] PyValue flightType,
        [Takes(AirlineSchemas.Cabin), Description("Cabin of all flights.")] PyValue cabin,
        [Takes(AirlineSchemas.Flights), Description("All flights, in order.")] PyValue flights,
        [Takes(AirlineSchemas.Passengers), Description("All passengers.")] PyValue passengers,
        [Takes(AirlineSchemas.Payments), Description("Who pays what.")] PyValue paymentMethods,
        [Takes("""{"type":"integer","minimum":0}"""), Description("Checked bags, free ones included.")] PyValue totalBaggages,
        [Takes("""{"type":"integer","minimum":0}"""), Description("How many of them are not free.")] PyValue nonfreeBaggages,
        [Takes(AirlineSchemas.YesNo), Description("Whether travel insurance is bought.")] PyValue insurance)
    {
        var wanted = Typed(flights, AirlineModels.FlightInfo);
        var travellers = Typed(passengers, AirlineModels.Passenger);
        var payments = Typed(paymentMethods, AirlineModels.Payment);
        var user = User(airline, userId);
        var id = NewId(airline);
        PyValue raw = PyDict.Of(
            ("reservation_id", id), ("user_id", userId), ("origin", origin), ("destination", destination), ("flight_type", flightType), ("cabin", cabin),
            ("flights", PyList.Empty), ("passengers", travellers.List), ("payment_history", payments.List), ("created_at", Now),
            ("total_baggages", totalBaggages), ("nonfree_baggages", nonfreeBaggages), ("insurance", insurance));
        var reservation = variant.Untyped ? (PyDict)raw : AirlineModels.Reservation.Validate(raw);

        var (segments, total) = Segments(airline, wanted, cabin, travellers.Count);
        total = insurance.AsText == "yes" ? PyMath.AddTo(total, PyMath.Multiply(30, travellers.Count)) : total;
        total = PyMath.AddTo(total, PyMath.Multiply(50, nonfreeBaggages));
        CheckPayments(user, payments, total);
        if (variant.ChecksItinerary)
        {
            Itinerary.Check(origin.AsText!, destination.AsText!, flightType.AsText!, segments);
            Refuse.If(travellers.Items.Count == 0, "At least one passenger is needed");
        }

        Refuse.If(variant.ChecksBags && PyMath.Less(totalBaggages, nonfreeBaggages), "More bags are charged than there are");

        Deduct(airline, userId.AsText!, payments);
        reservation = reservation.With("flights", new PyList(segments));
        if (variant.TakesSeats)
        {
            MoveSeats(airline, reservation, -1);
        }

        user = airline.User(userId.AsText)!;
        airline.PutUser(userId.AsText!, user.With("reservations", ((PyList)user["reservations"]).With(id)));
        return Save(airline, reservation);
    }

    /// <summary>The reference's three ids in order, then ours. v1 does not look whether the third is taken (A1).</summary>
    private string NewId(AirlineState airline)
    {
        string[] ids = ["HATHAT", "HATHAU", "HATHAV"];
        var more = variant.MakesMoreIds ? Enumerable.Range(0, 26 * 26).Select(i => $"HATH{(char)('A' + (i / 26))}{(char)('A' + (i % 26))}") : [];
        return ids.Concat(more).FirstOrDefault(id => airline.Reservation(id) is null)
            ?? (variant.Untyped ? ids[2] : throw new ToolRefusedException("Too many reservations"));
    }

    private (List<PyValue> Segments, PyValue Total) Segments(AirlineState airline, Listed wanted, PyValue cabin, PyValue passengers)
    {
        var segments = new List<PyValue>();
        PyValue total = 0;
        foreach (var flight in wanted.Items)
        {
            var segment = Booked(airline, wanted, flight, cabin, passengers);
            total = PyMath.AddTo(total, PyMath.Multiply(segment["price"], passengers));
            segments.Add(segment);
        }

        return (segments, total);
    }

    private void CheckPayments(PyDict user, Listed payments, PyValue total)
    {
        foreach (var payment in payments.Items)
        {
            var (id, amount) = (payments.Field(payment, "payment_id"), payments.Field(payment, "amount"));
            var method = PyMath.Key(id) is { } key ? Methods(user).Find(key) : null;
            Refuse.If(method is null, variant.Word($"Payment method {id} not found"));
            Refuse.If((Is(method, GiftCard) || Is(method, Certificate)) && PyMath.Less(Balance(method), amount), variant.Word($"Not enough balance in payment method {id}"));
        }

        var paid = payments.Items.Aggregate((PyValue)0, (sum, payment) => PyMath.Add(sum, payments.Field(payment, "amount")));
        Refuse.If(paid != total, variant.Word($"Payment amount does not add up, total price is {total}, but paid {paid}"));
        if (variant.ChecksTotals)
        {
            CheckTotals(user, payments);
        }
    }

    private static void CheckTotals(PyDict user, Listed payments)
    {
        var perMethod = payments.Items.GroupBy(payment => payment["payment_id"].AsText!, StringComparer.Ordinal).ToArray();
        Refuse.If(payments.Items.Any(payment => PyMath.Less(payment["amount"], 0)), "A payment cannot be negative");
        Refuse.If(perMethod.Count(group => Is(Methods(user)[group.Key], Certificate)) > 1, "At most one certificate can be used");
        var twice = perMethod.FirstOrDefault(group => group.Count() > 1);
        Refuse.If(twice is not null, $"Payment method {twice?.Key} is listed twice");
    }

    /// <summary>One entry after the other: where one fails, what the earlier ones took is gone in the reference (A3).</summary>
    private static void Deduct(AirlineState airline, string userId, Listed payments)
    {
        foreach (var payment in payments.Items)
        {
            var user = airline.User(userId)!;
            var id = payment["payment_id"].AsText!;
            var method = Methods(user)[id];
            if (Is(method, GiftCard))
            {
                airline.PutUser(userId, Deducted(user, id, payment["amount"]));
            }
            else if (Is(method, Certificate))
            {
                airline.PutUser(userId, user.With("payment_methods", Methods(user).Without(id)));
            }
        }
    }
}
