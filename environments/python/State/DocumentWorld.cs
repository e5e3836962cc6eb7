using TrajForge.Environments;

namespace TrajForge.Python;

/// <summary>What makes a document world other than its tools and its state.</summary>
public sealed record DocumentManners
{
    /// <summary>Python class of the tools, for the errors of absent functions.</summary>
    public required string Toolkit { get; init; }

    /// <summary>How calls that go wrong are answered.</summary>
    public WorldManners World { get; init; } = WorldManners.Ours;

    /// <summary>A table's typed record, against which initial data is checked; null for untyped variants.</summary>
    public Func<string, PyModel>? Model { get; init; }

    internal WorldManners All() => World with
    {
        UnknownFunction = function => $"'{Toolkit}' object has no attribute '{function.Name}'",
    };
}

/// <summary>A world over documents, all of them the agent's; initial data of a task is merged into them before anything else is done.</summary>
public class DocumentWorld<TState>(ToolCatalog catalog, TState state, FacetReader<TState> facets, DocumentManners manners)
    : ToolWorld<TState>(catalog, state, facets, manners.All())
    where TState : DocumentState
{
    /// <exception cref="WorldFunctionException">The start is not possible.</exception>
    public override ValueTask StartAsync(WorldStart? start, CancellationToken cancellationToken)
    {
        if (start?.CustomerData is not null)
        {
            throw new WorldFunctionException("the customer has no database here, so a task cannot give it initial data");
        }

        if (InitialData.Parse(start?.AgentData) is { } data)
        {
            Merge(data);
        }

        return base.StartAsync(start, cancellationToken);
    }

    private void Merge(PyDict data)
    {
        try
        {
            StartingTables.Merge(State, data, manners.Model);
        }
        catch (ToolRefusedException refused)
        {
            throw new WorldFunctionException(refused.Message);
        }
    }
}

/// <summary>A <see cref="DocumentWorld{TState}"/> whose publisher's hashes are known.</summary>
public class PublishedWorld<TState>(
    ToolCatalog catalog, TState state, FacetReader<TState> facets, DocumentManners manners, PublishedForm form)
    : DocumentWorld<TState>(catalog, state, facets, manners), IPublishedState
    where TState : DocumentState
{
    public IReadOnlyList<Side> Databases => [Side.Agent];

    public string PublishedHash(Side side) => State.PublishedHash(form, side);

    public string PublishedKey() => State.PublishedKey(form);
}
