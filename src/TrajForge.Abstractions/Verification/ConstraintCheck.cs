namespace TrajForge;

/// <summary>Evaluates constraints on record contents. Looks at states only, never at a play.</summary>
public static class ConstraintCheck
{
    /// <summary>True when every field of the constraint is as expected.</summary>
    /// <param name="constraint">What is asked.</param>
    /// <param name="states">Contents by record; a missing record is null.</param>
    public static bool Holds(Constraint constraint, IReadOnlyDictionary<RecordRef, JsonText> states)
    {
        var content = states.GetValueOrDefault(constraint.Record);
        return !content.IsNull && constraint.Fields.All(field => FieldHolds(content, field));
    }

    /// <summary>The constraint's fields as they are, for a report.</summary>
    public static string Actual(Constraint constraint, IReadOnlyDictionary<RecordRef, JsonText> states)
    {
        var content = states.GetValueOrDefault(constraint.Record);
        return string.Join(", ", constraint.Fields.Select(field => $"{field.Path} = {JsonPaths.Read(content, field.Path)}"));
    }

    public static string Expected(Constraint constraint) =>
        string.Join(", ", constraint.Fields.Select(field => $"{field.Path} = {field.Value}"));

    public static IReadOnlyDictionary<RecordRef, JsonText> States(IReadOnlyList<RecordState> records) =>
        records.ToDictionary(state => state.Record, state => state.Content);

    private static bool FieldHolds(JsonText content, FieldExpectation field)
    {
        var actual = JsonPaths.Read(content, field.Path);
        return actual == (field.Path.Split('/').Contains("*") ? JsonPaths.Multiset(field.Value) : field.Value);
    }
}
