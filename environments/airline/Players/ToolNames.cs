namespace TrajForge.Airline.Players;

/// <summary>The airline's tools, as the policy names them.</summary>
internal static class ToolNames
{
    public const string GetUser = "get_user_details";
    public const string GetReservation = "get_reservation_details";
    public const string Airports = "list_all_airports";
    public const string Direct = "search_direct_flight";
    public const string OneStop = "search_onestop_flight";
    public const string Status = "get_flight_status";
    public const string Calculate = "calculate";
    public const string Book = "book_reservation";
    public const string Cancel = "cancel_reservation";
    public const string Certificate = "send_certificate";
    public const string Bags = "update_reservation_baggages";
    public const string Flights = "update_reservation_flights";
    public const string Passengers = "update_reservation_passengers";
    public const string HandOver = "transfer_to_human_agents";
}
