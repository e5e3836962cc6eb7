using TrajForge.Specs;

namespace TrajForge.Datasets;

/// <summary>The formats of the engine's own.</summary>
public static class DatasetSinks
{
    /// <summary>Formats that no plug-in may take: the engine's own, and words that files or other exports use.</summary>
    internal static IReadOnlyList<string> Taken { get; } = [.. EngineWords.Formats, DatasetFiles.Prompts, Tau.TauExport.Format];

    /// <summary>In the order of the docs.</summary>
    /// <param name="onlyVaried">Leaves out of <c>rl</c> the groups whose rewards are all equal.</param>
    public static IReadOnlyList<IDatasetSinkFactory> BuiltIn(bool onlyVaried = false) =>
        [new Format("canonical", files => new CanonicalSink(files)), new Format("openai", files => new OpenAiSink(files)), new Format("rl", files => new RlSink(files, onlyVaried))];

    private sealed record Format(string Id, Func<IRowFiles, IDatasetSink> Make) : IDatasetSinkFactory
    {
        public int Version => 1;

        public IDatasetSink Create(IRowFiles files) => Make(files);
    }
}
