using System.Collections.Concurrent;
using TrajForge.Grounding;
using TrajForge.ToolGraphs;

namespace TrajForge.Environments.Tests.ToolGraphs;

public sealed class ToolGraphTests
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<ToolGraph>>> Graphs = new(StringComparer.Ordinal);

    [Theory]
    [InlineData("retail", "get_order_details", "order_id", "get_user_details.orders/*")]
    [InlineData("retail", "get_user_details", "user_id", "find_user_id_by_email.(text)")]
    [InlineData("retail", "get_product_details", "product_id", "get_order_details.items/*/product_id")]
    [InlineData("retail", "exchange_delivered_order_items", "new_item_ids/*", "get_product_details.variants/*/item_id")]
    [InlineData("retail", "exchange_delivered_order_items", "payment_method_id", "get_user_details.payment_methods/{}")]
    [InlineData("airline", "get_reservation_details", "reservation_id", "get_user_details.reservations/*")]
    [InlineData("airline", "update_reservation_flights", "flights/*/flight_number", "search_onestop_flight.*/*/flight_number")]
    [InlineData("airline", "book_reservation", "cabin", "constant")]
    [InlineData("telecom", "resume_line", "line_id", "get_customer_by_phone.line_ids/*")]
    [InlineData("telecom", "send_payment_request", "bill_id", "get_bills_for_customer.*/bill_id")]
    [InlineData("telecom", "get_customer_by_phone", "phone_number", "said")]
    public async Task The_graph_knows_what_feeds_an_argument(string environment, string tool, string path, string source)
    {
        var graph = await GraphAsync(environment);

        Assert.Contains(source, Input(graph, tool, path).Sources.Select(found => found.ToString()));
    }

    [Theory]
    [InlineData("retail", "cancel_pending_order", "order_id", "get_product_details")]
    [InlineData("airline", "update_reservation_baggages", "nonfree_baggages", "search_direct_flight")]
    public async Task What_only_has_the_same_type_or_small_numbers_feeds_nothing(string environment, string tool, string path, string other)
    {
        var graph = await GraphAsync(environment);

        Assert.DoesNotContain(Input(graph, tool, path).Sources, source => source.Tool == other);
    }

    [Theory]
    [MemberData(nameof(Environments.All), MemberType = typeof(Environments))]
    public async Task Every_argument_that_plays_give_has_a_source(string environment)
    {
        var graph = await GraphAsync(environment);
        var derived = (await Environments.LoadAsync(environment) as IDerivedArguments)?.DerivedArguments.Select(argument => (argument.Tool, argument.Path)).ToHashSet() ?? [];

        // What a human is told at a hand-over is worded freely.
        Assert.Empty(
            from tool in graph.Tools
            where tool.Name != "transfer_to_human_agents"
            from input in tool.Inputs
            where input is { Values: > 0, Sources.Count: 0 } && !derived.Contains((tool.Name, input.Path))
            select $"{tool.Name}.{input.Path}");
    }

    [Theory]
    [MemberData(nameof(Environments.All), MemberType = typeof(Environments))]
    public async Task Every_argument_of_every_reference_play_has_an_origin(string name)
    {
        var environment = await Environments.LoadAsync(name);
        var chains = new ArgumentOrigins(environment);
        foreach (var task in Environments.Tasks(environment, 60))
        {
            var origins = await chains.OfAsync(task, TestContext.Current.CancellationToken);
            Assert.NotEmpty(origins);
            Assert.DoesNotContain(origins, origin => origin.Kind == OriginKind.Nowhere);
        }
    }

    [Theory]
    [MemberData(nameof(Environments.All), MemberType = typeof(Environments))]
    public async Task An_id_from_another_customers_task_comes_from_nowhere(string name)
    {
        var environment = await Environments.LoadAsync(name);
        var chains = new ArgumentOrigins(environment);
        var found = 0;
        foreach (var (task, other) in Environments.Tasks(environment, 30).Chunk(2).Where(pair => pair.Length == 2).Select(pair => (pair[0], pair[1])))
        {
            var stolen = other.ReferencePlay.FirstOrDefault(call => call.Effect == ToolEffect.Changes && call.Caller is null);
            if (stolen is null || task.Customer == other.Customer)
            {
                continue;
            }

            var origins = await chains.OfAsync(task with { ReferencePlay = [.. task.ReferencePlay, stolen] }, TestContext.Current.CancellationToken);
            found++;
            Assert.Contains(origins, origin => origin.Kind == OriginKind.Nowhere && origin.Tool == stolen.Name);
        }

        Assert.True(found > 0, "no task changes anything");
    }

    private static Task<ToolGraph> GraphAsync(string name) => Graphs.GetOrAdd(name, made => new Lazy<Task<ToolGraph>>(() => MakeAsync(made))).Value;

    private static async Task<ToolGraph> MakeAsync(string name)
    {
        var environment = await Environments.LoadAsync(name);
        return await new ToolGraphBuilder(environment).BuildAsync([.. Environments.Tasks(environment, 60)], TestContext.Current.CancellationToken);
    }

    private static GraphInput Input(ToolGraph graph, string tool, string path) =>
        graph.Tools.Single(found => found.Name == tool).Inputs.Single(input => input.Path == path);
}
