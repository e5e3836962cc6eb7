using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TrajForge.Environments.Tests.Verification;

/// <summary>Values that nobody said and no reply showed, well formed for the argument of that name.</summary>
internal static class MadeUp
{
    /// <summary>Episodes like this one, in each of which one value of one change is made up, with the change's event; the world has yet to accept it.</summary>
    public static IEnumerable<(string What, TrajectoryEvent[] Events, int Change)> In(Played play, Rng random)
    {
        foreach (var step in random.Shuffle(play.Judgement.Steps.Where(step => step.Changed)))
        {
            var leaves = Rerun.Leaves(step.Request.Arguments);
            foreach (var leaf in random.Shuffle(Enumerable.Range(0, leaves.Count)))
            {
                foreach (var value in Values(leaves[leaf].Name, leaves[leaf].Value, random).Where(value => value.ToString() != leaves[leaf].Value.ToString() && !IsKnown(play, step.CallEvent, value)))
                {
                    yield return ($"{step.Request.Name}.{leaves[leaf].Name}", Replaced(play, step, Shifted(step, leaf, value)), step.CallEvent);
                }
            }
        }
    }

    /// <summary>The same, with a change more than the episode has, right after its first one.</summary>
    public static IEnumerable<(string What, TrajectoryEvent[] Events, int Change)> More(Played play, Rng random)
    {
        var step = play.Judgement.Steps.First(step => step.Changed);
        foreach (var (name, arguments, value) in Extra(play, step, random).Where(extra => !IsKnown(play, step.CallEvent, extra.Value)))
        {
            var events = play.Episode.Events.SelectMany(e => e.Index == step.ReplyEvent ? new[] { e, Rerun.Call(Side.Agent, name, arguments) } : [e]).ToArray();
            yield return ($"+{name}", events, step.ReplyEvent + 1);
        }
    }

    private static IEnumerable<JsonNode> Values(string name, JsonNode old, Rng random) => name switch
    {
        "address1" => [JsonValue.Create($"{random.Between(201, 899)} Quagmire Terrace")],
        "address2" => [JsonValue.Create($"Suite {random.Between(9001, 9899)}")],
        "city" => [JsonValue.Create("Zanzibar Springs")],
        "zip" => [JsonValue.Create(random.Between(10_000, 99_999).ToString(CultureInfo.InvariantCulture))],
        "first_name" => [JsonValue.Create("Ottokar")],
        "last_name" => [JsonValue.Create("Wimbledon")],
        "dob" => [JsonValue.Create($"19{random.Between(31, 99)}-0{random.Between(1, 9)}-{random.Between(10, 28)}")],
        "amount" => [JsonValue.Create(old.GetValue<int>() - random.Between(3, 9)), JsonValue.Create(old.GetValue<int>() + random.Between(3, 9))],
        "total_baggages" => [JsonValue.Create(random.Between(17, 29))],
        "nonfree_baggages" => [JsonValue.Create(old.GetValue<int>() + 1), JsonValue.Create(Math.Max(0, old.GetValue<int>() - 1))],
        "gb_amount" => [JsonValue.Create(random.Between(11, 79) / 10.0 + 0.03)],
        "mode" => [JsonValue.Create("4g_only"), JsonValue.Create("3g_only"), JsonValue.Create("2g_only")],
        "permission" => [JsonValue.Create("storage"), JsonValue.Create("sms"), JsonValue.Create("phone"), JsonValue.Create("network")],
        "payment_id" or "payment_method_id" => [JsonValue.Create($"gift_card_{random.Between(1_000_000, 9_999_999)}")],
        _ => [],
    };

    /// <summary>Changes that worlds carry out on what the episode knows, but for one value.</summary>
    private static IEnumerable<(string Name, string Arguments, JsonNode Value)> Extra(Played play, ReplayedStep step, Rng random)
    {
        var street = $"{random.Between(201, 899)} Quagmire Terrace";
        if (play.Environment.Id == "retail" && Address(play) is { } address)
        {
            yield return ("modify_user_address", new JsonObject(address.Select(pair => KeyValuePair.Create(pair.Key, pair.Key == "address1" ? JsonValue.Create(street) : pair.Value?.DeepClone()))).ToJsonString(), JsonValue.Create(street));
        }

        if (play.Environment.Id == "airline")
        {
            var amount = random.Between(3, 9) + 160;
            yield return ("send_certificate", new JsonObject { ["user_id"] = play.Task.Customer, ["amount"] = amount }.ToJsonString(), JsonValue.Create(amount));
        }

        if (JsonNode.Parse(step.Request.Arguments) is JsonObject named && named["line_id"] is { } line)
        {
            var amount = (random.Between(11, 79) / 10.0) + 0.03;
            yield return ("refuel_data", new JsonObject { ["customer_id"] = play.Task.Customer, ["line_id"] = line.DeepClone(), ["gb_amount"] = amount }.ToJsonString(), JsonValue.Create(amount));
        }
    }

    /// <summary>The customer's address with their id, as a reply showed it.</summary>
    private static JsonObject? Address(Played play) => play.Episode.Events.OfType<ToolReplied>().Where(reply => reply.Name == "get_user_details" && !reply.IsError)
        .Select(reply => JsonNode.Parse(reply.Content)!["address"]!.DeepClone().AsObject()).Select(address =>
        {
            address["user_id"] = play.Task.Customer;
            return address;
        }).FirstOrDefault();

    /// <summary>Payments must add up: what one method pays less, the other pays more.</summary>
    private static string Shifted(ReplayedStep step, int leaf, JsonNode value)
    {
        var arguments = Rerun.Replace(step.Request.Arguments, leaf, value);
        var leaves = Rerun.Leaves(step.Request.Arguments);
        var amounts = Enumerable.Range(0, leaves.Count).Where(i => leaves[i].Name == "amount").ToArray();
        return amounts.Length != 2 || !amounts.Contains(leaf) ? arguments
            : Rerun.Replace(arguments, amounts.Single(i => i != leaf), JsonValue.Create(amounts.Sum(i => leaves[i].Value.GetValue<int>()) - value.GetValue<int>()));
    }

    private static TrajectoryEvent[] Replaced(Played play, ReplayedStep step, string arguments) =>
        [.. play.Episode.Events.Select(e => e.Index == step.CallEvent ? Rerun.Call(step, arguments) : e)];

    /// <summary>By chance it was said, or a reply showed it.</summary>
    private static bool IsKnown(Played play, int before, JsonNode value) => play.Episode.Events.Where(e => e.Index < before)
        .Select(e => e switch { CustomerMessage customer => customer.Content, AgentMessage agent => agent.Content ?? "", ToolReplied reply => reply.Content, _ => "" })
        .Append(play.Task.Brief.Text)
        .Any(text => Regex.IsMatch(text, $@"(?<![\w.]){Regex.Escape(value.ToString())}(?![\w])", RegexOptions.IgnoreCase));
}
