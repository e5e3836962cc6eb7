namespace TrajForge.Specs;

/// <summary>A DLL with verifiers or sinks of others, and what they may use.</summary>
public sealed record PluginSpec
{
    [SpecKey("The plug-in's DLL, relative to the spec; what it needs lies beside it.", Words = SpecWords.PluginFile)]
    public required string Path { get; init; }

    [SpecKey("Settings of its verifiers and sinks, each under its id.")]
    public JsonText? Settings { get; init; }

    [SpecKey("Built-in families of checks that its verifiers of the same id take the place of.", Words = SpecWords.BuiltInFamily)]
    public IReadOnlyList<string>? Replaces { get; init; }

    [SpecKey("Run its verifiers in a process of their own, which may crash and be killed; sinks are never run so.")]
    public bool Isolate { get; init; }

    [SpecKey("Seconds that one verdict may take.", Min = 0.1, Max = 3600)]
    public double Timeout { get; init; } = 10;

    [SpecKey("Megabytes that one verdict may allocate; with isolate, that the process may hold.", Min = 64, Max = 1_048_576)]
    public int Memory { get; init; } = 512;
}
