using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>A slice with the way that its objective picks, and the words for it.</summary>
internal sealed record Choice(Slice Slice, Journey Best, string Pick, string? Tie);

/// <summary>
/// Draws what a customer lets choose from, and an objective that picks one way with a margin over all others (WRIT's evidence axis, METHODS 2.3). Where the
/// winner stands among the candidates is drawn first, so that neither the first value named nor the first way listed is a good guess.
/// </summary>
internal sealed class ChoiceWording(Bookings bookings, Rng random)
{
    private const int Tries = 80;

    /// <summary>A choice in which one way with enough seats wins; null when none was found.</summary>
    /// <param name="draw">Draws a slice; null where there is none.</param>
    public Choice? Find(Func<Slice?> draw, int seats)
    {
        var place = random.NextDouble();
        for (var i = 0; i < Tries; i++)
        {
            if (draw() is { } slice && Pick(slice, seats, place) is { } choice)
            {
                return choice;
            }
        }

        return null;
    }

    /// <summary>The reference of a choice; its dates and airports are said apart.</summary>
    public Reference Describe(Choice choice, int number)
    {
        var words = new List<Detail>();
        if (choice.Slice.Stops is { } stops)
        {
            words.Add(new Detail(Details.Stops, stops));
        }

        words.Add(new Detail(Details.Pick, choice.Pick));
        if (choice.Tie is { } tie)
        {
            words.Add(new Detail(Details.Tie, tie));
        }

        var description = Description(words);
        return new Reference
        {
            Description = description,
            Target = choice.Slice.Name(choice.Best),
            Candidates = [.. Enumerable.Range(0, words.Count + 1).Select(n => Resolver.Resolve(bookings, Description(words[..n])).Count)],
        };

        Description Description(IReadOnlyList<Detail> some) => new()
        {
            Kind = Kinds.Choice,
            Scope = choice.Slice.Scope,
            Facts = some.Count == 0 ? [] : [new BriefFact { Slot = Slots.Flight, Number = number, Details = some }],
        };
    }

    /// <summary>The objective and the order of values that put the winner in its place; null when none does.</summary>
    private Choice? Pick(Slice slice, int seats, double place)
    {
        var listings = slice.Listings().Select(listing => (Listing: listing, Ways: listing.Ways(bookings.Timetable).ToArray())).ToArray();
        var all = listings.SelectMany(listed => listed.Ways).ToArray();
        var open = all.Count(way => way.Seats(slice.Cabin) >= seats);
        if (open == 0)
        {
            return null;
        }

        var found = new List<Choice>();
        foreach (var pick in Objectives.All)
        {
            if (Winner(all, pick, slice.Cabin) is var (best, tie) && best.Seats(slice.Cabin) >= seats && Tempts(slice, all, best, seats))
            {
                found.AddRange(Orders(slice)
                    .Where(ordered => Place(ordered, listings, best, seats) == (int)(place * open))
                    .Select(ordered => new Choice(ordered, best, pick, tie)));
            }
        }

        return found.Count == 0 ? null : random.Pick(found);
    }

    /// <summary>The one way that is better than all others by a margin, at once or by a tie-break.</summary>
    private (Journey Best, string? Tie)? Winner(Journey[] all, string pick, string cabin)
    {
        var tied = Leaders(all, pick, cabin);
        if (tied.Length == 0)
        {
            return null;
        }

        string[] ties = random.Shuffle(Objectives.All.Where(other => other != pick));
        if (tied.Length == 1)
        {
            return (tied[0], random.Chance(0.3) ? ties[0] : null);
        }

        var tie = ties.FirstOrDefault(other => Leaders(tied, other, cabin).Length == 1);
        return tie is null ? null : (Leaders(tied, tie, cabin)[0], tie);
    }

    /// <summary>The best; none when something comes close without being as good.</summary>
    private static Journey[] Leaders(Journey[] ways, string pick, string cabin)
    {
        var keys = Array.ConvertAll(ways, way => Objectives.Of(way, pick, cabin));
        var best = keys.Min();
        return keys.Any(key => key > best && key < best + Objectives.Margin) ? [] : [.. ways.Where((_, n) => keys[n] == best)];
    }

    /// <summary>Whoever leaves out the winner's value of any open dimension still finds something to book.</summary>
    private static bool Tempts(Slice slice, Journey[] all, Journey best, int seats)
    {
        bool Other(Func<Journey, object> value) => all.Any(way => way.Seats(slice.Cabin) >= seats && !value(way).Equals(value(best)));
        return (slice.Dates.Count == 1 || Other(way => way.Date))
            && (slice.Origins.Count == 1 || Other(way => way.Hops[0].Flight.Origin))
            && (slice.Destinations.Count == 1 || Other(way => way.Hops[^1].Flight.Destination))
            && (slice.Stops is not null || Other(way => way.Hops.Count));
    }

    /// <summary>How many ways with enough seats the searches list before the winner.</summary>
    private static int Place(Slice ordered, (Listing Listing, Journey[] Ways)[] listings, Journey best, int seats)
    {
        var before = 0;
        foreach (var listing in ordered.Listings())
        {
            var ways = listings.First(listed => listed.Listing == listing).Ways.Where(way => way.Seats(ordered.Cabin) >= seats).ToList();
            if (ways.IndexOf(best) is >= 0 and var at)
            {
                return before + at;
            }

            before += ways.Count;
        }

        return -1;
    }

    private static IEnumerable<Slice> Orders(Slice slice) =>
        from dates in Orders(slice.Dates)
        from origins in Orders(slice.Origins)
        from destinations in Orders(slice.Destinations)
        select slice with { Dates = dates, Origins = origins, Destinations = destinations };

    private static IEnumerable<IReadOnlyList<string>> Orders(IReadOnlyList<string> values) => values.Count == 1
        ? [values]
        : values.SelectMany((first, n) => Orders([.. values.Take(n), .. values.Skip(n + 1)]), (first, rest) => (IReadOnlyList<string>)[first, .. rest]);
}
