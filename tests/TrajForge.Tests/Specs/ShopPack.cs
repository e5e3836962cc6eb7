namespace TrajForge.Tests.Specs;

/// <summary>An environment with names only: enough to check specs against.</summary>
internal sealed class ShopPack : IEnvironmentPack
{
    public string Id => "shop";

    public string Summary => "A shop with names only.";

    public IReadOnlyList<string> Variants => ["v2"];

    public IReadOnlyList<TemplateInfo> Templates { get; } = [new("cancel", "Cancel."), new("return", "Return."), new("exchange", "Exchange."), new("return_and_reorder", "Return, then order.") { Goals = 2 }];

    public ValueTask<IEnvironment> LoadAsync(EnvironmentRequest request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("specs are checked without loading anything");

    public string GenerateData(long seed) => throw new NotSupportedException("specs are checked without loading anything");
}
