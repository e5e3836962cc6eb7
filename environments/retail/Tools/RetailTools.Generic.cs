using System.ComponentModel;
using Microsoft.SemanticKernel;
using TrajForge.Environments;
using TrajForge.Python;
using TrajForge.Retail.State;

namespace TrajForge.Retail.Tools;

internal sealed partial class RetailTools
{
    private const string CalculatorCharacters = "0123456789+-*/(). ";

    [KernelFunction("calculate")]
    [Description("Compute an arithmetic expression; the result is rounded to two digits.")]
    public string Calculate(
        RetailState shop,
        [Description("Expression of numbers, + - * / and parentheses, e.g. '2 * (3.5 + 4)'.")] string expression)
    {
        RefuseIf(PythonValue.Of(expression) is { Hashable: true }, $"'{PythonValue.Of(expression)?.Type}' object is not iterable");
        RefuseIf(expression.Any(character => !CalculatorCharacters.Contains(character, StringComparison.Ordinal)), "Invalid characters in expression");
        return PythonJson.Float(Money.Round(Calculator.Evaluate(expression)));
    }

    [KernelFunction("transfer_to_human_agents")]
    [Description("Hand the customer over to a human colleague, with a summary of their request. Only for what the other tools and the policy do not cover.")]
    public string TransferToHumanAgents(RetailState shop, [Description("What the customer wants, in short.")] string summary) => "Transfer successful";
}
