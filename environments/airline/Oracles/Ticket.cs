using System.Text.Json;
using TrajForge.Oracles;

namespace TrajForge.Airline.Oracles;

/// <summary>A reservation as far as its flights go.</summary>
internal sealed record Ticket(string Id, string Origin, string Destination, string Cabin, int Passengers, bool IsCancelled)
{
    public required IReadOnlyList<Leg> Legs { get; init; }

    /// <summary>Position of the first flight of the way back.</summary>
    public required int Turn { get; init; }

    public static Ticket Of(JsonElement reservation) => new(
        reservation.Text("reservation_id"),
        reservation.Text("origin"),
        reservation.Text("destination"),
        reservation.Text("cabin"),
        reservation.List("passengers").Count,
        Traveller.IsCancelled(reservation))
    {
        Legs = [.. reservation.List("flights").Select(segment => new Leg(segment.Text("flight_number"), segment.Text("date"), segment.Number("price") ?? 0, 0))],
        Turn = Traveller.Turn(reservation),
    };

    /// <summary>The flights of the way there (1) or back (2).</summary>
    public IReadOnlyList<Leg> Direction(int number) => number == 1 ? [.. Legs.Take(Turn)] : [.. Legs.Skip(Turn)];

    /// <summary>What all passengers pay more for other flights; those that stay, in the cabin as it is, keep their price.</summary>
    public double Difference(IReadOnlyList<Leg> other, string cabin) =>
        Passengers * (other.Sum(leg => (cabin == Cabin ? Kept(leg) : null)?.Price ?? leg.Price) - Legs.Sum(leg => leg.Price));

    private Leg? Kept(Leg leg) => Legs.FirstOrDefault(own => own.Number == leg.Number && own.Date == leg.Date);
}
