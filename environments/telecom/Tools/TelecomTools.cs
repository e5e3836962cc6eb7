using System.Collections.Concurrent;
using TrajForge.Environments;

namespace TrajForge.Telecom.Tools;

/// <summary>Everything that can be called in the worlds of a variant.</summary>
internal sealed class TelecomTools(TelecomVariant variant)
{
    private static readonly ConcurrentDictionary<TelecomVariant, TelecomTools> Made = new();

    private readonly WorldManners _dialogue = new()
    {
        Atomic = variant.UndoesFailedCalls,
        UnknownFunction = function => $"'{(function.Side == Side.Agent ? "TelecomTools" : "TelecomUserTools")}' object has no attribute '{function.Name}'",
    };

    public TelecomVariant Variant => variant;

    /// <summary>The variant's tools, made once.</summary>
    public static TelecomTools Of(TelecomVariant variant) => Made.GetOrAdd(variant, static key => new TelecomTools(key));

    public ToolCatalog Catalog { get; } = AgentTools.Catalog(variant).With(PhoneTools.Catalog(variant));

    public ToolCatalog Functions { get; } = variant == TelecomVariant.V2 ? Reference(variant) : Reference(variant).With(PatchFunctions.Catalog);

    public WorldManners Manners(PlayMode mode) => mode == PlayMode.Solo ? _dialogue with { Solo = "Error: User tool calls are not allowed in solo mode" } : _dialogue;

    /// <summary>The functions that the reference has.</summary>
    private static ToolCatalog Reference(TelecomVariant variant) => AgentFunctions.Catalog(variant).With(PhoneFunctions.Catalog(variant));
}
