using TrajForge.Cli.Terminal;

namespace TrajForge.IntegrationTests.Terminal;

public sealed class JsonDiffTests
{
    [Theory]
    [InlineData("""{"a": 1, "b": {"c": "x"}}""", """{"a": 1, "b": {"c": "y"}}""", "b/c: \"x\" -> \"y\"")]
    [InlineData("""{"a": [1, 2]}""", """{"a": [1, 3]}""", "a/1: 2 -> 3")]
    [InlineData("""{"a": [1]}""", """{"a": [1, 3]}""", "a: [1] -> [1,3]")]
    [InlineData("""{}""", """{"a": null}""", "a: (none) -> null")]
    [InlineData("null", """{"a": 1}""", "record: null -> {\"a\":1}")]
    public void A_difference_is_shown_where_it_is(string before, string after, string line) =>
        Assert.Equal([line], JsonDiff.Lines(JsonText.Parse(before), JsonText.Parse(after)));

    [Fact]
    public void Equal_values_differ_nowhere() => Assert.Empty(JsonDiff.Lines(JsonText.Parse("""{"a": 25.0}"""), JsonText.Parse("""{"a": 25}""")));
}
