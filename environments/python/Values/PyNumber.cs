using System.Globalization;
using System.Numerics;
using TrajForge.Environments;

namespace TrajForge.Python;

/// <summary>An exact whole number or a float, with Python's operators and its errors.</summary>
public readonly record struct PyNumber
{
    private const int MaxBits = 20_000;
    private readonly BigInteger? _whole;
    private readonly double _real;

    public PyNumber(BigInteger whole) => _whole = whole;

    private PyNumber(double real) => _real = real;

    public bool IsWhole => _whole is not null;

    /// <summary>The exact whole number; null for a float.</summary>
    public BigInteger? Whole => _whole;

    public static PyNumber Of(PyNumeric value) => value.Whole is { } whole ? new PyNumber(whole) : value.Real;

    public static implicit operator PyNumber(double real) => new(real);

    public static PyNumber operator -(PyNumber value) => value._whole is { } whole ? new PyNumber(-whole) : -value._real;

    public static PyNumber operator +(PyNumber left, PyNumber right) =>
        left._whole is { } a && right._whole is { } b ? new PyNumber(a + b).Bounded() : left.ToDouble() + right.ToDouble();

    public static PyNumber operator -(PyNumber left, PyNumber right) => left + -right;

    public static PyNumber operator *(PyNumber left, PyNumber right) =>
        left._whole is { } a && right._whole is { } b ? new PyNumber(a * b).Bounded() : left.ToDouble() * right.ToDouble();

    public static PyNumber Divide(PyNumber left, PyNumber right)
    {
        if (right.IsZero)
        {
            throw new ToolRefusedException(left.IsWhole && right.IsWhole ? "division by zero" : "float division by zero");
        }

        return left.ToDouble() / right.ToDouble();
    }

    public static PyNumber FloorDivide(PyNumber left, PyNumber right)
    {
        if (right.IsZero)
        {
            throw new ToolRefusedException(left.IsWhole && right.IsWhole ? "integer division or modulo by zero" : "float floor division by zero");
        }

        if (left._whole is { } a && right._whole is { } b)
        {
            var quotient = BigInteger.DivRem(a, b, out var rest);
            return new PyNumber(!rest.IsZero && rest.Sign != b.Sign ? quotient - 1 : quotient);
        }

        return Math.Floor(left.ToDouble() / right.ToDouble());
    }

    public static PyNumber Power(PyNumber left, PyNumber right)
    {
        if (left.IsZero && right.IsNegative)
        {
            throw new ToolRefusedException("0.0 cannot be raised to a negative power");
        }

        if (left._whole is { } a && right._whole is { Sign: >= 0 } b)
        {
            return a.IsZero || a.IsOne || a == BigInteger.MinusOne
                ? new PyNumber(b.IsZero || a.IsOne || (!a.IsZero && b.IsEven) ? BigInteger.One : a)
                : b * a.GetBitLength() <= MaxBits + 64 ? new PyNumber(BigInteger.Pow(a, (int)b)).Bounded() : throw TooLarge();
        }

        if (left.IsNegative && right.ToDouble() is var exponent && Math.Floor(exponent) != exponent)
        {
            throw new ToolRefusedException("float() argument must be a string or a real number, not 'complex'");
        }

        var power = Math.Pow(left.ToDouble(), right.ToDouble());
        return double.IsFinite(power) ? power : throw new ToolRefusedException("(34, 'Numerical result out of range')");
    }

    public double ToDouble()
    {
        if (_whole is not { } whole)
        {
            return _real;
        }

        // The cast cuts off; reading the digits rounds to the nearest, as Python does.
        var real = double.Parse(whole.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return double.IsFinite(real) ? real : throw TooLarge();
    }

    /// <summary>This number, unless it is too large to go on with.</summary>
    public PyNumber Bounded() => _whole is { } whole && whole.GetBitLength() > MaxBits ? throw TooLarge() : this;

    private bool IsZero => _whole?.IsZero ?? _real == 0;

    private bool IsNegative => _whole is { } whole ? whole.Sign < 0 : _real < 0;

    private static ToolRefusedException TooLarge() => new("int too large to convert to float");
}
