using TrajForge.Python;

namespace TrajForge.Airline.State;

/// <summary>One world of the airline.</summary>
internal sealed class AirlineState(DocumentBase shared) : DocumentState(shared)
{
    public PyDict? Flight(string? id) => Record(Tables.Flights, id);

    public PyDict? Reservation(string? id) => Record(Tables.Reservations, id);

    public PyDict? User(string? id) => Record(Tables.Users, id);

    public void PutReservation(PyDict reservation) =>
        Put(Tables.Reservations, reservation["reservation_id"].AsText!, reservation, reservation["user_id"].AsText);

    public void PutUser(string id, PyDict user) => Put(Tables.Users, id, user, id);

    public void PutFlight(PyDict flight) => Put(Tables.Flights, flight["flight_number"].AsText!, flight);

    private PyDict? Record(string table, string? id) => id is null ? null : Find(table, id) as PyDict;
}
