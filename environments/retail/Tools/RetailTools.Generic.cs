using System.ComponentModel;
using Microsoft.SemanticKernel;
using TrajForge.Python;
using TrajForge.Retail.State;

namespace TrajForge.Retail.Tools;

internal sealed partial class RetailTools
{
    [KernelFunction("calculate")]
    [Description("Compute an arithmetic expression; the result is rounded to two digits.")]
    public string Calculate(
        RetailState shop,
        [Takes(TakesAttribute.Text), Description("Expression of numbers, + - * / and parentheses, e.g. '2 * (3.5 + 4)'.")] PyValue expression) =>
        SharedTools.Calculate(expression, variant.Word);

    [KernelFunction("transfer_to_human_agents")]
    [Description("Hand the customer over to a human colleague, with a summary of their request. Only for what the other tools and the policy do not cover.")]
    public string TransferToHumanAgents(RetailState shop, [Takes(TakesAttribute.Text), Description("What the customer wants, in short.")] PyValue summary) =>
        SharedTools.Transferred;

    [KernelFunction("think")]
    [Description("Write a thought down. Nothing is looked up and nothing changes.")]
    public string Think(RetailState shop, [Takes(TakesAttribute.Text), Description("The thought.")] PyValue thought) => "";
}
