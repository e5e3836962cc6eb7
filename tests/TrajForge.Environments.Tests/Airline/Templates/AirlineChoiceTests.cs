using TrajForge.Airline;
using TrajForge.Airline.Data;
using TrajForge.Airline.Templates;

namespace TrajForge.Environments.Tests.Airline.Templates;

/// <summary>Choices among many flights: one wins by a margin, and neither what is named first nor what is listed first is a good guess.</summary>
public sealed class AirlineChoiceTests
{
    private const int Many = 1100;

    // Chi-square at p = 0.01 for 4, 1 and 2 degrees of freedom.
    private const double FourFree = 13.277;
    private const double OneFree = 6.635;
    private const double TwoFree = 9.210;

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task The_winner_may_stand_anywhere_in_the_listing_and_its_values_anywhere_in_the_brief(string data)
    {
        var skies = await Skies.OpenAsync(data);
        var choices = AirlineBurdenTests.Plan(skies, Many, "book_best").Select(task => Picked.Of(skies, task)).ToArray();

        Assert.True(choices.Length >= 1000);
        Assert.InRange(ChiSquare(5, choices.Select(choice => (choice.Place, choice.Open.Length))), 0, FourFree);
        Assert.InRange(ChiSquare(2, choices.Where(choice => choice.Slice.Dates.Count == 2).Select(choice => (choice.Date, 2))), 0, OneFree);
        Assert.InRange(ChiSquare(3, choices.Where(choice => choice.Slice.Dates.Count == 3).Select(choice => (choice.Date, 3))), 0, TwoFree);
        Assert.InRange(ChiSquare(2, choices.Where(choice => choice.Slice.Origins.Count == 2).Select(choice => (choice.Origin, 2))), 0, OneFree);
        Assert.InRange(ChiSquare(2, choices.Where(choice => choice.Slice.Destinations.Count == 2).Select(choice => (choice.Destination, 2))), 0, OneFree);
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task One_way_wins_by_a_margin_and_every_open_dimension_holds_another(string data)
    {
        var skies = await Skies.OpenAsync(data);
        foreach (var task in AirlineBurdenTests.Plan(skies, 300, "book_best", "change_best"))
        {
            var picked = Picked.Of(skies, task);
            var others = picked.Open.Where(way => way.DatedId != picked.Best.DatedId).ToArray();

            Assert.All(picked.Ways.Where(way => way.DatedId != picked.Best.DatedId), way => Assert.True(picked.Gap(way), $"task {task.Index}: {way.DatedId}"));
            Assert.True(picked.Slice.Dates.Count == 1 || others.Any(way => way.Date != picked.Best.Date));
            Assert.True(picked.Slice.Origins.Count == 1 || others.Any(way => way.Hops[0].Flight.Origin != picked.Best.Hops[0].Flight.Origin));
            Assert.True(picked.Slice.Destinations.Count == 1 || others.Any(way => way.Hops[^1].Flight.Destination != picked.Best.Hops[^1].Flight.Destination));
            Assert.True(picked.Slice.Stops is not null || others.Any(way => way.Hops.Count != picked.Best.Hops.Count));
        }
    }

    /// <summary>Places among so many each, in equal shares of the list, against what places drawn evenly would give.</summary>
    private static double ChiSquare(int shares, IEnumerable<(int Place, int Of)> places)
    {
        var (found, expected) = (new double[shares], new double[shares]);
        foreach (var (place, of) in places)
        {
            found[place * shares / of]++;
            foreach (var any in Enumerable.Range(0, of))
            {
                expected[any * shares / of] += 1.0 / of;
            }
        }

        return found.Zip(expected, (count, even) => Math.Pow(count - even, 2) / even).Sum();
    }

    /// <summary>The choice that a task's description makes.</summary>
    private sealed record Picked(Slice Slice, IReadOnlyList<Journey> Ways, Journey Best, BriefFact Words, int Seats)
    {
        public static Picked Of(Skies skies, TaskCase task)
        {
            var reference = task.References.Single(reference => reference.Description.Kind == "choice");
            var words = reference.Description.Facts[0];
            var slice = Slice.Parse(reference.Description.Scope)! with { Stops = words["stops"] };
            var ways = slice.Ways(((AirlineEnvironment)skies.Airline).Bookings.Timetable);
            var seats = task.Brief.Goals[0].Intent == "book" ? 3 : task.Constraints[1].Fields.First(field => field.Path == "passengers/*").Value.ToElement().GetArrayLength();
            return new Picked(slice, ways, ways.Single(way => slice.Name(way) == reference.Target), words, seats);
        }

        public Journey[] Open => [.. Ways.Where(way => way.Seats(Slice.Cabin) >= Seats)];

        /// <summary>Where the winner stands in the list.</summary>
        public int Place => Open.ToList().FindIndex(way => way.DatedId == Best.DatedId);

        public int Date => Slice.Dates.ToList().IndexOf(Best.Date);

        public int Origin => Slice.Origins.ToList().IndexOf(Best.Hops[0].Flight.Origin);

        public int Destination => Slice.Destinations.ToList().IndexOf(Best.Hops[^1].Flight.Destination);

        /// <summary>Worse in what picks, or as good in that and worse in the tie-break, by a margin each time.</summary>
        public bool Gap(Journey other)
        {
            var behind = Objectives.Of(other, Words["pick"]!, Slice.Cabin) - Objectives.Of(Best, Words["pick"]!, Slice.Cabin);
            return behind >= Objectives.Margin
                || (behind == 0 && Words["tie"] is { } tie && Objectives.Of(other, tie, Slice.Cabin) - Objectives.Of(Best, tie, Slice.Cabin) >= Objectives.Margin);
        }
    }
}
