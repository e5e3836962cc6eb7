using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>All ways to fly that a customer lets choose from. Values stand in the order in which the brief says them.</summary>
/// <param name="Stops">The number of stops, as the brief says it; null for any.</param>
internal sealed record Slice(IReadOnlyList<string> Origins, IReadOnlyList<string> Destinations, IReadOnlyList<string> Dates, string? Stops, string Cabin)
{
    private const char And = '+';

    /// <summary>As a scope of descriptions; stops are said by the description itself.</summary>
    public string Scope => $"{string.Join(And, Origins)}/{string.Join(And, Destinations)}/{string.Join(And, Dates)}/{Cabin}";

    public bool IsDated => Dates.Count > 1;

    /// <summary>The slice of a scope; null when it is none.</summary>
    public static Slice? Parse(string scope) => scope.Split('/') is [var origins, var destinations, var dates, var cabin]
        ? new Slice(origins.Split(And), destinations.Split(And), dates.Split(And), null, cabin)
        : null;

    /// <summary>The searches that show it, in order: by date, origin, destination, nonstop first.</summary>
    public IEnumerable<Listing> Listings() =>
        from date in Dates
        from origin in Origins
        from destination in Destinations
        from stops in (string[])[Details.Nonstop, Details.OneStop]
        where Stops is null || Stops == stops
        select new Listing(origin, destination, date, stops == Details.Nonstop);

    /// <summary>Every way in it, in the order in which the searches list them.</summary>
    public IReadOnlyList<Journey> Ways(Timetable timetable) => [.. Listings().SelectMany(listing => listing.Ways(timetable))];

    /// <summary>What a description of this slice calls a way.</summary>
    public string Name(Journey way) => IsDated ? way.DatedId : way.Id;
}

/// <summary>One search.</summary>
internal sealed record Listing(string Origin, string Destination, string Date, bool Nonstop)
{
    public RecordRef Fact => Nonstop ? ShownFacts.Direct(Origin, Destination, Date) : ShownFacts.OneStop(Origin, Destination, Date);

    public ReferenceCall Call => FactReads.Search(Nonstop ? FactReads.Direct : FactReads.OneStop, Origin, Destination, Date);

    public IEnumerable<Journey> Ways(Timetable timetable) => Nonstop ? timetable.Direct(Origin, Destination, Date) : timetable.OneStop(Origin, Destination, Date);
}
