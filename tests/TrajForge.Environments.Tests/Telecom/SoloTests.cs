namespace TrajForge.Environments.Tests.Telecom;

public sealed class SoloTests
{
    [Fact]
    public async Task Alone_the_agent_holds_all_tools_and_the_customer_none()
    {
        await using var world = await Provider.OpenAsync(Provider.V2, new WorldRequest { Mode = PlayMode.Solo });

        Assert.Equal("Mobile Data is now OFF.", (await world.AgentAsync("toggle_data")).Text.Split('\n')[0]);
        Assert.False((await world.AgentAsync("get_customer_by_id", "\"customer_id\":\"C1\"")).IsError);
        Assert.Equal("Error: User tool calls are not allowed in solo mode", (await world.CustomerAsync("toggle_data")).Text);
        Assert.Equal("Error: Tool 'no_such_tool' not found.", (await world.AgentAsync("no_such_tool")).Text);
    }

    [Fact]
    public async Task A_solo_world_starts_like_any_other()
    {
        await using var world = await Provider.OpenAsync(
            Provider.V2,
            new WorldRequest { Mode = PlayMode.Solo, Start = new WorldStart { Functions = [Provider.OfCustomer("toggle_data"), Provider.OfAgent("enable_roaming", """{"customer_id":"C1","line_id":"L1"}""")] } });

        Assert.Equal("false", await world.FieldAsync("phone", "device", "data_enabled"));
    }

    [Fact]
    public void The_lists_of_tools_tell_who_holds_them()
    {
        var dialogue = Provider.Corrected.Tools(PlayMode.Dialogue);
        var solo = Provider.Corrected.Tools(PlayMode.Solo);

        Assert.Equal((13, 30), (dialogue.Count(tool => tool.Side == Side.Agent), dialogue.Count(tool => tool.Side == Side.Customer)));
        Assert.Equal(dialogue.Select(tool => tool.Name), solo.Select(tool => tool.Name));
        Assert.All(solo, tool => Assert.Equal(Side.Agent, tool.Side));
    }

    [Fact]
    public void The_policy_for_working_alone_is_another()
    {
        Assert.Contains("working alone", Provider.Corrected.Policy(PlayMode.Solo), StringComparison.Ordinal);
        Assert.DoesNotContain("working alone", Provider.Corrected.Policy(PlayMode.Dialogue), StringComparison.Ordinal);
    }

    [Fact]
    public void A_world_of_the_default_mode_is_stored_as_before()
    {
        Assert.DoesNotContain("mode", System.Text.Json.JsonSerializer.Serialize(new WorldRequest(), TrajJson.Options), StringComparison.Ordinal);
    }
}
