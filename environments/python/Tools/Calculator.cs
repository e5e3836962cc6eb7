using System.Globalization;
using System.Numerics;
using TrajForge.Environments;

namespace TrajForge.Python;

/// <summary>
/// Arithmetic as Python does it: exact whole numbers, <c>/</c> gives a float, <c>//</c> and <c>**</c> work. Sizes are bounded, so that no
/// tower of powers hangs a run.
/// </summary>
public sealed class Calculator
{
    private const int MaxDepth = 100;
    private readonly string _text;
    private int _at;
    private int _depth;

    private Calculator(string text) => _text = text;

    /// <exception cref="ToolRefusedException">Not an expression, or no value.</exception>
    public static double Evaluate(string expression)
    {
        if (string.IsNullOrWhiteSpace(expression))
        {
            throw new ToolRefusedException("invalid syntax (<string>, line 0)");
        }

        var calculator = new Calculator(expression);
        var value = calculator.Sum();
        return calculator.Peek() is '\0' ? value.ToDouble() : throw Invalid();
    }

    private static ToolRefusedException Invalid() => new("invalid syntax (<string>, line 1)");

    private PyNumber Sum()
    {
        var value = Product();
        while (Peek() is '+' or '-')
        {
            value = Take() == '+' ? value + Product() : value - Product();
        }

        return value;
    }

    private PyNumber Product()
    {
        var value = Signed();
        while (true)
        {
            if (Accept("//"))
            {
                value = PyNumber.FloorDivide(value, Signed());
            }
            else if (Accept("/"))
            {
                value = PyNumber.Divide(value, Signed());
            }
            else if (Peek() == '*' && !At("**"))
            {
                _at++;
                value *= Signed();
            }
            else
            {
                return value;
            }
        }
    }

    private PyNumber Signed()
    {
        if (++_depth > MaxDepth)
        {
            throw new ToolRefusedException("too many nested parentheses (<string>, line 1)");
        }

        var value = Peek() switch
        {
            '-' => Take() == '-' ? -Signed() : default,
            '+' => Take() == '+' ? Signed() : default,
            _ => Power(),
        };
        _depth--;
        return value;
    }

    private PyNumber Power()
    {
        var value = Atom();
        if (Peek() == '(')
        {
            throw new ToolRefusedException($"'{(value.IsWhole ? "int" : "float")}' object is not callable");
        }

        return Accept("**") ? PyNumber.Power(value, Signed()) : value;
    }

    private PyNumber Atom()
    {
        if (!Accept("("))
        {
            return Literal();
        }

        if (Accept(")"))
        {
            throw new ToolRefusedException("float() argument must be a string or a real number, not 'tuple'");
        }

        var value = Sum();
        return Accept(")") ? value
            : Peek() == '\0' ? throw new ToolRefusedException("'(' was never closed (<string>, line 1)")
            : throw Invalid();
    }

    private PyNumber Literal()
    {
        Peek();
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] == '.'))
        {
            _at++;
        }

        var digits = _text[start.._at];
        if (!digits.Any(char.IsAsciiDigit) || digits.Count(character => character == '.') > 1)
        {
            throw Invalid();
        }

        if (digits.Contains('.', StringComparison.Ordinal))
        {
            return double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
        }

        return digits.Length > 1 && digits[0] == '0' && digits.AsSpan().ContainsAnyExcept('0')
            ? throw new ToolRefusedException("leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers (<string>, line 1)")
            : new PyNumber(BigInteger.Parse(digits, CultureInfo.InvariantCulture)).Bounded();
    }

    private char Peek()
    {
        while (_at < _text.Length && _text[_at] == ' ')
        {
            _at++;
        }

        return _at < _text.Length ? _text[_at] : '\0';
    }

    private char Take() => _text[_at++];

    private bool At(string sign) => string.CompareOrdinal(_text, _at, sign, 0, sign.Length) == 0;

    private bool Accept(string sign)
    {
        Peek();
        if (!At(sign))
        {
            return false;
        }

        _at += sign.Length;
        return true;
    }
}
