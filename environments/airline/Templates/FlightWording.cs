using System.Globalization;
using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>
/// Says which of a day's ways to fly is wanted. Here the words come first and the way follows from them, since "the cheapest" cannot be built up
/// from properties of the cheapest.
/// </summary>
internal sealed class FlightWording(Bookings bookings, Rng random)
{
    private const int Tries = 12;

    // Whoever is better than the second must be bookable by all, so that it is the second whether or not full flights are left out.
    private const int Party = 6;
    private static readonly string[] Times = ["09:00", "11:00", "13:00", "15:00", "17:00", "19:00"];

    /// <summary>A way with enough seats and the words that fit it alone; null when none was found.</summary>
    public (Journey Way, Reference Reference)? Find(string scope, int number, int seats)
    {
        var slice = Slice.Parse(scope)!;
        var ways = slice.Ways(bookings.Timetable);
        if (ways.Count == 0)
        {
            return null;
        }

        for (var i = 0; i < Tries; i++)
        {
            if (Try([.. Words(ways, slice.Cabin)], scope, number) is { } reference && ways.First(way => way.Id == reference.Target) is var way
                && way.Seats(slice.Cabin) >= seats && IsSteady(reference, ways, way, slice.Cabin))
            {
                return (way, reference);
            }
        }

        return null;
    }

    private IEnumerable<Detail> Words(IReadOnlyList<Journey> ways, string cabin) => random.NextDouble() switch
    {
        < 0.15 => [new Detail(Details.Price, random.Pick(ways).Price(cabin).ToString(CultureInfo.InvariantCulture))],
        < 0.35 when ways.Where(way => way.Hops.Count > 1).ToArray() is { Length: > 0 } stopping =>
            [new Detail(Details.Via, Cities.Of(random.Pick(stopping).Hops[0].Flight.Destination)), .. Picked()],
        _ => [.. Filters(), .. Picked()],
    };

    private IEnumerable<Detail> Filters()
    {
        var stops = random.NextDouble();
        if (stops < 0.75)
        {
            yield return new Detail(Details.Stops, stops < 0.4 ? Details.Nonstop : Details.OneStop);
        }

        if (random.Chance(0.35))
        {
            yield return new Detail(random.Chance(0.5) ? Details.After : Details.Before, random.Pick(Times));
        }
    }

    private IEnumerable<Detail> Picked()
    {
        var ranked = random.Chance(0.25);
        if (ranked)
        {
            yield return new Detail(Details.Rank, Details.Second);
        }

        yield return new Detail(Details.Pick, random.PickWeighted([Details.Cheapest, Details.Earliest, Details.Latest], p => p == Details.Cheapest ? 0.6 : 0.2));
    }

    private static bool IsSteady(Reference reference, IReadOnlyList<Journey> ways, Journey chosen, string cabin)
    {
        var words = reference.Description.Facts[0];
        return words[Details.Rank] is null
            || ways.Where(way => Objectives.Of(way, words[Details.Pick]!, cabin) < Objectives.Of(chosen, words[Details.Pick]!, cabin)).All(way => way.Seats(cabin) >= Party);
    }

    /// <summary>A reference by the fewest of these words; every one that goes would leave another way open.</summary>
    private Reference? Try(IReadOnlyList<Detail> words, string scope, int number)
    {
        if (Resolve(words) is not [var target])
        {
            return null;
        }

        for (var i = words.Count - 1; i >= 0 && words.Count > 1; i--)
        {
            var fewer = words.Where((_, n) => n != i).ToArray();
            if (Resolve(fewer) is [var only] && only == target)
            {
                words = fewer;
            }
        }

        return new Reference
        {
            Description = Describe(words),
            Target = target,
            Candidates = [.. Enumerable.Range(0, words.Count + 1).Select(n => Resolve([.. words.Take(n)], partly: n < words.Count).Count)],
        };

        // A rank by itself ranks by nothing yet.
        IReadOnlyList<string> Resolve(IReadOnlyList<Detail> some, bool partly = false) =>
            Resolver.Resolve(bookings, Describe(partly ? [.. some.Where(word => word.Name != Details.Rank)] : some));

        Description Describe(IReadOnlyList<Detail> some) => new()
        {
            Kind = Kinds.Flight,
            Scope = scope,
            Facts = some.Count == 0 ? [] : [new BriefFact { Slot = Slots.Flight, Number = number, Details = some }],
        };
    }
}
