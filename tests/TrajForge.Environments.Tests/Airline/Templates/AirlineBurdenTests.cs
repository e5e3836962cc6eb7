using TrajForge.Airline;
using TrajForge.Airline.Data;
using TrajForge.Airline.Templates;
using TrajForge.Tasks;

namespace TrajForge.Environments.Tests.Airline.Templates;

/// <summary>How many reads the airline's changes ask for (METHODS 2.1 and 2.3).</summary>
public sealed class AirlineBurdenTests
{
    /// <summary>The worked example of METHODS 2.1: "New York area, 25 or 26 May, EWR or LGA, fastest overall".</summary>
    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task The_same_booking_asks_for_two_reads_or_for_nine(string data)
    {
        var airline = (AirlineEnvironment)(await Skies.OpenAsync(data)).Airline;
        var pairs =
            from destination in Cities.Codes.Except(["EWR", "LGA"]).OrderBy(code => code != "IAH")
            from open in Tasks(airline, new Slice(["EWR", "LGA"], [destination], ["2024-05-25", "2024-05-26"], null, Cabin.Economy))
            where open.Brief.Goals[0].Facts.Any(fact => fact["pick"] == "fastest") && Flights(open) is [_]
            from origin in (string[])["EWR", "LGA"]
            from date in (string[])["2024-05-25", "2024-05-26"]
            from simple in Tasks(airline, new Slice([origin], [destination], [date], "nonstop", Cabin.Economy))
            where Flights(simple).SequenceEqual(Flights(open))
            select (simple, open);

        var (two, nine) = pairs.First();

        Assert.Equal(2, two.Burdens.Single().Min);
        Assert.Equal(9, nine.Burdens.Single().Min);
        Assert.Contains("the New York area", nine.Brief.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Every_change_has_a_burden_and_all_of_the_slice_takes_no_fewer_reads(string data)
    {
        foreach (var task in (await Skies.OpenAsync(data)).Tasks)
        {
            Assert.Equal(task.Templates.Count, task.Burdens.Select(burden => burden.Goal).Distinct().Count());
            Assert.All(task.Burdens, burden => Assert.InRange(burden.Min, 1, burden.Cover));
        }
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Choices_ask_for_many_reads_and_some_need_fewer_than_all(string data)
    {
        var tasks = Plan(await Skies.OpenAsync(data), 300, "book_best", "change_best");
        var burdens = tasks.SelectMany(task => task.Burdens).ToArray();

        Assert.True(burdens.Count(burden => burden.Min >= 6) >= burdens.Length / 4);
        Assert.Contains(burdens, burden => burden.Min < burden.Cover);
    }

    [Fact]
    public async Task What_the_reference_reads_shows_all_that_a_change_needs()
    {
        var skies = await Skies.OpenAsync("shipped");
        foreach (var task in skies.Tasks.Take(150))
        {
            await using var world = await skies.Airline.OpenAsync(task.World, TestContext.Current.CancellationToken);
            var seen = new HashSet<RecordRef>();
            foreach (var call in task.ReferencePlay.Where(call => call.Effect == ToolEffect.Reads))
            {
                seen.UnionWith((await world.CallAsync(call.ToRequest(), TestContext.Current.CancellationToken)).Seen);
            }

            Assert.Subset(seen, task.Evidence.SelectMany(need => need.Seen).ToHashSet());
        }
    }

    [Fact]
    public async Task A_read_shows_what_it_is_said_to_show()
    {
        var skies = await Skies.OpenAsync("shipped");
        var reads = (IFactReads)skies.Airline;
        await using var world = await skies.Airline.OpenAsync(new WorldRequest(), TestContext.Current.CancellationToken);
        foreach (var fact in skies.Tasks.Take(60).SelectMany(task => task.Evidence).SelectMany(need => need.Seen).Distinct().Take(120))
        {
            Assert.NotEmpty(reads.ReadsOf(fact));
            foreach (var read in reads.ReadsOf(fact))
            {
                var reply = await world.CallAsync(read.Call.ToRequest(), TestContext.Current.CancellationToken);

                Assert.Contains(fact, read.Shows);
                Assert.Subset(reply.Seen.ToHashSet(), read.Shows.ToHashSet());
            }
        }
    }

    internal static IReadOnlyList<TaskCase> Plan(Skies skies, int count, params string[] templates) =>
        skies.Plan(count, new PlanOptions { Goals = new SortedDictionary<int, double> { [1] = 1 }, Templates = templates.ToDictionary(id => id, _ => 1.0) });

    private static IEnumerable<TaskCase> Tasks(AirlineEnvironment airline, Slice slice)
    {
        var planner = new TaskPlanner(
            new OneTemplate(airline, new BookTemplate(airline.Bookings, BookingKind.Best, slice)), new PlanOptions { Goals = new SortedDictionary<int, double> { [1] = 1 } });
        return Enumerable.Range(0, 12).Select(index => planner.Plan(index).Task).OfType<TaskCase>();
    }

    private static IReadOnlyList<string> Flights(TaskCase task) =>
        [.. task.Constraints[0].Fields.First(field => field.Path == "flights/*").Value.ToElement().EnumerateArray().Select(flight => $"{flight.GetProperty("flight_number")} {flight.GetProperty("date")}")];
}
