using TrajForge.Airline;
using TrajForge.Retail;
using TrajForge.Telecom;
using TrajForge.Testing.Environments;

namespace TrajForge.Environments.Tests.Synthesis;

public sealed class AirlineFactReadTests : FactReadContractTests
{
    protected override ValueTask<IEnvironment> LoadAsync() => new AirlinePack().LoadAsync(new EnvironmentRequest(), TestContext.Current.CancellationToken);
}

public sealed class RetailFactReadTests : FactReadContractTests
{
    protected override ValueTask<IEnvironment> LoadAsync() => new RetailPack().LoadAsync(new EnvironmentRequest(), TestContext.Current.CancellationToken);
}

public sealed class TelecomFactReadTests : FactReadContractTests
{
    protected override ValueTask<IEnvironment> LoadAsync() => new TelecomPack().LoadAsync(new EnvironmentRequest(), TestContext.Current.CancellationToken);
}
