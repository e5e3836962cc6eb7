using TrajForge.Airline;
using TrajForge.Retail;
using TrajForge.Telecom;
using TrajForge.Testing.Environments;

namespace TrajForge.Environments.Tests.Synthesis;

public sealed class AirlineDistractorTests : DistractorContractTests
{
    protected override ValueTask<IEnvironment> LoadAsync() => new AirlinePack().LoadAsync(new EnvironmentRequest(), TestContext.Current.CancellationToken);
}

public sealed class RetailDistractorTests : DistractorContractTests
{
    protected override ValueTask<IEnvironment> LoadAsync() => new RetailPack().LoadAsync(new EnvironmentRequest(), TestContext.Current.CancellationToken);
}

public sealed class TelecomDistractorTests : DistractorContractTests
{
    protected override ValueTask<IEnvironment> LoadAsync() => new TelecomPack().LoadAsync(new EnvironmentRequest(), TestContext.Current.CancellationToken);
}
