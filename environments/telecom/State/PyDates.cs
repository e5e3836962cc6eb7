using System.Globalization;
using TrajForge.Python;

namespace TrajForge.Telecom.State;

/// <summary>A date, kept as the text that Python prints for it.</summary>
internal sealed class PyDateType : PyType
{
    public override PyValue Convert(PyValue value, string path, List<PyProblem> problems)
    {
        if (value.AsText is { } text && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return value;
        }

        problems.Add(new(path, "Input should be a valid date", "date_type", value));
        return value;
    }
}

/// <summary>A date with a time, kept as the text that Python prints for it: a blank between the two.</summary>
internal sealed class PyDateTimeType : PyType
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"];

    public override PyValue Convert(PyValue value, string path, List<PyProblem> problems)
    {
        if (value.AsText is { } text && DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
        {
            return moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        }

        problems.Add(new(path, "Input should be a valid datetime", "datetime_type", value));
        return value;
    }
}

/// <summary>One of a few names.</summary>
internal sealed class PyEnumType(params string[] options) : PyType
{
    public override PyValue Convert(PyValue value, string path, List<PyProblem> problems)
    {
        if (value.AsText is not { } text || !options.Contains(text, StringComparer.Ordinal))
        {
            var quoted = options.Select(PyText.Repr).ToArray();
            problems.Add(new(path, $"Input should be {string.Join(", ", quoted[..^1])} or {quoted[^1]}", "enum", value));
        }

        return value;
    }
}
