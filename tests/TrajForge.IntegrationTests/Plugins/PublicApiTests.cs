using TrajForge.IntegrationTests.Support;
using TrajForge.Testing;

namespace TrajForge.IntegrationTests.Plugins;

/// <summary>What plug-in authors compile against changes only in a committed text that somebody looked at.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_contracts_are_the_approved_ones() => Approved.Equal("api-abstractions", PublicApiText.Of(typeof(IVerifier).Assembly));

    [Fact]
    public void The_test_support_is_the_approved_one() => Approved.Equal("api-testing", PublicApiText.Of(typeof(FakeForge).Assembly));
}
