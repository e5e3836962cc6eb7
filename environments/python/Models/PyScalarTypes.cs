using System.Globalization;
using System.Numerics;

namespace TrajForge.Python;

internal sealed class PyTextType : PyType
{
    public override PyValue Convert(PyValue value, string path, List<PyProblem> problems)
    {
        if (value is not PyStr)
        {
            problems.Add(new(path, "Input should be a valid string", "string_type", value));
        }

        return value;
    }
}

internal sealed class PyLiteralType(string[] options, string kind) : PyType
{
    public override PyValue Convert(PyValue value, string path, List<PyProblem> problems)
    {
        if (value.AsText is not { } text || !options.Contains(text, StringComparer.Ordinal))
        {
            var quoted = options.Select(PyText.Repr).ToArray();
            var wanted = quoted.Length == 1 ? quoted[0] : $"{string.Join(", ", quoted[..^1])} or {quoted[^1]}";
            problems.Add(new(path, $"Input should be {wanted}", kind, value));
        }

        return value;
    }
}

internal sealed class PyIntType : PyType
{
    // The reference refuses longer texts; so must we, or a hostile one takes quadratic time.
    private const int MaxDigits = 4300;

    public override PyValue Convert(PyValue value, string path, List<PyProblem> problems)
    {
        switch (value)
        {
            case PyInt:
                return value;
            case PyBool { Value: var truth }:
                return truth ? 1 : 0;
            case PyFloat { Real: var real } when double.IsFinite(real) && Math.Floor(real) == real:
                return new PyInt(new BigInteger(real));
            case PyFloat { Real: var real }:
                problems.Add(double.IsFinite(real)
                    ? new(path, "Input should be a valid integer, got a number with a fractional part", "int_from_float", value)
                    : new(path, "Input should be a finite number", "finite_number", value));
                return value;
            case PyStr { Value: var text }:
                return FromText(text, value, path, problems);
            default:
                problems.Add(new(path, "Input should be a valid integer", "int_type", value));
                return value;
        }
    }

    private static PyValue FromText(string text, PyValue value, string path, List<PyProblem> problems)
    {
        var digits = text.Trim();
        if (digits.Length > MaxDigits)
        {
            problems.Add(new(path, "Unable to parse input string as an integer, exceeded maximum size", "int_parsing_size", value));
            return value;
        }

        if (PyDigits.Clean(digits) is { } clean && PyDigits.WithoutZeroFraction(clean) is { } whole
            && BigInteger.TryParse(whole, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return new PyInt(number);
        }

        problems.Add(new(path, "Input should be a valid integer, unable to parse string as an integer", "int_parsing", value));
        return value;
    }
}

internal sealed class PyFloatType : PyType
{
    public override PyValue Convert(PyValue value, string path, List<PyProblem> problems)
    {
        switch (value)
        {
            case PyFloat:
                return value;
            case PyNumeric { Real: var real }:
                return real;
            case PyStr { Value: var text } when PyDigits.Real(text) is { } parsed:
                return parsed;
            case PyStr:
                problems.Add(new(path, "Input should be a valid number, unable to parse string as a number", "float_parsing", value));
                return value;
            default:
                problems.Add(new(path, "Input should be a valid number", "float_type", value));
                return value;
        }
    }
}

internal sealed class PyBoolType : PyType
{
    public override PyValue Convert(PyValue value, string path, List<PyProblem> problems)
    {
        switch (value)
        {
            case PyBool:
                return value;
            case PyNumeric { Real: 0 or 1 } number:
                return number.Real == 1;
            case PyStr { Value: var text } when Word(text) is { } truth:
                return truth;
            case PyStr or PyNumeric:
                problems.Add(new(path, "Input should be a valid boolean, unable to interpret input", "bool_parsing", value));
                return value;
            default:
                problems.Add(new(path, "Input should be a valid boolean", "bool_type", value));
                return value;
        }
    }

    private static bool? Word(string text) => text.ToLowerInvariant() switch
    {
        "1" or "true" or "t" or "yes" or "y" or "on" => true,
        "0" or "false" or "f" or "no" or "n" or "off" => false,
        _ => null,
    };
}
