using System.Text.Json;
using TrajForge.ToolGraphs;
using TrajForge.Verification;

namespace TrajForge.Grounding;

/// <summary>One reply that somebody has seen. An error shows what its text says, but for what the call itself named.</summary>
internal sealed class KnownReply(ToolRequest request, string text, bool isError, int? at)
{
    private readonly Lazy<JsonElement> _reply = new(() => SeenReply.Parse(text), LazyThreadSafetyMode.None);
    private ShownReply? _shown;

    /// <summary>Index of the reply's event; null where there is none.</summary>
    public int? At => at;

    public bool IsError => isError;

    public ShownReply Shown => _shown ??= new ShownReply(request.Name, SeenReply.Parse(request.Arguments), _reply.Value, isError);

    /// <summary>
    /// Where the reply shows the value: the place of the argument's name where there is one, which alone counts for small numbers, since they stand
    /// everywhere. Null where it does not show it.
    /// </summary>
    public (string Place, bool SameName)? Find(KnownValue value)
    {
        if (!MayHold(value))
        {
            return null;
        }

        var found = Scalar.Of(_reply.Value).Where(scalar => scalar.IsSame(value.Scalar)).Select(scalar => scalar.Path).ToArray();
        return found.FirstOrDefault(path => JsonLeaf.NameOf(path) == value.Name) is { } same ? (Place(same), true)
            : found.Length > 0 && value.Tells ? (Place(found[0]), false)
            : _reply.Value.ValueKind == JsonValueKind.String && value.Text is { } phrase && Utterance.Names(text, phrase) ? (Place(""), false)
            : null;
    }

    /// <summary>Where the reply holds the value in another form, or as a part of a text; null for nowhere.</summary>
    public string? FindNormalised(KnownValue value) =>
        !value.Tells || IsNamedInError(value) ? null
        : Scalar.Of(_reply.Value).FirstOrDefault(scalar => scalar.Text is { } other && value.IsPartOf(other)) is { Path: { } path } ? Place(path)
        : null;

    /// <summary>Most replies are told from their text alone.</summary>
    private bool MayHold(KnownValue value) =>
        !IsNamedInError(value) && (text.Contains(value.Written, StringComparison.OrdinalIgnoreCase) || text.Contains('\\', StringComparison.Ordinal));

    private bool IsNamedInError(KnownValue value) => isError && request.Arguments.Contains(value.Written, StringComparison.OrdinalIgnoreCase);

    private string Place(string path) => $"{request.Name}.{(path.Length == 0 ? "(text)" : path)}";
}
