using TrajForge.Models;
using TrajForge.Specs;

namespace TrajForge.Tests.Models.Endpoints;

using Xunit;

public sealed class KeyReaderTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_key_is_trimmed_and_shows_nothing_of_itself()
    {
        var key = KeyReader.Read("strong", Spec with { KeyEnv = "K" }, _ => " sk-0123456789\n")!;

        Assert.Equal("Bearer sk-0123456789", key.Header.ToString());
        Assert.Equal(("***", "say *** twice ***"), ($"{key}", key.Scrub("say sk-0123456789 twice sk-0123456789")));
    }

    [Fact]
    public void A_key_may_be_in_a_file()
    {
        File.WriteAllText(_path, "sk-of-file\r\n");

        Assert.Equal("sk-of-file", KeyReader.Read("strong", Spec with { KeyFile = _path }, _ => null)!.Header.Parameter);
    }

    [Fact]
    public void No_key_is_read_when_none_is_named() => Assert.Null(KeyReader.Read("strong", Spec, _ => "sk-of-somebody"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \n")]
    public void A_variable_without_a_key_is_named(string? value)
    {
        var setup = Assert.Throws<ModelSetupException>(() => KeyReader.Read("strong", Spec with { KeyEnv = "STRONG_KEY" }, _ => value));

        Assert.Contains("'STRONG_KEY'", setup.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_a_key_or_no_file_is_named()
    {
        Assert.Contains($"'{_path}'", Assert.Throws<ModelSetupException>(() => KeyReader.Read("strong", Spec with { KeyFile = _path }, _ => null)).Message, StringComparison.Ordinal);
        Assert.Contains("'no/such'", Assert.Throws<ModelSetupException>(() => KeyReader.Read("strong", Spec with { KeyFile = "no/such" }, _ => null)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sk-one\nsk-two")]
    [InlineData("sk-ключ")]
    public void A_key_that_no_header_can_carry_is_not_shown(string value)
    {
        var setup = Assert.Throws<ModelSetupException>(() => KeyReader.Read("strong", Spec with { KeyEnv = "STRONG_KEY" }, _ => value));

        Assert.DoesNotContain("sk-", setup.ToString(), StringComparison.Ordinal);
    }

    private static ModelSpec Spec => new() { Model = "m", Endpoints = ["http://127.0.0.1:1/v1"] };
}
