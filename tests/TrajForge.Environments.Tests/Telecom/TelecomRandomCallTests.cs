using System.Text.Json;
using CsCheck;
using TrajForge.Telecom;
using TrajForge.Telecom.State;

namespace TrajForge.Environments.Tests.Telecom;

public sealed class TelecomRandomCallTests
{
    private static readonly TelecomEnvironment[] Providers = [Provider.Corrected, Provider.V2];
    private static readonly ToolInfo[] Tools = Provider.Corrected.Tools(PlayMode.Dialogue).ToArray();
    private static readonly Gen<ToolRequest> Calls = Gen.Select(Gen.Int[0, Tools.Length], Gen.Int[0, 5], Gen.Int[0, 5], Gen.Int[0, 30], Gen.Bool, Request);

    [Fact]
    public void Calls_never_throw_touch_the_shared_data_or_answer_differently_when_replayed()
    {
        var digest = Provider.Corrected.DataDigest;

        Calls.Array[1, 30].Sample(calls => Assert.All(Providers, provider => Assert.Equal(Play(provider, calls), Play(provider, calls))), iter: 200, threads: 1);

        Assert.All(Providers, provider => Assert.Equal(digest, new TelecomBase(provider.Shared.AgentDatabase, provider.Shared.CustomerDatabase).Documents.Digest));
    }

    private static string[] Play(TelecomEnvironment provider, ToolRequest[] calls)
    {
        var world = Provider.AnnAsync(provider, Provider.OfCustomer("break_vpn")).GetAwaiter().GetResult();
        var texts = new List<string>();
        foreach (var call in calls)
        {
            var before = world.State.Snapshot([]).Digest;
            var facets = world.FacetsAsync(call, CancellationToken.None).AsTask().GetAwaiter().GetResult();
            Assert.True(call.Caller == Side.Agent || facets.Count == 0);
            var reply = world.CallAsync(call, CancellationToken.None).AsTask().GetAwaiter().GetResult();
            texts.Add(reply.Text);
            Assert.Equal(reply.Changes.Count == 0, before == world.State.Snapshot([]).Digest);
            Assert.True(!reply.IsError || provider.Variant == "v2" || (reply.Changes.Count == 0 && reply.Seen.Count == 0));
        }

        return [.. texts, world.State.Snapshot([]).Digest, world.State.PublishedHash(Side.Agent), world.State.PublishedHash(Side.Customer)];
    }

    private static ToolRequest Request(int tool, int which, int what, int spoil, bool wrongSide)
    {
        if (tool == Tools.Length)
        {
            return new ToolRequest { Name = "unknown", Arguments = "{}" };
        }

        var known = new Dictionary<string, object?>
        {
            ["phone_number"] = (string[])["555-000-0001", "555-000-0002", "555-999-0002", "1", "555-000-0003", "555-000-0004"] is var phones ? phones[which] : null,
            ["customer_id"] = which < 4 ? "C1" : "C2",
            ["line_id"] = $"L{what + 1}",
            ["bill_id"] = $"B{what + 1}",
            ["id"] = $"{"LDBCPX"[which]}{what + 1}",
            ["full_name"] = "Ann Lee",
            ["dob"] = "1985-06-15",
            ["limit"] = what - 2,
            ["reason"] = "away",
            ["gb_amount"] = what - 0.5,
            ["summary"] = "help",
            ["mode"] = TrajForge.Telecom.State.NetworkModes.All[what % 4],
            ["apn_settings"] = new { apn_name = which < 4 ? "internet" : "broken", reset_at_reboot = what > 3 },
            ["app_name"] = which < 3 ? "messaging" : "browser",
            ["permission"] = (string[])["sms", "STORAGE", "phone", "network", "camera", ""] is var permissions ? permissions[what] : null,
        };
        var info = Tools[tool];
        var wanted = info.Parameters.ToElement().GetProperty("properties").EnumerateObject().ToDictionary(property => property.Name, property => known[property.Name]);
        Spoil(wanted, wanted.Count > 0 ? wanted.Keys.ElementAt(what % wanted.Count) : "surplus", spoil);
        var caller = wrongSide && spoil == 20 ? Side.Agent : info.Side;
        return new ToolRequest { Caller = caller, Name = info.Name, Arguments = JsonSerializer.Serialize(wanted) };
    }

    private static void Spoil(Dictionary<string, object?> arguments, string name, int how)
    {
        object?[] wrong = [null, 5, 1.5, true, "", "x\ud83d\ude00", new[] { "a", "b" }, new object?[] { 1, null, "11" }, new Dictionary<string, int> { ["a"] = 1 }, 1e300, long.MaxValue];
        if (how < wrong.Length)
        {
            arguments[name] = wrong[how];
        }
        else if (how == wrong.Length)
        {
            arguments.Remove(name);
        }
        else if (how == wrong.Length + 1)
        {
            arguments["requestor"] = 1;
        }
    }
}
