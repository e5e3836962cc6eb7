using System.Text.Json;
using TrajForge.Retail;
using TrajForge.Retail.Tools;

namespace TrajForge.Environments.Tests.Tools;

public sealed class ToolListTests
{
    [Fact]
    public void Tools_have_the_names_arguments_and_effects_of_the_reference()
    {
        Reference.SkipWithout();
        using var reference = JsonDocument.Parse(File.ReadAllBytes(Reference.Path("tools.json")));

        var expected = reference.RootElement.EnumerateArray().Select(tool => Line(
            tool.GetProperty("name").GetString()!,
            tool.GetProperty("kind").GetString()!,
            tool.GetProperty("parameters").GetProperty("properties"),
            tool.GetProperty("required")));
        var actual = Shop.Load(RetailVariant.Corrected).Tools(PlayMode.Dialogue).Select(tool => Line(
            tool.Name,
            tool.Effect switch { ToolEffect.Changes => "write", ToolEffect.Reads => "read", _ => "generic" },
            tool.Parameters.ToElement().GetProperty("properties"),
            tool.Parameters.ToElement().GetProperty("required")));

        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_tools_of_v1_have_the_names_and_arguments_of_the_reference()
    {
        using var reference = JsonDocument.Parse(File.ReadAllBytes(TauData.File("v1/retail/tools.json")));

        var expected = reference.RootElement.EnumerateArray().Select(tool => tool.GetProperty("function")).Select(tool => Line(
            tool.GetProperty("name").GetString()!,
            "any",
            tool.GetProperty("parameters").GetProperty("properties"),
            tool.GetProperty("parameters").GetProperty("required")));
        var actual = Shop.Load(RetailVariant.V1).Tools(PlayMode.Dialogue).Select(tool => Line(
            tool.Name, "any", tool.Parameters.ToElement().GetProperty("properties"), tool.Parameters.ToElement().GetProperty("required")));

        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_variant_that_does_not_exist_is_named()
    {
        var request = new EnvironmentRequest { Variant = "v3" };

        var exception = await Assert.ThrowsAsync<ArgumentException>(async () => await new RetailPack().LoadAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal("retail has no variant 'v3'; it has corrected, v1, v2", exception.Message);
    }

    private static string Line(string name, string kind, JsonElement properties, JsonElement required) =>
        $"{name} {kind} " + string.Join(",", properties.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"{p.Name}:{p.Value.GetProperty("type")}"))
        + " " + string.Join(",", required.EnumerateArray().Select(name => name.GetString()));
}
