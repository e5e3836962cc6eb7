using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>What airline descriptions describe, and where each looks.</summary>
internal static class Kinds
{
    /// <summary>Scope: <see cref="AllUsers"/>. Target: a user id.</summary>
    public const string Customer = "customer";

    /// <summary>Scope: a customer. Target: a reservation id.</summary>
    public const string Reservation = "reservation";

    /// <summary>Scope: <c>origin/destination/date/cabin</c>. Target: the flight numbers of one way to get there, joined by <c>+</c>.</summary>
    public const string Flight = "flight";

    /// <summary>
    /// Scope: as of <see cref="Flight"/>, with several origins, destinations or dates joined by <c>+</c>. Target: flight numbers, and the day behind <c>@</c> where
    /// several are open.
    /// </summary>
    public const string Choice = "choice";

    /// <summary>Scope: the booked day that is moved, or <see cref="Today"/>. Target: a day.</summary>
    public const string Day = "day";

    /// <summary>Scope: a customer. Target: a payment method id.</summary>
    public const string Payment = "payment";

    /// <summary>Scope: a reservation id. Target: position in its passengers, from 0.</summary>
    public const string Passenger = "passenger";

    /// <summary>Scope: a customer. Target: position in their saved passengers, from 0.</summary>
    public const string Saved = "saved_passenger";

    public const string AllUsers = "users";
    public const string Today = "today";
}

/// <summary>Names and fixed values of details, as <see cref="Slots"/> lists them.</summary>
internal static class Details
{
    public const string UserId = "user_id";
    public const string ReservationId = "reservation_id";
    public const string Origin = "origin";
    public const string Destination = "destination";
    public const string OriginAirport = "origin_airport";
    public const string DestinationAirport = "destination_airport";
    public const string Date = "date";
    public const string ReturnDate = "return_date";
    public const string Cabin = "cabin";
    public const string Trip = "trip";
    public const string Passengers = "passengers";
    public const string Passenger = "passenger";
    public const string Status = "status";
    public const string Active = "active";
    public const string Stops = "stops";
    public const string Nonstop = "nonstop";
    public const string OneStop = "one stop";
    public const string After = "after";
    public const string Before = "before";
    public const string Pick = "pick";
    public const string Cheapest = "cheapest";
    public const string Earliest = "earliest";
    public const string Latest = "latest";
    public const string Fastest = "fastest";
    public const string Soonest = "first to arrive";
    public const string Rank = "rank";
    public const string Second = "second";
    public const string Tie = "tie";
    public const string Price = "price";
    public const string Via = "via";
    public const string When = "when";
    public const string OrDate = "or_date";
    public const string OrDate2 = "or_date_2";
    public const string OrOrigin = "or_origin";
    public const string OrDestination = "or_destination";
    public const string OrOriginAirport = "or_origin_airport";
    public const string OrDestinationAirport = "or_destination_airport";
    public const string Order = "order";
    public const string Cost = "cost";
    public const string FlightNumber = "flight_number";
    public const string SecondFlightNumber = "second_flight_number";
    public const string Who = "who";
    public const string Self = "self";
    public const string Saved = "saved";
    public const string New = "new";
    public const string FirstName = "first_name";
    public const string LastName = "last_name";
    public const string Dob = "dob";
    public const string Total = "total";
    public const string More = "more";
    public const string Insurance = "insurance";
    public const string Type = "type";
    public const string Brand = "brand";
    public const string LastFour = "last_four";
    public const string Balance = "balance";
    public const string PaymentMethodId = "payment_method_id";
    public const string Reason = "reason";
    public const string Complaint = "complaint";
    public const string Ask = "ask";
    public const string TotalPrice = "total_price";
    public const string RefundTotal = "refund_total";
    public const string PriceDifference = "price_difference";
    public const string BagFee = "bag_fee";
    public const string CertificateAmount = "certificate_amount";
}

/// <summary>Why a reservation is cancelled.</summary>
internal static class Reasons
{
    public const string Plans = "change of plans";
    public const string Health = "health";
    public const string Weather = "weather";
    public const string Airline = "airline cancelled";
    public const string Delay = "delay";
}

/// <summary>The data's words as a customer says them.</summary>
internal static class Spoken
{
    public static string Cabin(string cabin) => cabin.Replace('_', ' ');

    public static string Trip(string flightType) => flightType.Replace('_', ' ');

    public static string Source(PaymentMethod method) => method.Source switch
    {
        PaymentSources.CreditCard => "credit card",
        PaymentSources.GiftCard => "gift card",
        _ => "travel certificate",
    };

    public static string Balance(PaymentMethod method) => FormattableString.Invariant($"{method.Amount}");

    public static string Time(string scheduled) => scheduled[..5];
}
