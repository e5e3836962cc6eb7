using TrajForge.Cli.Terminal;

namespace TrajForge.IntegrationTests.Terminal;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("plain text, naïve", "plain text, naïve")]
    [InlineData("two\nlines\tand a tab", "two\nlines\tand a tab")]
    [InlineData("\u001b[31mred", "\\u001b[31mred")]
    [InlineData("over\rwritten", "over\\u000dwritten")]
    [InlineData("a\u202eb\u200bc\u009bd", "a\\u202eb\\u200bc\\u009bd")]
    public void Control_and_invisible_characters_are_spelled_out(string text, string clean) => Assert.Equal(clean, SafeText.Clean(text));

    [Fact]
    public void One_line_stays_one_line() => Assert.Equal("a b c", SafeText.OneLine("a\r\nb\tc"));

    [Fact]
    public void A_long_text_is_cut_to_its_width() => Assert.Equal("abcde...", SafeText.Short("abcdefghijk", 8));
}
