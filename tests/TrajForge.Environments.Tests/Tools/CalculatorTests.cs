namespace TrajForge.Environments.Tests.Tools;

public sealed class CalculatorTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "7.0")]
    [InlineData("(1 + 2) * -3", "-9.0")]
    [InlineData("10 / 4", "2.5")]
    [InlineData("-7 // 2", "-4.0")]
    [InlineData("2 ** 3 ** 2", "512.0")]
    [InlineData("-2 ** 2", "-4.0")]
    [InlineData("2 ** -1", "0.5")]
    [InlineData("2.675", "2.67")]
    [InlineData("0.125", "0.12")]
    [InlineData("0.375", "0.38")]
    [InlineData("-0.001", "-0.0")]
    [InlineData("10 ** 25", "1e+25")]
    [InlineData("99999999999999999999 - 99999999999999999998", "1.0")]
    [InlineData("1. + .5", "1.5")]
    public async Task Values_are_pythons(string expression, string value) => Assert.Equal(value, await TextAsync(expression));

    [Theory]
    [InlineData("1 / 0", "division by zero")]
    [InlineData("", "invalid syntax (<string>, line 0)")]
    [InlineData("1 +", "invalid syntax (<string>, line 1)")]
    [InlineData("1 2", "invalid syntax (<string>, line 1)")]
    [InlineData("(1", "'(' was never closed (<string>, line 1)")]
    [InlineData("007", "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers (<string>, line 1)")]
    [InlineData("2(3)", "'int' object is not callable")]
    [InlineData("10 ** 400", "int too large to convert to float")]
    [InlineData("(-8) ** 0.5", "float() argument must be a string or a real number, not 'complex'")]
    [InlineData("2x", "Invalid characters in expression")]
    public async Task Errors_are_pythons(string expression, string text) => Assert.Equal("Error: " + text, await TextAsync(expression));

    [Fact]
    public async Task G5_towers_of_powers_and_deep_nesting_are_refused_at_once()
    {
        string[] heavy = ["9**9**9**9", new('(', 20_000), new string('-', 20_000) + "1", string.Join("*", Enumerable.Repeat("9**999", 5_000))];
        foreach (var expression in heavy)
        {
            var text = await Task.Run(() => TextAsync(expression)).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
            Assert.StartsWith("Error: ", text, StringComparison.Ordinal);
        }
    }

    private static async Task<string> TextAsync(string expression)
    {
        var texts = new[] { Shop.V2(), Shop.Corrected() }.Select(world => world.CallAsync("calculate", $"\"expression\": \"{expression}\""));
        var replies = await Task.WhenAll(texts);
        Assert.Equal(replies[0].Text, replies[1].Text);
        return replies[0].Text;
    }
}
