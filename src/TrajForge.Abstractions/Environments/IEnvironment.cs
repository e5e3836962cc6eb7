namespace TrajForge;

/// <summary>Which data and which variant of an environment to load.</summary>
public sealed record EnvironmentRequest
{
    /// <summary>Null for the default, corrected variant.</summary>
    public string? Variant { get; init; }

    /// <summary>A data file of the environment's schema, or a directory of such files; null for the shipped data.</summary>
    public string? DataPath { get; init; }
}

/// <summary>What an environment author gives.</summary>
public interface IEnvironmentPack
{
    /// <summary>Lower-case name used in specs, e.g. <c>retail</c>.</summary>
    string Id { get; }

    /// <summary>One line for <c>env list</c>.</summary>
    string Summary { get; }

    /// <summary>Variants besides the default.</summary>
    IReadOnlyList<string> Variants { get; }

    /// <summary>What a customer may want, for checking a spec before any data is read.</summary>
    IReadOnlyList<TemplateInfo> Templates { get; }

    /// <summary>Reads and checks the data.</summary>
    /// <exception cref="EnvironmentDataException">The data breaks the schema; carries every problem found.</exception>
    ValueTask<IEnvironment> LoadAsync(EnvironmentRequest request, CancellationToken cancellationToken);

    /// <summary>Makes data of the environment's schema; the same seed gives the same bytes.</summary>
    string GenerateData(long seed);
}

/// <summary>Loaded once, shared by all episodes; safe for use by many threads.</summary>
public interface IEnvironment
{
    string Id { get; }

    /// <summary>Name of the variant; <c>corrected</c> is the default.</summary>
    string Variant { get; }

    /// <summary>Hash of the data as loaded.</summary>
    string DataDigest { get; }

    EnvironmentRules Rules { get; }

    /// <summary>Becomes the agent's system prompt.</summary>
    string Policy(PlayMode mode);

    IReadOnlyList<ToolInfo> Tools(PlayMode mode);

    IReadOnlyList<IConstraintTemplate> Templates { get; }

    /// <summary>All customers for whom tasks can be drawn, in ordinal order.</summary>
    IReadOnlyList<string> Customers { get; }

    /// <summary>Names in the data (people, products, streets, cities), masked before wording is measured.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>How this customer can prove who they are, drawn by <paramref name="random"/>; null when no description is unique.</summary>
    Identification? Identify(string customer, bool exactId, Rng random);

    /// <summary>
    /// The way back from a description to the records that fit it: a deterministic query over all records of the scope
    /// (METHODS: CoVe, stage 2, invariant ii). More than one id means ambiguous.
    /// </summary>
    IReadOnlyList<string> Resolve(Description description);

    /// <summary>A private world for one episode.</summary>
    /// <exception cref="WorldFunctionException">The start asked for is not possible in this environment.</exception>
    ValueTask<IWorld> OpenAsync(WorldRequest request, CancellationToken cancellationToken);
}

/// <summary>How a world starts. Part of a task, so it is stored and hashed.</summary>
public sealed record WorldRequest
{
    /// <summary>For worlds with chance of their own.</summary>
    public long Seed { get; init; }

    /// <summary>What is done to the fresh world first; null for nothing.</summary>
    public WorldStart? Start { get; init; }

    /// <summary>Who may call what; null for <see cref="PlayMode.Dialogue"/>.</summary>
    public PlayMode? Mode { get; init; }
}

/// <summary>One episode's private world. Not safe for use by two threads at once.</summary>
public interface IWorld : IAsyncDisposable
{
    /// <summary>
    /// Carries out one call. The model's mistakes (unknown tool, arguments that break the schema, a refused change) are replies with
    /// <see cref="ToolReply.IsError"/>; an exception is the machinery's fault and ends the attempt unscored.
    /// </summary>
    ValueTask<ToolReply> CallAsync(ToolRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// What the customer must have heard before a yes covers this call, read from the present state; empty for calls that change nothing.
    /// Never throws for bad arguments.
    /// </summary>
    ValueTask<IReadOnlyList<Facet>> FacetsAsync(ToolRequest request, CancellationToken cancellationToken);

    ValueTask<StateSnapshot> SnapshotAsync(IReadOnlyList<RecordRef> records, CancellationToken cancellationToken);
}

/// <summary>Data that breaks an environment's schema: every problem at once.</summary>
public sealed class EnvironmentDataException(string path, IReadOnlyList<string> problems)
    : Exception($"{path}: {problems.Count} problem(s) in the data:\n  {string.Join("\n  ", problems.Take(20))}")
{
    public string Path { get; } = path;

    public IReadOnlyList<string> Problems { get; } = problems;
}
