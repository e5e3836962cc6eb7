using System.Text.Json;
using Xunit;

namespace TrajForge.Testing.Environments;

/// <summary>What every environment must keep; an author derives a test class and gives sample calls.</summary>
public abstract class EnvironmentContractTests
{
    /// <summary>The environment, loaded.</summary>
    protected abstract ValueTask<IEnvironment> LoadAsync();

    /// <summary>Calls that succeed in a fresh world and change nothing.</summary>
    protected abstract IReadOnlyList<ToolRequest> Reads(IEnvironment environment);

    /// <summary>Calls that succeed one after the other in a fresh world, each changing the state.</summary>
    protected abstract IReadOnlyList<ToolRequest> Changes(IEnvironment environment);

    /// <summary>Calls that are refused in a fresh world.</summary>
    protected abstract IReadOnlyList<ToolRequest> Refused(IEnvironment environment);

    [Fact]
    public async Task Every_tool_and_argument_is_described()
    {
        var environment = await LoadAsync();

        var tools = environment.Tools(PlayMode.Dialogue);

        Assert.NotEmpty(tools);
        Assert.Equal(tools.Count, tools.Select(tool => tool.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(tools, tool =>
        {
            Assert.NotEmpty(tool.Description);
            var schema = tool.Parameters.ToElement();
            Assert.Equal("object", schema.GetProperty("type").GetString());
            Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
            Assert.All(schema.GetProperty("properties").EnumerateObject(), property =>
                Assert.True(property.Value.TryGetProperty("description", out var text) && text.GetString() is { Length: > 0 }, $"{tool.Name}.{property.Name}"));
        });
    }

    [Fact]
    public async Task Reads_answer_and_change_nothing()
    {
        var environment = await LoadAsync();
        await using var world = await OpenAsync(environment);
        var before = await DigestAsync(world);

        foreach (var request in Reads(environment))
        {
            var reply = await CallAsync(world, request);
            Assert.False(reply.IsError, $"{request.Name}: {reply.Text}");
            Assert.Empty(reply.Changes);
        }

        Assert.Equal(before, await DigestAsync(world));
    }

    [Fact]
    public async Task Changes_report_what_they_changed()
    {
        var environment = await LoadAsync();
        await using var world = await OpenAsync(environment);

        foreach (var request in Changes(environment))
        {
            var before = await DigestAsync(world);
            Assert.NotEmpty(await world.FacetsAsync(request, TestContext.Current.CancellationToken));
            var reply = await CallAsync(world, request);
            Assert.False(reply.IsError, $"{request.Name}: {reply.Text}");
            Assert.NotEmpty(reply.Changes);
            Assert.NotEqual(before, await DigestAsync(world));
            var now = await world.SnapshotAsync([.. reply.Changes.Select(change => change.Record)], TestContext.Current.CancellationToken);
            Assert.Equal(reply.Changes.Select(change => change.After), now.Records.Select(record => record.Content));
        }
    }

    [Fact]
    public async Task Refused_calls_leave_no_trace()
    {
        var environment = await LoadAsync();
        await using var world = await OpenAsync(environment);
        var before = await DigestAsync(world);

        foreach (var request in Refused(environment))
        {
            await world.FacetsAsync(request, TestContext.Current.CancellationToken);
            var reply = await CallAsync(world, request);
            Assert.True(reply.IsError, $"{request.Name} was not refused: {reply.Text}");
            Assert.Empty(reply.Changes);
            Assert.Empty(reply.Seen);
            Assert.Null(reply.Authenticates);
        }

        Assert.Equal(before, await DigestAsync(world));
    }

    [Fact]
    public async Task Broken_calls_are_answered_not_thrown()
    {
        var environment = await LoadAsync();
        await using var world = await OpenAsync(environment);
        string[] broken = ["", "{", "[]", "null", "7", "{\"\\ud800\": 1}", "{\"a\": \"\\udc00\"}", "{\"a\": \"" + new string('x', 100_000) + "\"}"];

        foreach (var tool in environment.Tools(PlayMode.Dialogue).Select(tool => tool.Name).Append("no_such_tool"))
        {
            foreach (var arguments in broken)
            {
                var request = new ToolRequest { Name = tool, Arguments = arguments };
                Assert.Empty(await world.FacetsAsync(request, TestContext.Current.CancellationToken));
                Assert.True((await CallAsync(world, request)).IsError, $"{tool} {arguments}");
            }
        }
    }

    [Fact]
    public async Task Playing_again_gives_the_same_replies_and_digest()
    {
        var environment = await LoadAsync();
        ToolRequest[] calls = [.. Reads(environment), .. Refused(environment), .. Changes(environment)];

        var first = await PlayAsync(environment, calls);
        var second = await PlayAsync(await LoadAsync(), calls);

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Digests_are_equal_when_and_only_when_the_changes_are()
    {
        var environment = await LoadAsync();
        var changes = Changes(environment);
        var snapshots = new List<StateSnapshot>();
        foreach (var plays in Enumerable.Range(0, changes.Count + 1).Concat([changes.Count]))
        {
            await using var world = await OpenAsync(environment);
            foreach (var request in changes.Take(plays))
            {
                await CallAsync(world, request);
            }

            snapshots.Add(await world.SnapshotAsync([], TestContext.Current.CancellationToken));
        }

        foreach (var left in snapshots)
        {
            foreach (var right in snapshots)
            {
                Assert.Equal(left.Changes.SequenceEqual(right.Changes), left.Digest == right.Digest);
            }
        }
    }

    [Fact]
    public async Task Worlds_do_not_see_each_other()
    {
        var environment = await LoadAsync();
        await using var untouched = await OpenAsync(environment);
        var before = await DigestAsync(untouched);

        await PlayAsync(environment, Changes(environment));

        Assert.Equal(before, await DigestAsync(untouched));
        await using var fresh = await OpenAsync(environment);
        Assert.Equal(before, await DigestAsync(fresh));
    }

    /// <summary>A request with its arguments as JSON text.</summary>
    protected static ToolRequest Call(string name, params (string Name, object Value)[] arguments) => new()
    {
        Name = name,
        Arguments = "{" + string.Join(",", arguments.Select(pair => $"{JsonSerializer.Serialize(pair.Name)}:{JsonSerializer.Serialize(pair.Value)}")) + "}",
    };

    private static ValueTask<IWorld> OpenAsync(IEnvironment environment) => environment.OpenAsync(new WorldRequest(), TestContext.Current.CancellationToken);

    private static ValueTask<ToolReply> CallAsync(IWorld world, ToolRequest request) => world.CallAsync(request, TestContext.Current.CancellationToken);

    private static async ValueTask<string> DigestAsync(IWorld world) => (await world.SnapshotAsync([], TestContext.Current.CancellationToken)).Digest;

    private static async ValueTask<string[]> PlayAsync(IEnvironment environment, IEnumerable<ToolRequest> calls)
    {
        await using var world = await OpenAsync(environment);
        var texts = new List<string>();
        foreach (var call in calls)
        {
            texts.Add((await CallAsync(world, call)).Text);
        }

        texts.Add(await DigestAsync(world));
        return [.. texts];
    }
}
