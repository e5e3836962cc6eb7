using Microsoft.SemanticKernel;
using TrajForge.Environments;
using TrajForge.Python;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Tools;

/// <summary>A function of ours that the reference does not have: it makes one field of the agent's data differ, so that two worlds can be a pair.</summary>
internal sealed class PatchFunctions
{
    public const string SetField = "set_field";

    public static ToolCatalog Catalog { get; } = ToolCatalog.From<TelecomState>(new PatchFunctions(), null);

    [KernelFunction(SetField)]
    public string Set(
        TelecomState world, [Takes(Functions.Any)] PyValue table, [Takes(Functions.Any)] PyValue id, [Takes(Functions.Any)] PyValue field, [Takes(Functions.Any)] PyValue value)
    {
        var (name, column) = (table.AsText ?? "", field.AsText ?? "");
        var model = name switch
        {
            Tables.Lines => AgentModels.Line,
            Tables.Bills => AgentModels.Bill,
            _ => throw new ToolRefusedException($"Records of '{name}' cannot be set"),
        };
        var record = world.Look(name, id) ?? throw new ToolRefusedException($"{id} not found in {name}");
        Refuse.If(!record.Has(column), $"{name} have no field '{column}'");
        world.Put(name, model.Validate(record.With(column, value)));
        return Functions.Nothing;
    }
}
