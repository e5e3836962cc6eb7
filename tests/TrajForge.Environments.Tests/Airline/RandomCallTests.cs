namespace TrajForge.Environments.Tests.Airline;

public sealed class RandomCallTests
{
    [Theory]
    [InlineData("corrected", false)]
    [InlineData("v1", true)]
    [InlineData("v2", true)]
    public void Any_calls_hold_the_law_of_worlds(string variant, bool keepsFailedWrites) =>
        RandomCalls.Hold(SmallAirline.Load(variant), SmallAirline.Pool, keepsFailedWrites, 300);
}
