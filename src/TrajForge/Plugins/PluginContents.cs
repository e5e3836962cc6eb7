using System.Text.Json;
using System.Text.Json.Serialization;

namespace TrajForge.Plugins;

/// <summary>What a DLL turned out to hold, as data: a worker process tells it in this form.</summary>
internal sealed record PluginContents
{
    /// <summary>Hash of the DLL and of the assemblies beside it that it needs; empty where it could not be read.</summary>
    public string Hash { get; init; } = "";

    public IReadOnlyList<OfferedVerifier> Verifiers { get; init; } = [];

    public IReadOnlyList<OfferedSink> Sinks { get; init; } = [];

    public IReadOnlyList<PluginProblem> Problems { get; init; } = [];
}

/// <summary>A verifier that a DLL offers.</summary>
/// <param name="Settings">The keys of its settings, each with what it takes.</param>
public sealed record OfferedVerifier(string Id, int Version, IReadOnlyList<string> Checks, IReadOnlyList<OfferedSetting> Settings);

/// <summary>A sink that a DLL offers.</summary>
public sealed record OfferedSink(string Id, int Version, IReadOnlyList<OfferedSetting> Settings);

/// <summary>One key of a plug-in's settings.</summary>
/// <param name="Type">What it takes, e.g. <c>Decimal</c>.</param>
public sealed record OfferedSetting(string Key, string Type, bool Required);

/// <summary>What a worker process is told to open.</summary>
/// <param name="Timeout">Seconds that one verdict may take.</param>
internal sealed record WorkerSetup(string Path, JsonText? Settings, double Timeout);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PluginContents))]
[JsonSerializable(typeof(WorkerSetup))]
internal sealed partial class PluginJson : JsonSerializerContext;
