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
}

/// <summary>
/// A world over documents whose functions, besides its tools, are none; environments that have some derive from it. Its state may be prepared by a
/// <see cref="WorldStart"/>.
/// </summary>
public class DocumentWorld<TState>(ToolCatalog catalog, TState state, FacetReader<TState> facets, DocumentManners manners)
    : ToolWorld<TState>(catalog, state, facets, manners.World), IWorldFunctions
    where TState : DocumentState
{
    /// <summary>Does what a request asks for before anybody plays: data of the agent's, of the customer's, functions, earlier calls.</summary>
    /// <exception cref="WorldFunctionException">A function fails, or data does not fit.</exception>
    public async ValueTask StartAsync(WorldStart? start, CancellationToken cancellationToken)
    {
        if (start is null)
        {
            return;
        }

        Merge(Side.Agent, start.AgentData);
        Merge(Side.Customer, start.CustomerData);
        foreach (var function in start.Functions)
        {
            await RunAsync(function, cancellationToken);
        }

        foreach (var call in start.Calls)
        {
            await CallAsync(call, cancellationToken);
        }
    }

    /// <summary>Runs a tool as a function; environments with other functions look for those first.</summary>
    public virtual async ValueTask<JsonText> RunAsync(WorldFunction function, CancellationToken cancellationToken)
    {
        var reply = await CallAsync(new ToolRequest { Caller = function.Side, Name = function.Name, Arguments = function.Arguments }, cancellationToken);
        return !reply.IsError ? JsonText.FromString(reply.Text)
            : Knows(function.Name, function.Side) ? throw new WorldFunctionException(Unmarked(reply.Text))
            : throw new WorldFunctionException($"'{manners.Toolkit(function.Side)}' object has no attribute '{function.Name}'");
    }

    private static string Unmarked(string text) => text.StartsWith("Error: ", StringComparison.Ordinal) ? text["Error: ".Length..] : text;

    private void Merge(Side side, string? data)
    {
        if (data is null)
        {
            return;
        }

        if (PyValue.Parse(data) is not PyDict given)
        {
            throw new WorldFunctionException("initial data is not a JSON object");
        }

        try
        {
            InitialData.Merge(State, side, given, manners.Model);
        }
        catch (ToolRefusedException refused)
        {
            throw new WorldFunctionException(refused.Message);
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
