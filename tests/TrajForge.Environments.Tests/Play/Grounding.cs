using System.Text.Json;
using TrajForge.Retail.Players;
using TrajForge.Verification;

namespace TrajForge.Environments.Tests.Play;

/// <summary>Where each argument of each change came from: an earlier message of the customer, an earlier reply, or a declared function of those.</summary>
internal static class Grounding
{
    private static readonly string[] ChangeTools =
    [
        "cancel_pending_order", "exchange_delivered_order_items", "modify_pending_order_address", "modify_pending_order_items",
        "modify_pending_order_payment", "modify_user_address", "return_delivered_order_items",
    ];

    public static IEnumerable<(int Event, CallMade Call)> Changes(Episode episode) =>
        episode.Events.OfType<AgentMessage>()
            .SelectMany(message => message.Calls, (message, call) => (message.Index, call))
            .Where(pair => ChangeTools.Contains(pair.call.Name));

    public static IEnumerable<string> Ungrounded(Episode episode, TaskCase task)
    {
        foreach (var (at, call) in Changes(episode))
        {
            var heard = episode.Events.Take(at).OfType<CustomerMessage>().Select(message => message.Content).ToArray();
            var read = episode.Events.Take(at).OfType<ToolReplied>().Where(reply => !reply.IsError).Select(reply => reply.Content).ToArray();
            using var arguments = JsonDocument.Parse(call.Arguments);
            foreach (var (name, value) in Leaves(arguments.RootElement))
            {
                if (!heard.Concat(read).Any(text => Mentions.Names(text, value)) && !Derived(name, value, arguments.RootElement, heard))
                {
                    yield return $"task {task.Index} event {at} {call.Name}: {name} = '{value}' comes from nowhere";
                }
            }
        }
    }

    private static bool Derived(string name, string value, JsonElement arguments, IReadOnlyList<string> heard) => name switch
    {
        "country" => Derivations.CountryOf(arguments.GetProperty("state").GetString()!) == value,
        "reason" => heard.Any(text => Derivations.ReasonOf(text) == value),
        "order_id" => heard.Any(text => Mentions.Names(text, value.TrimStart('#')) && Derivations.OrderIdOf(value.TrimStart('#')) == value),
        _ => false,
    };

    private static IEnumerable<(string Name, string Value)> Leaves(JsonElement arguments) =>
        arguments.EnumerateObject().SelectMany(property => property.Value.ValueKind == JsonValueKind.Array
            ? property.Value.EnumerateArray().Select(item => (property.Name, item.GetString()!))
            : [(property.Name, property.Value.GetString()!)]);
}
