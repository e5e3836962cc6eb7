using TrajForge.Retail.State;
using TrajForge.Retail.Tools;

namespace TrajForge.Environments.Tests.State;

public sealed class RetailHashTests
{
    [Fact]
    public void The_reference_data_hashes_to_the_reference_value()
    {
        Reference.SkipWithout();

        var hash = RetailHash.Of(Reference.Load(RetailVariant.V2).Open().State);

        Assert.Equal("b25c9cb211f5efcaee5dd646054a73c4a9f43f4f5acc32c10713cd9f9ac20e9c", hash);
    }
}
