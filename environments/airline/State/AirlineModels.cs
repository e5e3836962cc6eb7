using TrajForge.Python;

namespace TrajForge.Airline.State;

/// <summary>The typed records of v2 and of the corrected variant, fields in the reference's order.</summary>
internal static class AirlineModels
{
    private static readonly PyType Membership = PyType.OneOf("gold", "silver", "regular");
    private static readonly PyType Whole = PyType.Map(PyType.Int);

    public static PyModel FlightInfo { get; } = new("FlightInfo", false, Text("flight_number", "date"));

    public static PyModel Passenger { get; } = new("Passenger", false, Text("first_name", "last_name", "dob"));

    public static PyModel Payment { get; } = new("Payment", false, [.. Text("payment_id"), new("amount", PyType.Int)]);

    public static PyModel Certificate { get; } = new("Certificate", false, [.. Text("source", "id"), new("amount", PyType.Float)]);

    public static PyModel ReservationFlight { get; } =
        new("ReservationFlight", false, [.. Text("flight_number", "origin", "destination", "date"), new("price", PyType.Int)]);

    public static PyModel Reservation { get; } = new(
        "Reservation",
        false,
        [
            .. Text("reservation_id", "user_id", "origin", "destination"),
            new("flight_type", PyType.OneOf("round_trip", "one_way")),
            new("cabin", PyType.OneOf("business", "economy", "basic_economy")),
            new("flights", PyType.List(ReservationFlight)),
            new("passengers", PyType.List(Passenger)),
            new("payment_history", PyType.List(Payment)),
            .. Text("created_at"),
            new("total_baggages", PyType.Int),
            new("nonfree_baggages", PyType.Int),
            new("insurance", PyType.OneOf("yes", "no")),
            new("status", PyType.Optional(PyType.OneOf("cancelled")), PyValue.None),
        ]);

    public static PyModel User { get; } = new(
        "User",
        false,
        [
            .. Text("user_id"),
            new("name", new PyModel("Name", false, Text("first_name", "last_name"))),
            new("address", new PyModel("Address", false, [.. Text("address1"), new("address2", PyType.Optional(PyType.Text), PyValue.None), .. Text("city", "country", "state", "zip")])),
            .. Text("email", "dob"),
            new("payment_methods", PyType.Map(PyType.Tagged(
                "source",
                ("credit_card", new PyModel("CreditCard", false, Text("source", "id", "brand", "last_four"))),
                ("gift_card", new PyModel("GiftCard", false, [.. Text("source", "id"), new("amount", PyType.Float)])),
                ("certificate", Certificate)))),
            new("saved_passengers", PyType.List(Passenger)),
            new("membership", Membership),
            new("reservations", PyType.List(PyType.Text)),
        ]);

    public static PyModel Flight { get; } = new(
        "Flight",
        false,
        [
            .. Text("flight_number", "origin", "destination", "scheduled_departure_time_est", "scheduled_arrival_time_est"),
            new("dates", PyType.Map(PyType.Tagged(
                "status",
                ("available", new PyModel("FlightDateStatusAvailable", false, [.. Text("status"), new("available_seats", Whole), new("prices", Whole)])),
                ("landed", new PyModel("FlightDateStatusLanded", false, Text("status", "actual_departure_time_est", "actual_arrival_time_est"))),
                ("cancelled", new PyModel("FlightDateStatusCancelled", false, Text("status"))),
                ("delayed", new PyModel("FlightDateStatusDelayed", false, Text("status", "estimated_departure_time_est", "estimated_arrival_time_est"))),
                ("flying", new PyModel("FlightDateStatusFlying", false, Text("status", "actual_departure_time_est", "estimated_arrival_time_est"))),
                ("on time", new PyModel("FlightDateStatusOnTime", false, Text("status", "estimated_departure_time_est", "estimated_arrival_time_est")))))),
        ]);

    private static PyField[] Text(params string[] names) => Array.ConvertAll(names, name => new PyField(name, PyType.Text));
}
