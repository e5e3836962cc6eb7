using System.Text.Json;
using TrajForge.Environments;

namespace TrajForge.Python;

/// <summary>What makes a document world other than its tools and its state.</summary>
public sealed record DocumentManners
{
    /// <summary>Python class of a side's tools, for the errors of absent functions.</summary>
    public required Func<Side, string> Toolkit { get; init; }

    /// <summary>How calls that go wrong are answered.</summary>
    public WorldManners World { get; init; } = WorldManners.Ours;

    /// <summary>A table's typed record, against which initial data is checked; null for untyped variants.</summary>
    public Func<string, PyModel>? Model { get; init; }

    internal WorldManners All() => World with
    {
        UnknownFunction = function => $"'{Toolkit(function.Side)}' object has no attribute '{function.Name}'",
    };
}

/// <summary>A world over documents; initial data of a task is merged into them before anything else is done.</summary>
public class DocumentWorld<TState>(ToolCatalog catalog, TState state, FacetReader<TState> facets, DocumentManners manners)
    : ToolWorld<TState>(catalog, state, facets, manners.All())
    where TState : DocumentState
{
    public override ValueTask StartAsync(WorldStart? start, CancellationToken cancellationToken)
    {
        Merge(Side.Agent, start?.AgentData);
        Merge(Side.Customer, start?.CustomerData);
        return base.StartAsync(start, cancellationToken);
    }

    private void Merge(Side side, string? data)
    {
        if (data is null)
        {
            return;
        }

        try
        {
            if (PyValue.Parse(data) is not PyDict given)
            {
                throw new WorldFunctionException("a task's initial data must be a JSON object");
            }

            StartingTables.Merge(State, side, given, manners.Model);
        }
        catch (ToolRefusedException refused)
        {
            throw new WorldFunctionException(refused.Message);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new WorldFunctionException($"a task's initial data is not valid JSON: {exception.Message}");
        }
    }
}

/// <summary>A <see cref="DocumentWorld{TState}"/> whose publisher's hashes are known.</summary>
public class PublishedWorld<TState>(
    ToolCatalog catalog, TState state, FacetReader<TState> facets, DocumentManners manners, PublishedForm form, IReadOnlyList<Side> databases)
    : DocumentWorld<TState>(catalog, state, facets, manners), IPublishedState
    where TState : DocumentState
{
    public IReadOnlyList<Side> Databases => databases;

    public string PublishedHash(Side side) => State.PublishedHash(form, side);

    public string PublishedKey() => State.PublishedKey(form);
}
