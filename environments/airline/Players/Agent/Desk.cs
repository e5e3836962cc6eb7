using System.Globalization;
using System.Text.Json;
using TrajForge.Chat;

namespace TrajForge.Airline.Players;

/// <summary>What the agent has read so far, as the replies showed it.</summary>
internal sealed class Desk
{
    private readonly Dictionary<string, SeenReservation> _first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SeenReservation> _now = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Journey>> _searches = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _statuses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _values = new(StringComparer.Ordinal);

    /// <summary>The profile as first seen: what the customer describes.</summary>
    public SeenUser? Profile { get; private set; }

    /// <summary>The profile as last read.</summary>
    public SeenUser? User { get; private set; }

    /// <summary>A change since may have moved the profile's balances.</summary>
    public bool IsStale { get; private set; }

    public IReadOnlyList<SeenAirport>? Airports { get; private set; }

    /// <summary>Id of the reservation that was booked last.</summary>
    public string? LastBooked { get; private set; }

    /// <summary>Reservations of the profile that were not read yet, in the profile's order.</summary>
    public IEnumerable<string> Unread => Profile!.Reservations.Where(id => !_first.ContainsKey(id));

    /// <summary>Reservations as first seen, in the profile's order.</summary>
    public IEnumerable<SeenReservation> Described => Profile!.Reservations.Where(_first.ContainsKey).Select(id => _first[id]);

    /// <summary>The reservation as it is now, or null when it was not read.</summary>
    public SeenReservation? Reservation(string id) => _now.GetValueOrDefault(id);

    /// <summary>Replies by tool and arguments.</summary>
    public IReadOnlyList<Journey>? Search(string tool, string arguments) => _searches.GetValueOrDefault(tool + arguments);

    public string? Status(string arguments) => _statuses.GetValueOrDefault(arguments);

    public double? Value(string expression) => _values.TryGetValue(CallText.Of(("expression", expression)), out var value) ? value : null;

    public string City(string airport) => Airports?.FirstOrDefault(known => known.Iata == airport)?.City ?? airport;

    /// <summary>Takes in a reply that is no error.</summary>
    public void Read(ChatLine line)
    {
        switch (line.Tool)
        {
            case ToolNames.GetUser:
                User = JsonSerializer.Deserialize(line.Text, SeenJson.Default.SeenUser)!;
                Profile ??= User;
                IsStale = false;
                break;
            case ToolNames.Airports:
                Airports = JsonSerializer.Deserialize(line.Text, SeenJson.Default.SeenAirportArray)!;
                break;
            case ToolNames.Direct:
                var date = JsonDocument.Parse(line.Arguments).RootElement.GetProperty("date").GetString();
                _searches[line.Tool + line.Arguments] = [.. JsonSerializer.Deserialize(line.Text, SeenJson.Default.SeenFlightArray)!.Select(flight => new Journey([flight with { Date = date }]))];
                break;
            case ToolNames.OneStop:
                _searches[line.Tool + line.Arguments] = [.. JsonSerializer.Deserialize(line.Text, SeenJson.Default.SeenFlightArrayArray)!.Select(pair => new Journey(pair))];
                break;
            case ToolNames.Status:
                _statuses[line.Arguments] = line.Text;
                break;
            case ToolNames.Calculate:
                _values[line.Arguments] = double.Parse(line.Text, CultureInfo.InvariantCulture);
                break;
            case ToolNames.Certificate:
                IsStale = true;
                break;
            case ToolNames.HandOver:
                break;
            default:
                var reservation = JsonSerializer.Deserialize(line.Text, SeenJson.Default.SeenReservation)!;
                _first.TryAdd(reservation.ReservationId, reservation);
                _now[reservation.ReservationId] = reservation;
                IsStale |= line.Tool != ToolNames.GetReservation;
                LastBooked = line.Tool == ToolNames.Book ? reservation.ReservationId : LastBooked;
                break;
        }
    }
}
