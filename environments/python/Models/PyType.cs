namespace TrajForge.Python;

/// <summary>The type of a field of a typed record, with the reference validator's lax conversion.</summary>
public abstract class PyType
{
    public static PyType Text { get; } = new PyTextType();

    public static PyType Int { get; } = new PyIntType();

    public static PyType Float { get; } = new PyFloatType();

    public static PyType Bool { get; } = new PyBoolType();

    /// <summary>Anything, as it is.</summary>
    public static PyType Any { get; } = new PyAnyType();

    public static PyType OneOf(params string[] options) => new PyLiteralType(options, "literal_error");

    /// <summary>As <see cref="OneOf"/>, where the reference has a class of its own for the values.</summary>
    public static PyType Enum(params string[] options) => new PyLiteralType(options, "enum");

    public static PyType List(PyType item) => new PyListType(item);

    /// <summary>A dictionary whose values have the type.</summary>
    public static PyType Map(PyType value) => new PyMapType(value);

    public static PyType Optional(PyType type) => new PyOptionalType(type);

    /// <summary>The model whose <paramref name="field"/> holds the given value, e.g. a payment method's <c>source</c>.</summary>
    public static PyType Tagged(string field, params (string Tag, PyModel Model)[] models) => new PyTaggedType(field, models);

    /// <summary>The value as the type has it; what does not fit is noted, not thrown.</summary>
    public abstract PyValue Convert(PyValue value, string path, List<PyProblem> problems);

    protected static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}

internal sealed class PyAnyType : PyType
{
    public override PyValue Convert(PyValue value, string path, List<PyProblem> problems) => value;
}

internal sealed class PyOptionalType(PyType type) : PyType
{
    public override PyValue Convert(PyValue value, string path, List<PyProblem> problems) => value.IsNone ? value : type.Convert(value, path, problems);
}

internal sealed class PyListType(PyType item) : PyType
{
    public override PyValue Convert(PyValue value, string path, List<PyProblem> problems)
    {
        if (value is PyList list)
        {
            return new PyList(list.Items.Select((element, i) => item.Convert(element, Join(path, $"{i}"), problems)).ToArray());
        }

        problems.Add(new(path, "Input should be a valid list", "list_type", value));
        return value;
    }
}

internal sealed class PyMapType(PyType item) : PyType
{
    public override PyValue Convert(PyValue value, string path, List<PyProblem> problems)
    {
        if (value is PyDict dict)
        {
            return PyDict.Of(dict.Pairs.Select(pair => (pair.Key, item.Convert(pair.Value, Join(path, pair.Key), problems))).ToArray());
        }

        problems.Add(new(path, "Input should be a valid dictionary", "dict_type", value));
        return value;
    }
}

internal sealed class PyTaggedType(string field, (string Tag, PyModel Model)[] models) : PyType
{
    public override PyValue Convert(PyValue value, string path, List<PyProblem> problems)
    {
        var tag = (value as PyDict)?.Find(field)?.AsText;
        return (models.FirstOrDefault(model => model.Tag == tag).Model ?? models[0].Model).Convert(value, path, problems);
    }
}
