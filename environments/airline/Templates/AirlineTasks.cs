using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>Everything that tasks of the airline are made of: templates, identification, and the way back from descriptions.</summary>
internal sealed class AirlineTasks
{
    private readonly FactReads _reads;

    public AirlineTasks(AirlineData data)
    {
        Bookings = new Bookings(data);
        _reads = new FactReads(Bookings);
        Templates = All(Bookings);
        Names = NamesIn(data);
    }

    /// <summary>What a customer may want, without any data.</summary>
    public static IReadOnlyList<TemplateInfo> Infos { get; } = [.. All(new Bookings(AirlineData.Empty)).Select(template => template.Info)];

    public Bookings Bookings { get; }

    public IReadOnlyList<IConstraintTemplate> Templates { get; }

    public IReadOnlyList<string> Customers => Bookings.UserIds;

    public IReadOnlyList<string> Names { get; }

    /// <summary>The records that fit a description.</summary>
    public IReadOnlyList<string> Resolve(Description description) => Resolver.Resolve(Bookings, description);

    /// <summary>The reads that show a fact.</summary>
    public IReadOnlyList<FactRead> ReadsOf(RecordRef fact) => _reads.Of(fact);

    /// <summary>By user id, which policy demands; there is nothing to draw.</summary>
    public Identification? Identify(string customer)
    {
        var fact = new BriefFact { Slot = Slots.UserId, Details = [new Detail(Details.UserId, customer)] };
        var description = new Description { Kind = Kinds.Customer, Scope = Kinds.AllUsers, Facts = [fact] };
        var reference = new Reference { Description = description, Target = customer, Candidates = [Bookings.UserIds.Count, 1], Fuzzy = false };
        var call = new ReferenceCall { Name = "get_user_details", Arguments = Json.Args((Details.UserId, Json.Text(customer))) };
        return Bookings.FindUser(customer) is null ? null : new Identification([fact], reference, call, $"Your user id is {customer}.");
    }

    private static string[] NamesIn(AirlineData data)
    {
        var addresses = data.Users.Values.Select(user => user.Address);
        var passengers = data.Users.Values.SelectMany(user => user.SavedPassengers).Concat(data.Reservations.Values.SelectMany(r => r.Passengers));
        return
        [
            .. data.Users.Values.SelectMany(user => new[] { user.Name.FirstName, user.Name.LastName })
                .Concat(passengers.SelectMany(passenger => new[] { passenger.FirstName, passenger.LastName }))
                .Concat(addresses.SelectMany(address => new[] { address.Address1, address.Address2, address.City }))
                .Concat(Cities.Codes.Select(Cities.Of))
                .Where(name => name.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IConstraintTemplate[] All(Bookings bookings) =>
    [
        new BookTemplate(bookings, BookingKind.OneWay),
        new BookTemplate(bookings, BookingKind.RoundTrip),
        new BookTemplate(bookings, BookingKind.Best),
        new CancelTemplate(bookings),
        new ChangeFlightsTemplate(bookings, best: false),
        new ChangeFlightsTemplate(bookings, best: true),
        new UpgradeAndChangeTemplate(bookings),
        new ChangeCabinTemplate(bookings, up: true),
        new ChangeCabinTemplate(bookings, up: false),
        new BagsTemplate(bookings),
        new PassengerTemplate(bookings),
        new CompensationTemplate(bookings),
        new CancelDelayedTemplate(bookings),
    ];
}
