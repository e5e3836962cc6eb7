using System.Text.Json;
using TrajForge.Verification;

namespace TrajForge.Environments.Tests.Airline.Templates;

/// <summary>What fixes each argument of a reference play's changes: the brief, an earlier reply, or the policy's arithmetic on those.</summary>
public sealed class AirlineGroundingTests
{
    // Counted or computed by the policy; the proof of the tasks shows that the numbers are right.
    private static readonly string[] Computed = ["amount", "total_baggages", "nonfree_baggages"];

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Every_argument_of_every_change_is_in_the_brief_or_in_a_reply(string data)
    {
        var skies = await Skies.OpenAsync(data);
        foreach (var task in skies.Tasks.Take(200))
        {
            await using var world = await skies.Airline.OpenAsync(task.World, TestContext.Current.CancellationToken);
            var known = task.Brief.Goals.SelectMany(goal => goal.Facts).Concat(task.Brief.Identity).SelectMany(fact => fact.Details).Select(detail => detail.Value).ToList();
            known.AddRange(task.References.Where(reference => reference.Description.Kind == "day").Select(reference => reference.Target));
            foreach (var call in task.ReferencePlay)
            {
                if (call.Effect == ToolEffect.Changes)
                {
                    Assert.All(
                        Leaves("", call.Arguments.ToElement()).Where(leaf => !Computed.Contains(leaf.Name)),
                        leaf => Assert.True(
                            known.Any(text => Mentions.Names(text, leaf.Value) || Mentions.Names(text, leaf.Value.Replace('_', ' '))),
                            $"task {task.Index} {call.Name}: {leaf.Name} = '{leaf.Value}' comes from nowhere"));
                }

                var reply = await world.CallAsync(new ToolRequest { Name = call.Name, Arguments = call.Arguments.ToString() }, TestContext.Current.CancellationToken);
                known.Add(reply.Text);
            }
        }
    }

    private static IEnumerable<(string Name, string Value)> Leaves(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Leaves(property.Name, property.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Leaves(name, item)),
        _ => [(name, value.ToString())],
    };
}
