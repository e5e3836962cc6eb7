namespace TrajForge.Python;

/// <summary>Tools that several domains share.</summary>
public static class SharedTools
{
    public const string Transferred = "Transfer successful";

    private const string Characters = "0123456789+-*/(). ";

    /// <summary>The value of an arithmetic expression, rounded to two digits.</summary>
    /// <param name="expression">What the caller gave.</param>
    /// <param name="word">How the variant words a failed check.</param>
    public static string Calculate(PyValue expression, Func<string, string> word)
    {
        foreach (var character in PyMath.Iterate(expression))
        {
            Refuse.If(character is not PyStr, $"'in <string>' requires string as left operand, not {character.Type}");
            Refuse.If(!Characters.Contains(character.AsText!, StringComparison.Ordinal), word("Invalid characters in expression"));
        }

        Refuse.If(expression is not PyStr, "eval() arg 1 must be a string, bytes or code object");
        return PyText.Float(PyMath.Round2(Calculator.Evaluate(expression.AsText!)));
    }
}
