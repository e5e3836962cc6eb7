using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using TrajForge.IntegrationTests.Support;
using TrajForge.Web;

namespace TrajForge.IntegrationTests.Models;

/// <summary>What players are told, seen from the endpoint.</summary>
public sealed partial class SpyTests
{
    [Theory]
    [InlineData("retail")]
    [InlineData("airline")]
    [InlineData("telecom")]
    public async Task No_exact_id_of_the_constraints_reaches_a_player_before_it_was_said_or_read(string environment)
    {
        using var folder = new TemporaryFolder();
        var asked = new ConcurrentBag<ChatRequest>();
        await using var live = await LiveRun.StartAsync(environment, accept: 10_000, around: (inner, _) => new Watch(inner, asked.Add));

        await live.SynthAsync(folder.Path("run"), live.Spec with { Accept = 330, MaxCandidates = 330 });

        var tasks = Enumerable.Range(0, 330).Select(index => live.Forge.Plan(index).Task).OfType<TaskCase>().ToDictionary(task => live.Forge.EpisodeId(task.Index, 0), StringComparer.Ordinal);
        var exact = tasks.ToDictionary(pair => pair.Key, pair => Ids(pair.Value).ToArray(), StringComparer.Ordinal);
        var (seen, ids) = (new HashSet<string>(StringComparer.Ordinal), 0);
        foreach (var request in asked)
        {
            var (episode, side) = (request.IdempotencyKey!.Split('.')[0], request.IdempotencyKey.Split('.')[1]);
            seen.Add(episode);
            foreach (var id in exact[episode])
            {
                ids++;
                Assert.True(Leak(request, side, tasks[episode].Brief.Text, id) is not { } where, $"{request.IdempotencyKey}: '{id}' stands {Leak(request, side, tasks[episode].Brief.Text, id)}");
            }
        }

        Assert.InRange(seen.Count, 300, 330);
        Assert.InRange(ids, 3000, int.MaxValue);
    }

    [Fact]
    public void A_leak_is_found()
    {
        Assert.Equal("in the prompt", Leak(Request(("system", "Cancel #W1234567."), ("user", "Hi")), "agent", "", "#W1234567"));
        Assert.Equal("in its own words first", Leak(Request(("system", "Be kind."), ("user", "Hi"), ("assistant", "Is it #W1234567?")), "agent", "", "#W1234567"));
        Assert.Null(Leak(Request(("system", "Be kind."), ("user", "It is #W1234567."), ("assistant", "#W1234567")), "agent", "", "#W1234567"));
        Assert.Equal("in the prompt beside the brief", Leak(Request(("system", "You want it. #W1234567"), ("user", "Hi")), "customer", "You want it.", "#W1234567"));
        Assert.Null(Leak(Request(("system", "You want #W1234567."), ("user", "Hi")), "customer", "You want #W1234567.", "#W1234567"));
    }

    /// <summary>Where the id comes from, if from nowhere that it may.</summary>
    private static string? Leak(ChatRequest request, string side, string brief, string id)
    {
        foreach (var message in request.Messages)
        {
            var text = message.Content + string.Concat(message.Calls.Select(call => call.Arguments));
            if (!text.Contains(id, StringComparison.Ordinal))
            {
                continue;
            }

            if (message.Role is "user" or "tool")
            {
                return null;
            }

            if (message.Role == "assistant")
            {
                return "in its own words first";
            }

            if (side == "agent")
            {
                return "in the prompt";
            }

            return text.Replace(brief, "", StringComparison.Ordinal).Contains(id, StringComparison.Ordinal) ? "in the prompt beside the brief" : null;
        }

        return null;
    }

    /// <summary>Ids of the records and values that constraints name.</summary>
    private static IEnumerable<string> Ids(TaskCase task) => task.Constraints
        .SelectMany(constraint => constraint.Fields.SelectMany(field => Texts(field.Value.ToElement())).Prepend(constraint.Record.Id))
        .Where(text => LooksLikeId().IsMatch(text))
        .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Texts(field.Value)),
        _ => [],
    };

    private static ChatRequest Request(params (string Role, string Content)[] messages) => new()
    {
        Prefix = "/v1",
        Body = ReadOnlyMemory<byte>.Empty,
        Model = "m",
        Messages = [.. messages.Select(message => new RequestMessage { Role = message.Role, Content = message.Content })],
    };

    /// <summary>Letters, digits and a few marks in one piece, digits among them: order, item, payment, reservation, line and bill ids.</summary>
    [GeneratedRegex(@"^#?[A-Za-z_]*\d{3,}[A-Za-z0-9_]*$|^[A-Z0-9]{6}$|^[A-Z]{1,2}\d{3,}$")]
    private static partial Regex LooksLikeId();
}
