using TrajForge.Environments;

namespace TrajForge.Python;

/// <summary>A field of a <see cref="PyModel"/>.</summary>
/// <param name="Default">What an absent field gets; null when it is required.</param>
public sealed record PyField(string Name, PyType Type, PyValue? Default = null);

/// <summary>
/// A typed record as v2 declares it: converts a value leniently (a text of digits passes for a number), fills in defaults, puts the fields in
/// declaration order and words errors as the reference's validator does (TAU-TOOLS 1.3).
/// </summary>
/// <param name="name">The Python class; it stands in the errors.</param>
/// <param name="forbidsExtra">Unknown fields are refused; otherwise they are dropped.</param>
public sealed class PyModel(string name, bool forbidsExtra, params IReadOnlyList<PyField> fields) : PyType
{
    public string Name => name;

    public IReadOnlyList<PyField> Fields => fields;

    /// <exception cref="ToolRefusedException">The value does not fit; the text names every problem.</exception>
    public PyDict Validate(PyValue value)
    {
        var problems = new List<PyProblem>();
        var converted = Convert(value, "", problems);
        return problems.Count == 0 && converted is PyDict record ? record : throw new ToolRefusedException(PyProblem.Text(name, problems));
    }

    public override PyValue Convert(PyValue value, string path, List<PyProblem> problems)
    {
        if (value is not PyDict given)
        {
            problems.Add(new(path, $"Input should be a valid dictionary or instance of {name}", "model_type", value));
            return value;
        }

        var pairs = new List<(string, PyValue)>(fields.Count);
        foreach (var field in fields)
        {
            var at = Join(path, field.Name);
            if (given.Find(field.Name) is { } found)
            {
                pairs.Add((field.Name, field.Type.Convert(found, at, problems)));
            }
            else if (field.Default is not null)
            {
                pairs.Add((field.Name, field.Default));
            }
            else
            {
                problems.Add(new(at, "Field required", "missing", value));
            }
        }

        if (forbidsExtra)
        {
            problems.AddRange(given.Pairs.Where(pair => fields.All(field => field.Name != pair.Key))
                .Select(pair => new PyProblem(Join(path, pair.Key), "Extra inputs are not permitted", "extra_forbidden", pair.Value)));
        }

        return PyDict.Of(pairs.ToArray());
    }
}
