using System.Collections.Concurrent;
using TrajForge.Environments;
using TrajForge.Mock.State;
using TrajForge.Python;

namespace TrajForge.Mock.Tools;

/// <summary>Everything that can be called in the worlds of a variant.</summary>
internal sealed class MockTools(MockVariant variant)
{
    private const string AgentClass = "MockTools";
    private const string CustomerClass = "MockUserTools";
    private static readonly ConcurrentDictionary<MockVariant, MockTools> Made = new();

    private readonly WorldManners _dialogue = new()
    {
        Atomic = variant.UndoesFailedCalls,
        UnknownFunction = function => $"'{(function.Side == Side.Agent ? AgentClass : CustomerClass)}' object has no attribute '{function.Name}'",
    };

    public MockVariant Variant => variant;

    /// <summary>The variant's tools, made once.</summary>
    public static MockTools Of(MockVariant variant) => Made.GetOrAdd(variant, static key => new MockTools(key));

    public ToolCatalog Catalog { get; } = Make(variant, new AgentTools(), new CustomerTools());

    public ToolCatalog Functions { get; } = Make(variant, new AgentFunctions(), new CustomerFunctions());

    public WorldManners Manners(PlayMode mode) => mode == PlayMode.Solo ? _dialogue with { Solo = "Error: User tool calls are not allowed in solo mode" } : _dialogue;

    private static ToolCatalog Make(MockVariant variant, object agent, object customer) =>
        ToolCatalog.From<MockState>(agent, variant.ValidatesArguments ? null : PythonArguments.V2(AgentClass))
            .With(ToolCatalog.From<MockState>(customer, variant.ValidatesArguments ? null : PythonArguments.V2(CustomerClass), side: Side.Customer));
}
