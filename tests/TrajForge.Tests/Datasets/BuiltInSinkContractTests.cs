using TrajForge.Datasets;
using TrajForge.Testing.Datasets;

namespace TrajForge.Tests.Datasets;

/// <summary>The engine's own formats keep the contract that plug-ins are held to.</summary>
public sealed class CanonicalSinkContractTests : SinkContractTests
{
    protected override IDatasetSinkFactory Create() => DatasetSinks.BuiltIn()[0];
}

public sealed class OpenAiSinkContractTests : SinkContractTests
{
    protected override IDatasetSinkFactory Create() => DatasetSinks.BuiltIn()[1];
}

public sealed class RlSinkContractTests : SinkContractTests
{
    protected override IDatasetSinkFactory Create() => DatasetSinks.BuiltIn()[2];
}
