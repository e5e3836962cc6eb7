using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>The data as templates and descriptions see it: at the start, or after some goals' changes. What it lists is in ordinal order.</summary>
internal sealed class Bookings
{
    // New records get these ids, in this order.
    private static readonly string[] NewReservations = ["HATHAT", "HATHAU", "HATHAV"];
    private static readonly string[] NewCertificates = ["certificate_3221322", "certificate_3221323", "certificate_3221324"];

    private readonly AirlineData _data;
    private readonly Dictionary<string, User> _users = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reservation> _reservations = new(StringComparer.Ordinal);

    public Bookings(AirlineData data)
        : this(data, new Timetable([.. data.Flights.Values]), Sorted(data.Users.Keys), Sorted(data.Reservations.Keys))
    {
    }

    private Bookings(AirlineData data, Timetable timetable, IReadOnlyList<string> userIds, IReadOnlyList<string> reservationIds)
    {
        _data = data;
        Timetable = timetable;
        UserIds = userIds;
        ReservationIds = reservationIds;
    }

    public Timetable Timetable { get; }

    /// <summary>Those of the data.</summary>
    public IReadOnlyList<string> UserIds { get; }

    /// <summary>Those of the data.</summary>
    public IReadOnlyList<string> ReservationIds { get; }

    /// <summary>The id that the next booking gets.</summary>
    public string NextReservation => NewReservations.First(id => FindReservation(id) is null);

    public User? FindUser(string id) => _users.GetValueOrDefault(id) ?? _data.Users.GetValueOrDefault(id);

    public Reservation? FindReservation(string id) => _reservations.GetValueOrDefault(id) ?? _data.Reservations.GetValueOrDefault(id);

    public User User(string id) => FindUser(id) ?? throw new KeyNotFoundException($"no user '{id}'");

    public Reservation Reservation(string id) => FindReservation(id) ?? throw new KeyNotFoundException($"no reservation '{id}'");

    public IReadOnlyList<Reservation> ReservationsOf(string customer) =>
        FindUser(customer)?.Reservations.Select(FindReservation).OfType<Reservation>().ToArray() ?? [];

    public IReadOnlyList<PaymentMethod> MethodsOf(string customer) =>
        FindUser(customer)?.PaymentMethods.Values.OrderBy(method => method.Id, StringComparer.Ordinal).ToArray() ?? [];

    /// <summary>A reserved flight as it is on its day.</summary>
    public Hop Hop(ReservedFlight reserved) => new(_data.Flights[reserved.FlightNumber], reserved.Date);

    /// <summary>The id that the customer's next certificate gets.</summary>
    public string NextCertificate(string customer) => NewCertificates.First(id => !User(customer).PaymentMethods.ContainsKey(id));

    /// <summary>The data after what these goals ask for, read off their constraints.</summary>
    public Bookings After(IEnumerable<TaskPart> parts)
    {
        var after = With([], []);
        foreach (var constraint in parts.SelectMany(part => part.Constraints).Where(c => c.Kind == ConstraintKind.Achieve))
        {
            if (constraint.Record.Table == Tables.Users)
            {
                after.AddCertificates(constraint);
            }
            else
            {
                after.Put(Changes.Apply(after.FindReservation(constraint.Record.Id), constraint));
            }
        }

        return after;
    }

    /// <summary>The data with other records in place of those it has.</summary>
    public Bookings With(IEnumerable<Reservation> reservations, IEnumerable<User> users)
    {
        var with = new Bookings(_data, Timetable, UserIds, ReservationIds);
        foreach (var (id, reservation) in _reservations.Concat(reservations.Select(record => KeyValuePair.Create(record.ReservationId, record))))
        {
            with._reservations[id] = reservation;
        }

        foreach (var (id, user) in _users.Concat(users.Select(record => KeyValuePair.Create(record.UserId, record))))
        {
            with._users[id] = user;
        }

        return with;
    }

    private void AddCertificates(Constraint constraint)
    {
        foreach (var field in constraint.Fields)
        {
            if (Paths.CertificateIn(field.Path) is { } id)
            {
                Change(constraint.Record.Id, methods => methods[id] = new PaymentMethod
                {
                    Source = PaymentSources.Certificate,
                    Id = id,
                    Amount = Json.ReadNumber(field.Value),
                });
            }
        }
    }

    private void Put(Reservation after)
    {
        var before = FindReservation(after.ReservationId);
        _reservations[after.ReservationId] = after;
        if (before is null)
        {
            var user = User(after.UserId);
            _users[user.UserId] = user with { Reservations = [.. user.Reservations, after.ReservationId] };
        }

        Change(after.UserId, methods => Changes.Settle(methods, before, after));
    }

    private void Change(string customer, Action<Dictionary<string, PaymentMethod>> change)
    {
        var user = User(customer);
        var methods = new Dictionary<string, PaymentMethod>(user.PaymentMethods, StringComparer.Ordinal);
        change(methods);
        _users[customer] = user with { PaymentMethods = methods };
    }

    private static string[] Sorted(IEnumerable<string> ids) => [.. ids.Order(StringComparer.Ordinal)];
}
