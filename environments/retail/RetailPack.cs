using TrajForge.Retail.Data;
using TrajForge.Retail.Tools;

namespace TrajForge.Retail;

/// <summary>The retail environment: a shop whose agent cancels, changes, returns and exchanges orders.</summary>
public sealed class RetailPack : IEnvironmentPack
{
    public string Id => "retail";

    public string Summary => "A shop: cancel or change pending orders, return or exchange delivered ones.";

    public IReadOnlyList<string> Variants => [RetailVariant.V1.Name, RetailVariant.V2.Name];

    public IReadOnlyList<TemplateInfo> Templates => Retail.Templates.RetailTasks.Infos;

    public async ValueTask<IEnvironment> LoadAsync(EnvironmentRequest request, CancellationToken cancellationToken)
    {
        var variant = Python.Variants.Find(Id, request.Variant, RetailVariant.All, known => known.Name);
        var source = request.DataPath is null
            ? RetailSource.Shipped(variant.TypesRecords)
            : await RetailSource.ReadAsync(request.DataPath, variant.TypesRecords, cancellationToken);
        return new RetailEnvironment(source.Data, variant, source.Documents);
    }

    public string GenerateData(long seed) => RetailDataGenerator.Generate(seed);
}
