namespace TrajForge.Airline.Tools;

/// <summary>Schemas of the lists that tools take.</summary>
internal static class AirlineSchemas
{
    public const string Flights = """
        {"type":"array","items":{"type":"object","properties":{"flight_number":{"type":"string","description":"Number of the flight, e.g. 'HAT001'."},"date":{"type":"string","description":"Date of departure, e.g. '2024-05-20'."}},"required":["flight_number","date"],"additionalProperties":false}}
        """;

    public const string Passengers = """
        {"type":"array","items":{"type":"object","properties":{"first_name":{"type":"string"},"last_name":{"type":"string"},"dob":{"type":"string","description":"Birthday, e.g. '1990-01-31'."}},"required":["first_name","last_name","dob"],"additionalProperties":false}}
        """;

    public const string Payments = """
        {"type":"array","items":{"type":"object","properties":{"payment_id":{"type":"string","description":"Id of a payment method of the customer's profile, e.g. 'gift_card_1234567'."},"amount":{"type":"integer","description":"Dollars that this method pays."}},"required":["payment_id","amount"],"additionalProperties":false}}
        """;

    public const string TripType = """{"type":"string","enum":["one_way","round_trip"]}""";

    public const string Cabin = """{"type":"string","enum":["basic_economy","economy","business"]}""";

    public const string YesNo = """{"type":"string","enum":["yes","no"]}""";
}
