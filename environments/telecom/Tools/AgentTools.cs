using System.ComponentModel;
using Microsoft.SemanticKernel;
using TrajForge.Environments;
using TrajForge.Python;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Tools;

/// <summary>The agent's thirteen tools. One instance serves all worlds of a variant.</summary>
internal sealed partial class AgentTools(TelecomVariant variant)
{
    public static ToolCatalog Catalog(TelecomVariant variant) =>
        ToolCatalog.From<TelecomState>(new AgentTools(variant), variant.ValidatesArguments ? null : PythonArguments.V2("TelecomTools"));

    [KernelFunction("transfer_to_human_agents")]
    [Description("Hand the conversation to a human agent. Only when the request cannot be met with the other tools.")]
    public string TransferToHumanAgents(TelecomState world, [Takes(TakesAttribute.Text), Description("What the customer wants, in a sentence or two.")] PyValue summary) =>
        SharedTools.Transferred;

    private static PyDict Seen(TelecomState world, string table, PyDict record)
    {
        var id = record[TelecomTables.IdField(table)].AsText!;
        world.Saw(new RecordRef(table, id), world.Data.Owner(table, record));
        return record;
    }

    private static string Show(TelecomState world, string table, PyDict record) => PyText.Json(Seen(world, table, record));

    /// <summary>A number inside a dictionary, which the reference prints as text.</summary>
    private PyValue Number(PyValue number) => variant.ShowsNumbers ? number : PyText.Str(number);
}
