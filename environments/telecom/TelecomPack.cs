using TrajForge.Telecom.Data;
using TrajForge.Telecom.State;
using TrajForge.Telecom.Templates;
using TrajForge.Telecom.Tools;

namespace TrajForge.Telecom;

/// <summary>The telecom environment: a mobile phone provider whose agent helps with lines, bills and phones that do not work.</summary>
public sealed class TelecomPack : IEnvironmentPack
{
    public string Id => "telecom";

    public string Summary => "A phone provider: help with phones that do not work, with lines, data, roaming and bills.";

    public IReadOnlyList<string> Variants => [TelecomVariant.V2.Name];

    public IReadOnlyList<TemplateInfo> Templates => TelecomTasks.Infos;

    public async ValueTask<IEnvironment> LoadAsync(EnvironmentRequest request, CancellationToken cancellationToken)
    {
        var variant = Python.Variants.Find(Id, request.Variant, TelecomVariant.All, known => known.Name);
        var data = request.DataPath is null
            ? TelecomReader.Read("the shipped data", TelecomFiles.Text("db.json"), TelecomFiles.Text("user_db.json"))
            : await TelecomReader.ReadAsync(request.DataPath, cancellationToken);
        return new TelecomEnvironment(data, variant);
    }

    public string GenerateData(long seed) => TelecomDataGenerator.Generate(seed);
}
