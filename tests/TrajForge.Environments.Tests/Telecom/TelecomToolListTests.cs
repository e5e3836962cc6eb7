using System.Text.Json;

namespace TrajForge.Environments.Tests.Telecom;

public sealed class TelecomToolListTests
{
    [Theory]
    [InlineData("tools.json", Side.Agent)]
    [InlineData("user-tools.json", Side.Customer)]
    public void Names_effects_and_parameters_are_the_references(string file, Side side)
    {
        TelecomReference.SkipWithout();
        using var document = JsonDocument.Parse(File.ReadAllBytes(TelecomReference.Path("telecom/" + file)));

        var expected = document.RootElement.EnumerateArray()
            .Select(tool => (
                Name: tool.GetProperty("name").GetString()!,
                tool.GetProperty("kind").GetString() switch { "read" => ToolEffect.Reads, "write" => ToolEffect.Changes, _ => ToolEffect.Neither },
                Join(tool.GetProperty("parameters").GetProperty("properties").EnumerateObject().Select(property => property.Name)),
                Join(tool.GetProperty("required").EnumerateArray().Select(name => name.GetString()!))))
            .OrderBy(tool => tool.Name, StringComparer.Ordinal);

        Assert.Equal(expected, TelecomReference.V2.Tools(PlayMode.Dialogue).Where(tool => tool.Side == side).Select(tool =>
        {
            var schema = tool.Parameters.ToElement();
            return (
                tool.Name,
                tool.Effect,
                Join(schema.GetProperty("properties").EnumerateObject().Select(property => property.Name)),
                Join(schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!)));
        }));
    }

    // Our schemas are canonical, so their keys are sorted.
    private static string Join(IEnumerable<string> names) => string.Join(',', names.Order(StringComparer.Ordinal));
}
