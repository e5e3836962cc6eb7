using System.Text;
using System.Text.Json;

namespace TrajForge.Environments;

/// <summary>What the customer must have heard before a change, read from the state; called only with a JSON object as arguments.</summary>
public delegate IReadOnlyList<Facet> FacetReader<in TState>(TState state, string tool, JsonElement arguments);

/// <summary>
/// A world in this process: every call is checked, run against the episode's own state, and answered with what it changed and showed.
/// A refused call leaves neither change nor note.
/// </summary>
/// <param name="manners">Null for <see cref="WorldManners.Ours"/>.</param>
public class ToolWorld<TState>(ToolCatalog catalog, TState state, FacetReader<TState> facets, WorldManners? manners = null) : IWorld
    where TState : WorldState
{
    private readonly WorldManners _manners = manners ?? WorldManners.Ours;

    /// <summary>Largest argument text that is looked at, in bytes of UTF-8.</summary>
    public const int MaxArgumentBytes = 64 * 1024;

    public TState State => state;

    public async ValueTask<ToolReply> CallAsync(ToolRequest request, CancellationToken cancellationToken)
    {
        if (catalog.Find(request.Name, request.Caller) is not { } function)
        {
            return new ToolReply { Text = _manners.UnknownTool(request.Name), IsError = true };
        }

        try
        {
            using var arguments = Parse(request.Arguments);
            var text = await function.InvokeAsync(state, arguments.RootElement, catalog.Reader, cancellationToken);
            return Noted(text, isError: false);
        }
        catch (ToolRefusedException refusal) when (_manners.Atomic)
        {
            state.Undo();
            return Refused(refusal.Message);
        }
        catch (ToolRefusedException refusal)
        {
            return Noted("Error: " + refusal.Message, isError: true);
        }
        catch
        {
            state.Undo();
            throw;
        }
    }

    public ValueTask<IReadOnlyList<Facet>> FacetsAsync(ToolRequest request, CancellationToken cancellationToken)
    {
        if (catalog.Find(request.Name, request.Caller) is not { Info.Effect: ToolEffect.Changes })
        {
            return new([]);
        }

        try
        {
            using var arguments = Parse(request.Arguments);
            return new(facets(state, request.Name, arguments.RootElement));
        }
        catch (ToolRefusedException)
        {
            return new([]);
        }
    }

    public ValueTask<StateSnapshot> SnapshotAsync(IReadOnlyList<RecordRef> records, CancellationToken cancellationToken) => new(state.Snapshot(records));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static JsonDocument Parse(string arguments)
    {
        if (arguments.Length > MaxArgumentBytes || Encoding.UTF8.GetByteCount(arguments) > MaxArgumentBytes)
        {
            throw new ToolRefusedException($"the arguments are longer than {MaxArgumentBytes} bytes");
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(Encoding.UTF8.GetBytes(arguments));
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
