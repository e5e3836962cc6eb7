namespace TrajForge.Retail;

/// <summary>The retail environment: a shop whose agent cancels, changes, returns and exchanges orders.</summary>
public sealed class RetailPack : IEnvironmentPack
{
    public string Id => "retail";

    public string Summary => "A shop: cancel or change pending orders, return or exchange delivered ones.";

    public IReadOnlyList<string> Variants => ["v2"];

    public IReadOnlyList<TemplateInfo> Templates => throw new NotImplementedException();

    public ValueTask<IEnvironment> LoadAsync(EnvironmentRequest request, CancellationToken cancellationToken) => throw new NotImplementedException();

    public string GenerateData(long seed) => throw new NotImplementedException();
}
