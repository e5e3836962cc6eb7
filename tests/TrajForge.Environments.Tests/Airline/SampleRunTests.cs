using System.Text.Json;

namespace TrajForge.Environments.Tests.Airline;

public sealed class SampleRunTests
{
    private static readonly CancellationToken Token = CancellationToken.None;

    [Theory]
    [InlineData("v1", "v1/airline", "4587e6b48ad2b2c4f3e1fecb40aabec7bb2286513273b8f8cec3f5865222f290")]
    [InlineData("v1", "v1/airline,v1/airline/users-2024-11.json", "4a02dcbc0e3ace4d398988d60a33e73afad4d201deb426303159f086cadad20f")]
    [InlineData("v2", "v2/airline/db.json", "124e39a664b56402bcd09cb8a6a9cece6acb8462337c969799d5658e3250f263")]
    public async Task The_published_hash_of_the_reference_data_comes_out(string variant, string data, string hash)
    {
        await using var world = await (await Planes.LoadAsync(variant, data)).OpenAsync(new WorldRequest(), Token);

        Assert.Equal(hash, ((IPublishedState)world).PublishedHash(Side.Agent));
    }

    [Fact]
    public async Task Every_recorded_reply_of_the_sample_comes_out_byte_for_byte()
    {
        var environment = await Planes.LoadAsync("v1", "v1/airline,v1/airline/users-2024-11.json");
        var different = new List<string>();
        foreach (var (run, index) in Planes.Sample().EnumerateArray().Select((run, index) => (run, index)))
        {
            await using var world = await environment.OpenAsync(new WorldRequest(), Token);
            foreach (var (name, arguments, reply) in Planes.Calls(run))
            {
                var ours = await world.CallAsync(new ToolRequest { Name = name, Arguments = arguments }, Token);
                if (ours.Text != reply)
                {
                    different.Add($"run {index}, {name}({arguments})\n recorded {reply}\n ours     {ours.Text}");
                }
            }
        }

        Assert.Empty(different);
    }

    [Fact]
    public async Task Every_hash_after_the_gold_actions_comes_out()
    {
        var environment = await Planes.LoadAsync("v1", "v1/airline,v1/airline/users-2024-11.json");
        var compared = 0;
        foreach (var run in Planes.Sample().EnumerateArray())
        {
            var info = run.GetProperty("info").GetProperty("reward_info");
            if (info.ValueKind == JsonValueKind.Null || !info.GetProperty("info").TryGetProperty("gt_data_hash", out var hash))
            {
                continue;
            }

            await using var world = await environment.OpenAsync(new WorldRequest(), Token);
            foreach (var action in run.GetProperty("info").GetProperty("task").GetProperty("actions").EnumerateArray())
            {
                await world.CallAsync(new ToolRequest { Name = action.GetProperty("name").GetString()!, Arguments = action.GetProperty("kwargs").GetRawText() }, Token);
            }

            Assert.Equal(hash.GetString(), ((IPublishedState)world).PublishedHash(Side.Agent));
            compared++;
        }

        Assert.InRange(compared, 20, 50);
    }
}
