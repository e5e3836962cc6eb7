using TrajForge.Airline.Data;
using TrajForge.Airline.State;
using TrajForge.Airline.Tools;
using TrajForge.Python;

namespace TrajForge.Airline;

/// <summary>The airline environment: reservations are booked, changed and cancelled.</summary>
public sealed class AirlinePack : IEnvironmentPack
{
    public string Id => "airline";

    public string Summary => "An airline: book, change and cancel reservations, add bags, compensate for trouble.";

    public IReadOnlyList<string> Variants => [AirlineVariant.V1.Name, AirlineVariant.V2.Name];

    public IReadOnlyList<TemplateInfo> Templates => Airline.Templates.AirlineTasks.Infos;

    public async ValueTask<IEnvironment> LoadAsync(EnvironmentRequest request, CancellationToken cancellationToken)
    {
        var variant = Python.Variants.Find(Id, request.Variant, AirlineVariant.All, known => known.Name);
        var source = request.DataPath ?? "the shipped data";
        var data = request.DataPath is null
            ? DataFiles.Parse(source, AirlineFiles.Bytes("db.json"), AirlineTables.Names)
            : await DataFiles.ReadAsync(request.DataPath, AirlineTables.Names, cancellationToken);
        return new AirlineEnvironment(variant, AirlineTables.Of(source, data, variant.Untyped));
    }

    public string GenerateData(long seed) => AirlineDataGenerator.Generate(seed);
}
