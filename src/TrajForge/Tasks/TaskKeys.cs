namespace TrajForge.Tasks;

/// <summary>Content ids of tasks.</summary>
public static class TaskKeys
{
    /// <summary>Hash of everything in the task but its index and the key itself.</summary>
    public static string Key(TaskCase task) =>
        ContentHash.Of(JsonText.Parse(TrajJson.Write(task with { Index = 0, Key = "" })).ToString());

    /// <summary>Hash of customer and constraints, in whatever order the goals come: two tasks that share it are duplicates.</summary>
    public static string Signature(string customer, IEnumerable<Constraint> constraints)
    {
        var wants = constraints
            .Select(c => $"{c.Kind} {c.Record} {string.Join(' ', c.Fields.Select(f => $"{f.Path}={f.Value}"))}")
            .Order(StringComparer.Ordinal);
        return ContentHash.Of([customer, .. wants]);
    }
}
