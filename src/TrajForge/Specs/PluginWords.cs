namespace TrajForge.Specs;

/// <summary>The words that plug-ins bring into a spec.</summary>
/// <param name="Checks">Families of checks and their checks.</param>
/// <param name="Formats">Formats of datasets.</param>
public sealed record PluginWords(IReadOnlyList<string> Checks, IReadOnlyList<string> Formats)
{
    public static PluginWords None { get; } = new([], []);

    public PluginWords And(PluginWords others) => new([.. Checks, .. others.Checks], [.. Formats, .. others.Formats]);
}
