using System.ComponentModel;
using Microsoft.SemanticKernel;
using TrajForge.Airline.State;
using TrajForge.Environments;
using TrajForge.Python;

namespace TrajForge.Airline.Tools;

internal sealed partial class AirlineTools
{
    [KernelFunction("calculate")]
    [Description("Compute an arithmetic expression; the result is rounded to two digits.")]
    public string Calculate(
        AirlineState airline,
        [Takes(TakesAttribute.Text), Description("Expression of numbers, + - * / and parentheses, e.g. '2 * (3.5 + 4)'.")] PyValue expression) =>
        SharedTools.Calculate(expression, variant.Word);

    [KernelFunction("think")]
    [Description("Note a thought. Nothing is looked up or changed.")]
    public string Think(AirlineState airline, [Takes(TakesAttribute.Text), Description("The thought.")] PyValue thought) => "";

    [KernelFunction("transfer_to_human_agents")]
    [Description("Hand the customer over to a human colleague, with a summary of their request. Only for what the other tools and the policy do not cover.")]
    public string TransferToHumanAgents(AirlineState airline, [Takes(TakesAttribute.Text), Description("What the customer wants, in short.")] PyValue summary) =>
        SharedTools.Transferred;
}
