using System.Text;
using System.Text.Json;

namespace TrajForge.Environments;

/// <summary>What the customer must have heard before a change, read from the state; called only with a JSON object as arguments.</summary>
public delegate IReadOnlyList<Facet> FacetReader<in TState>(TState state, string tool, JsonElement arguments);

/// <summary>
/// A world in this process: every call is checked, run against the episode's own state, and answered with what it changed and showed.
/// A refused call leaves neither change nor note, unless the manners say otherwise.
/// </summary>
/// <param name="manners">Null for <see cref="WorldManners.Ours"/>.</param>
/// <param name="functions">What can be run besides the tools, each returning a JSON value; null for nothing.</param>
public partial class ToolWorld<TState>(
    ToolCatalog catalog, TState state, FacetReader<TState> facets, WorldManners? manners = null, ToolCatalog? functions = null)
    : IWorld, IWorldFunctions, IWorldRecords
    where TState : WorldState
{
    private readonly WorldManners _manners = manners ?? WorldManners.Ours;

    /// <summary>Largest argument text that is looked at, in bytes of UTF-8.</summary>
    public const int MaxArgumentBytes = 64 * 1024;

    // What a tool stores is written again inside a record, inside an event; readers stop at 64 levels.
    private static readonly JsonDocumentOptions Nesting = new() { MaxDepth = 32 };

    public TState State => state;

    public ValueTask<ToolReply> CallAsync(ToolRequest request, CancellationToken cancellationToken) => CallAsync(request, settle: true, cancellationToken);

    /// <summary>Brings the parts of the world into step; follows every call and every function, and may refuse.</summary>
    protected virtual void Settle()
    {
    }

    /// <summary>A call, with or without what follows it.</summary>
    protected async ValueTask<ToolReply> CallAsync(ToolRequest request, bool settle, CancellationToken cancellationToken)
    {
        if (request.Caller == Side.Customer && _manners.Solo is { } refusal)
        {
            return new ToolReply { Text = refusal, IsError = true };
        }

        if (Find(request) is not { } function)
        {
            return new ToolReply { Text = _manners.UnknownTool(request.Name), IsError = true };
        }

        try
        {
            using var arguments = Parse(request.Arguments);
            var text = await function.InvokeAsync(state, arguments.RootElement, cancellationToken);
            if (settle)
            {
                Settle();
            }

            return Noted(text, isError: false);
        }
        catch (ToolRefusedException refused) when (_manners.Atomic)
        {
            state.Undo();
            return Refused(refused.Message);
        }
        catch (ToolRefusedException refused)
        {
            return Noted("Error: " + refused.Message, isError: true);
        }
        catch
        {
            state.Undo();
            throw;
        }
    }

    public ValueTask<IReadOnlyList<Facet>> FacetsAsync(ToolRequest request, CancellationToken cancellationToken)
    {
        if (Find(request) is not { Info.Effect: ToolEffect.Changes })
        {
            return new([]);
        }

        try
        {
            using var arguments = Parse(request.Arguments);
            return new(facets(state, request.Name, arguments.RootElement));
        }
        catch (Exception exception) when (exception is ToolRefusedException or JsonException)
        {
            return new([]);
        }
    }

    /// <summary>True when the caller has a tool of that name.</summary>
    public bool Knows(string tool, Side caller) => catalog.Find(tool, caller) is not null;

    public ValueTask<StateSnapshot> SnapshotAsync(IReadOnlyList<RecordRef> records, CancellationToken cancellationToken) => new(state.Snapshot(records));

    public IReadOnlyList<RecordRef> List() => state.List();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private ToolFunction? Find(ToolRequest request) =>
        (_manners.Solo is null ? null : catalog.Find(request.Name, Side.Customer)) ?? catalog.Find(request.Name, request.Caller);

    private static JsonDocument Parse(string arguments)
    {
        if (arguments.Length > MaxArgumentBytes || Encoding.UTF8.GetByteCount(arguments) > MaxArgumentBytes)
        {
            throw new ToolRefusedException($"the arguments are longer than {MaxArgumentBytes} bytes");
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(Encoding.UTF8.GetBytes(arguments), Nesting);
            RefuseHalfCharacters(arguments, document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new ToolRefusedException("the arguments are not valid JSON");
        }

        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            document.Dispose();
            throw new ToolRefusedException("the arguments are not a JSON object");
        }

        return document;
    }

    // An escaped half of a surrogate pair is valid JSON but no text: reading it throws InvalidOperationException.
    private static void RefuseHalfCharacters(string arguments, JsonElement root)
    {
        if (arguments.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
        {
            JsonText.From(root);
        }
    }

    private ToolReply Noted(string text, bool isError)
    {
        var (changes, seen, owners, authenticates) = state.TakeNotes();
        return new ToolReply { Text = text, IsError = isError, Changes = changes, Seen = seen, Owners = owners, Authenticates = authenticates };
    }

    private static ToolReply Refused(string text) => new() { Text = "Error: " + text, IsError = true };
}
