using System.Text;
using System.Text.Json;
using TrajForge.Python;

namespace TrajForge.Airline.Data;

/// <summary>Reads a data file into records; unknown fields are ignored, as the reference does.</summary>
internal static class AirlineDataReader
{
    /// <summary>The records of tables that were loaded for a world.</summary>
    /// <exception cref="EnvironmentDataException">They break the schema.</exception>
    public static AirlineData Of(DocumentBase shared)
    {
        var tables = shared.Tables.Select(table =>
            $"{PyText.Json(table.Name)}:{{{string.Join(',', table.Records.FileOrder.Select(id => $"{PyText.Json(id)}:{PyText.Json(table.Records.Find(id)!)}"))}}}");
        return Read("the data", Encoding.UTF8.GetBytes($"{{{string.Join(',', tables)}}}"));
    }

    /// <param name="name">Names the source in messages.</param>
    /// <exception cref="EnvironmentDataException">The text breaks the schema.</exception>
    public static AirlineData Read(string name, ReadOnlyMemory<byte> json) => JsonData.Read(name, json, Data);

    private static AirlineData Data(JsonScan scan, JsonElement root)
    {
        scan.IsObject(root, "the file");
        var data = new AirlineData
        {
            Flights = scan.Map(root, "", "flights", (value, path) => FlightReader.Read(scan, value, path)),
            Users = scan.Map(root, "", "users", (value, path) => User(scan, value, path)),
            Reservations = scan.Map(root, "", "reservations", (value, path) => Reservation(scan, value, path)),
        };
        AirlineReferences.Check(scan, data);
        return data;
    }

    private static User User(JsonScan scan, JsonElement value, string path)
    {
        scan.IsObject(value, path);
        var name = scan.Object(value, path, "name");
        var address = scan.Object(value, path, "address");
        string AddressPart(string part) => scan.Text(address, $"{path}/address", part);
        return new User
        {
            UserId = scan.Name(value, path, "user_id"),
            Name = new PersonName(scan.Name(name, $"{path}/name", "first_name"), scan.Name(name, $"{path}/name", "last_name")),
            Address = new Address(AddressPart("address1"), scan.OptionalText(address, $"{path}/address", "address2") ?? "", AddressPart("city"), AddressPart("country"), AddressPart("state"), AddressPart("zip")),
            Email = scan.Text(value, path, "email"),
            Dob = Moments.Day(scan, value, path, "dob"),
            PaymentMethods = scan.Map(value, path, "payment_methods", (method, at) => Method(scan, method, at)),
            SavedPassengers = scan.List(value, path, "saved_passengers", (passenger, at) => Passenger(scan, passenger, at)),
            Membership = scan.Text(value, path, "membership", Membership.Regular, Membership.Silver, Membership.Gold),
            Reservations = scan.Texts(value, path, "reservations"),
        };
    }

    private static PaymentMethod Method(JsonScan scan, JsonElement value, string path)
    {
        scan.IsObject(value, path);
        var source = scan.Text(value, path, "source", PaymentSources.CreditCard, PaymentSources.GiftCard, PaymentSources.Certificate);
        var card = source == PaymentSources.CreditCard;
        return new PaymentMethod
        {
            Source = source,
            Id = scan.Name(value, path, "id"),
            Brand = card ? scan.Text(value, path, "brand") : null,
            LastFour = card ? scan.Text(value, path, "last_four") : null,
            Amount = card ? null : scan.Amount(value, path, "amount"),
        };
    }

    private static Passenger Passenger(JsonScan scan, JsonElement value, string path)
    {
        scan.IsObject(value, path);
        return new Passenger(scan.Name(value, path, "first_name"), scan.Name(value, path, "last_name"), Moments.Day(scan, value, path, "dob"));
    }

    private static Reservation Reservation(JsonScan scan, JsonElement value, string path)
    {
        scan.IsObject(value, path);
        return new Reservation
        {
            ReservationId = scan.Name(value, path, "reservation_id"),
            UserId = scan.Text(value, path, "user_id"),
            Origin = scan.Text(value, path, "origin"),
            Destination = scan.Text(value, path, "destination"),
            FlightType = scan.Text(value, path, "flight_type", FlightType.OneWay, FlightType.RoundTrip),
            Cabin = scan.Text(value, path, "cabin", Cabin.All),
            Flights = scan.List(value, path, "flights", (flight, at) => Flight(scan, flight, at)),
            Passengers = scan.List(value, path, "passengers", (passenger, at) => Passenger(scan, passenger, at)),
            PaymentHistory = scan.List(value, path, "payment_history", (payment, at) => Payment(scan, payment, at)),
            CreatedAt = Moments.Moment(scan, value, path, "created_at"),
            TotalBaggages = scan.Count(value, path, "total_baggages"),
            NonfreeBaggages = scan.Count(value, path, "nonfree_baggages"),
            Insurance = scan.Text(value, path, "insurance", "yes", "no"),
            Status = scan.OptionalText(value, path, "status"),
        };
    }

    private static ReservedFlight Flight(JsonScan scan, JsonElement value, string path)
    {
        scan.IsObject(value, path);
        return new ReservedFlight(
            scan.Text(value, path, "flight_number"),
            scan.Text(value, path, "origin"),
            scan.Text(value, path, "destination"),
            Moments.Day(scan, value, path, "date"),
            scan.Count(value, path, "price"));
    }

    private static Payment Payment(JsonScan scan, JsonElement value, string path)
    {
        scan.IsObject(value, path);
        return new Payment(scan.Text(value, path, "payment_id"), scan.Int(value, path, "amount"));
    }
}
