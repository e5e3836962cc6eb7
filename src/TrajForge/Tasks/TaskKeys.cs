namespace TrajForge.Tasks;

/// <summary>Content ids of tasks.</summary>
public static class TaskKeys
{
    /// <summary>Hash of everything in the task but its index and the key itself.</summary>
    public static string Key(TaskCase task) =>
        ContentHash.Of(JsonText.Parse(TrajJson.Write(task with { Index = 0, Key = "" })).ToString());

    /// <summary>The task of a pair: both get the same mark, from what they have in common.</summary>
    public static TaskCase Paired(TaskCase task)
    {
        var marked = task with { Pair = ContentHash.Of(task.Customer, TrajJson.Write(task.Brief)) };
        return marked with { Key = Key(marked) };
    }

    /// <summary>Hash of customer, constraints and declined wishes, in whatever order the goals come: two tasks that share it are duplicates.</summary>
    public static string Signature(string customer, IEnumerable<Constraint> constraints, IEnumerable<Refusal>? refusals = null)
    {
        var wants = constraints
            .Select(c => $"{c.Kind} {c.Record} {string.Join(' ', c.Fields.Select(f => $"{f.Path}={f.Value}"))}")
            .Concat((refusals ?? []).Select(r => $"declined {r.Rule} {string.Join(' ', r.Forbidden.Select(call => $"{call.Tool}({string.Join(',', call.Naming)})"))}"))
            .Order(StringComparer.Ordinal);
        return ContentHash.Of([customer, .. wants]);
    }
}
