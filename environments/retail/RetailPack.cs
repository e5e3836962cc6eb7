using TrajForge.Retail.Data;
using TrajForge.Retail.Tools;

namespace TrajForge.Retail;

/// <summary>The retail environment: a shop whose agent cancels, changes, returns and exchanges orders.</summary>
public sealed class RetailPack : IEnvironmentPack
{
    public string Id => "retail";

    public string Summary => "A shop: cancel or change pending orders, return or exchange delivered ones.";

    public IReadOnlyList<string> Variants => [RetailVariant.V2.Name];

    public IReadOnlyList<TemplateInfo> Templates => Retail.Templates.RetailTasks.Infos;

    public async ValueTask<IEnvironment> LoadAsync(EnvironmentRequest request, CancellationToken cancellationToken)
    {
        var variant = VariantOf(request.Variant);
        var data = request.DataPath is null
            ? RetailDataReader.Read("the shipped data", RetailFiles.Bytes("db.json"))
            : await RetailDataReader.ReadFileAsync(request.DataPath, cancellationToken);
        return new RetailEnvironment(data, variant);
    }

    public string GenerateData(long seed) => RetailDataGenerator.Generate(seed);

    private static RetailVariant VariantOf(string? name) => name switch
    {
        null => RetailVariant.Corrected,
        _ when name == RetailVariant.Corrected.Name => RetailVariant.Corrected,
        _ when name == RetailVariant.V2.Name => RetailVariant.V2,
        _ => throw new ArgumentException($"retail has no variant '{name}'; it has {RetailVariant.Corrected.Name} and {RetailVariant.V2.Name}"),
    };
}
