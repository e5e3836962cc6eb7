using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>
/// Says which of a day's ways to fly is wanted. Here the words come first and the way follows from them, since "the cheapest" cannot be built up
/// from properties of the cheapest.
/// </summary>
internal sealed class FlightWording(Bookings bookings, Rng random)
{
    private const int Tries = 12;
    private static readonly string[] Times = ["09:00", "11:00", "13:00", "15:00", "17:00", "19:00"];

    /// <summary>A way with enough seats and the words that fit it alone; null when none was found.</summary>
    public (Journey Way, Reference Reference)? Find(string scope, int number, int seats, Func<Journey, bool> allowed)
    {
        for (var i = 0; i < Tries; i++)
        {
            if (Try([.. Words()], scope, number) is { } reference && Way(scope, reference.Target) is { } way
                && way.Seats(scope[(scope.LastIndexOf('/') + 1)..]) >= seats && allowed(way))
            {
                return (way, reference);
            }
        }

        return null;
    }

    /// <summary>The way of a scope with these flight numbers.</summary>
    public Journey? Way(string scope, string id)
    {
        var parts = scope.Split('/');
        return bookings.Timetable.Ways(parts[0], parts[1], parts[2]).FirstOrDefault(way => way.Id == id);
    }

    private IEnumerable<Detail> Words()
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

        yield return new Detail(Details.Pick, random.PickWeighted([Details.Cheapest, Details.Earliest, Details.Latest], p => p == Details.Cheapest ? 0.6 : 0.2));
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
            Candidates = [.. Enumerable.Range(0, words.Count + 1).Select(n => Resolve([.. words.Take(n)]).Count)],
        };

        IReadOnlyList<string> Resolve(IReadOnlyList<Detail> some) => Resolver.Resolve(bookings, Describe(some));

        Description Describe(IReadOnlyList<Detail> some) => new()
        {
            Kind = Kinds.Flight,
            Scope = scope,
            Facts = some.Count == 0 ? [] : [new BriefFact { Slot = Slots.Flight, Number = number, Details = some }],
        };
    }
}
