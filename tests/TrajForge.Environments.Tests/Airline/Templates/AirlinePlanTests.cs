using System.Text.Json;
using System.Text.RegularExpressions;
using TrajForge.Airline;
using TrajForge.Tasks;

namespace TrajForge.Environments.Tests.Airline.Templates;

public sealed partial class AirlinePlanTests
{
    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Every_reference_resolves_to_its_target_alone(string data)
    {
        var skies = await Skies.OpenAsync(data);

        var wrong = skies.Tasks.SelectMany(task => task.References)
            .Where(reference => skies.Airline.Resolve(reference.Description) is not [var only] || only != reference.Target);

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Every_attribute_narrows_a_description_down_to_one(string data)
    {
        var references = (await Skies.OpenAsync(data)).Tasks.SelectMany(task => task.References);

        Assert.All(references, reference => Assert.True(
            reference.Candidates[^1] == 1 && reference.Candidates.Zip(reference.Candidates.Skip(1)).All(pair => pair.First >= pair.Second)));
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task A_brief_names_the_customer_and_no_other_id(string data)
    {
        foreach (var task in (await Skies.OpenAsync(data)).Tasks.Take(300))
        {
            var brief = JsonSerializer.Serialize(task.Brief, TrajJson.Options);
            var reservations = task.Evidence.SelectMany(need => need.Seen.Append(need.Changed)).Where(record => record.Table == "reservations");

            Assert.Contains(task.Customer, brief, StringComparison.Ordinal);
            Assert.DoesNotMatch(Method(), brief);
            Assert.All(reservations, record => Assert.DoesNotContain($"\"{record.Id}\"", brief, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Exact_ids_are_given_where_asked(string data)
    {
        var tasks = (await Skies.OpenAsync(data)).Plan(60, new PlanOptions { ExactIds = 1 });

        Assert.All(tasks, task => Assert.All(
            task.References.Where(reference => reference.Description.Kind is "reservation" or "flight" or "payment"),
            reference => Assert.False(reference.Fuzzy)));
        Assert.Contains(tasks, task => task.Brief.Goals.Any(goal => goal.Facts.Any(fact => fact.Slot == Slots.Reservation && fact["reservation_id"] is not null)));
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Every_template_is_among_the_first_tasks(string data)
    {
        var skies = await Skies.OpenAsync(data);

        Assert.Equal(
            new AirlinePack().Templates.Select(template => template.Id).Order(),
            skies.Tasks.Take(data == "shipped" ? 4 * skies.Airline.Templates.Count : 100).Select(task => task.Templates[0]).Distinct().Order());
    }

    [Theory]
    [InlineData("shipped", 5)]
    [InlineData("reference", 10)]
    public async Task Few_indexes_are_dropped(string data, int percent) =>
        Assert.InRange((await Skies.OpenAsync(data)).Tasks.Count, Skies.Count * (100 - percent) / 100, Skies.Count);

    [Theory]
    [InlineData("shipped", 5)]
    [InlineData("reference", 10)]
    public async Task Few_tasks_are_duplicates(string data, int percent)
    {
        var tasks = (await Skies.OpenAsync(data)).Tasks.Take(300).ToArray();

        Assert.InRange(tasks.Select(task => task.Signature).Distinct().Count(), tasks.Length * (100 - percent) / 100, tasks.Length);
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Most_descriptions_stay_open_until_their_last_attribute(string data) =>
        Assert.InRange(ReferenceFigures.Of((await Skies.OpenAsync(data)).Tasks)[0].Share, 0.6, 1);

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Single_goals_have_wrong_plays_of_every_kind(string data)
    {
        var tasks = (await Skies.OpenAsync(data)).Tasks.Take(300).Where(task => task.Templates.Count == 1);

        Assert.All(tasks, task => Assert.Equal(3, task.WrongPlays.Select(play => play.Kind).Distinct().Count()));
    }

    [Fact]
    public async Task An_index_always_gives_the_same_task()
    {
        var skies = await Skies.OpenAsync("shipped");
        var planner = new TaskPlanner(skies.Airline, new PlanOptions());

        Assert.Equal(skies.Tasks.TakeLast(20).Select(task => task.Key), skies.Tasks.TakeLast(20).Select(task => planner.Plan(task.Index).Task?.Key));
    }

    [GeneratedRegex("(credit_card|gift_card|certificate)_[0-9]")]
    private static partial Regex Method();
}
