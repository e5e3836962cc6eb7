using System.Globalization;
using System.Numerics;

namespace TrajForge.Python;

/// <summary>A number: <see cref="PyInt"/>, <see cref="PyFloat"/> or, in Python, <see cref="PyBool"/>.</summary>
public abstract class PyNumeric : PyValue
{
    private protected PyNumeric()
    {
    }

    /// <summary>The exact whole number; null for floats.</summary>
    public abstract BigInteger? Whole { get; }

    public abstract double Real { get; }

    public override double? AsNumber => Real;

    public override bool Equals(PyValue? other) => other is PyNumeric number && (Whole is { } a && number.Whole is { } b ? a == b : Real.Equals(number.Real) && !double.IsNaN(Real));

    public override int GetHashCode() => Real.GetHashCode();
}

/// <summary>An exact whole number of any size.</summary>
public sealed class PyInt(BigInteger value) : PyNumeric
{
    public PyInt(long value)
        : this(new BigInteger(value))
    {
    }

    public override string Type => "int";

    public override BigInteger? Whole => value;

    // The cast cuts off; reading the digits rounds to the nearest, as Python does.
    public override double Real => value.GetBitLength() <= 53 ? (double)value : double.Parse(value.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}

/// <summary>A double.</summary>
public sealed class PyFloat(double value) : PyNumeric
{
    public override string Type => "float";

    public override BigInteger? Whole => null;

    public override double Real => value;
}

/// <summary>True or false, which count as 1 and 0.</summary>
public sealed class PyBool : PyNumeric
{
    internal PyBool(bool value) => Value = value;

    public bool Value { get; }

    public override string Type => "bool";

    public override BigInteger? Whole => Value ? 1 : 0;

    public override double Real => Value ? 1 : 0;
}
