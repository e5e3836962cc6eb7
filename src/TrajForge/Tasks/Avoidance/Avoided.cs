using TrajForge.Verification;

namespace TrajForge.Tasks;

/// <summary>
/// Tasks to keep away from, such as a benchmark's, as what their plays change. A drawn task meets one of them when it wants a record changed, or
/// declines to, that the other changes (its entities), and agrees with it where it wants the same value of a field (its constraints).
/// </summary>
public sealed class Avoided
{
    private readonly Dictionary<RecordRef, List<RecordChange>> _changed = [];
    private readonly Dictionary<(string Customer, string Table), List<RecordChange>> _created = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _customers = new(StringComparer.Ordinal);

    /// <param name="digest">Hash of where they were read.</param>
    public Avoided(string digest, IReadOnlyList<AvoidedTask> tasks)
    {
        Digest = digest;
        Tasks = tasks.Count;
        foreach (var task in tasks)
        {
            _customers.Add(task.Customer);
            task.Changes.ToList().ForEach(change => Add(task.Customer, change));
        }

        // Only tables in which anything is ever changed hold entities: a product that was looked at is nobody's.
        var tables = _changed.Keys.Select(record => record.Table).Concat(_created.Keys.Select(key => key.Table)).ToHashSet(StringComparer.Ordinal);
        foreach (var record in tasks.SelectMany(task => task.Left).Where(record => tables.Contains(record.Table)))
        {
            List(record, _changed);
            _ids.Add(record.Id);
        }
    }

    public string Digest { get; }

    public int Tasks { get; }

    /// <summary>Records that the tasks change, create, or look at and leave.</summary>
    public int Entities => _changed.Count + _created.Values.Sum(changes => changes.Count);

    /// <summary>Fields of those records that get a new value.</summary>
    public int Constraints => _changed.Sum(pair => pair.Value.SelectMany(Fields).Distinct(StringComparer.Ordinal).Count()) + _created.Values.Sum(changes => changes.Sum(change => Fields(change).Count()));

    public int Customers => _customers.Count;

    public bool HasCustomer(string customer) => _customers.Contains(customer);

    /// <summary>Whether a task would meet one of these; for parts that are a twin's, either outcome counts.</summary>
    public bool Meets(string customer, IReadOnlyList<TaskPart> parts) => parts.SelectMany(part => part.Twin is { } twin ? [part, twin] : new[] { part })
        .Any(part => EntitiesMet(customer, part.Constraints, part.Refusal is { } refusal ? [refusal] : []).Any());

    /// <summary>Entities of these that the task changes, or declines to change.</summary>
    public IEnumerable<RecordRef> EntitiesMet(TaskCase task) => EntitiesMet(task.Customer, task.Constraints, task.Refusals).Distinct();

    /// <summary>Fields that the task wants to be as one of these leaves them.</summary>
    public IEnumerable<(RecordRef Record, string Field)> ConstraintsMet(TaskCase task) =>
        task.Constraints.Where(constraint => constraint.Kind == ConstraintKind.Achieve).SelectMany(constraint => ConstraintsMet(task.Customer, constraint)).Distinct();

    private void Add(string customer, RecordChange change)
    {
        if (change.Before.IsNull)
        {
            List((customer, change.Record.Table), _created).Add(change);
            return;
        }

        List(change.Record, _changed).Add(change);
        _ids.Add(change.Record.Id);
    }

    private IEnumerable<RecordRef> EntitiesMet(string customer, IReadOnlyList<Constraint> constraints, IReadOnlyList<Refusal> refusals)
    {
        foreach (var constraint in constraints)
        {
            if (_changed.ContainsKey(constraint.Record))
            {
                yield return constraint.Record;
            }
            else if (constraint.Kind == ConstraintKind.Achieve && Created(customer, constraint) is { } created)
            {
                yield return created.Record;
            }
        }

        foreach (var record in refusals.SelectMany(refusal => refusal.Deciding).Where(_changed.ContainsKey))
        {
            yield return record;
        }

        var named = refusals.SelectMany(refusal => refusal.Forbidden).SelectMany(call => call.Naming).Where(_ids.Contains).ToHashSet(StringComparer.Ordinal);
        foreach (var record in named.Count == 0 ? [] : _changed.Keys.Where(record => named.Contains(record.Id)))
        {
            yield return record;
        }
    }

    private IEnumerable<(RecordRef, string)> ConstraintsMet(string customer, Constraint constraint)
    {
        var changes = _changed.GetValueOrDefault(constraint.Record) ?? (Created(customer, constraint) is { } created ? [created] : []);
        return from change in changes
               from field in constraint.Fields
               where Holds(constraint, field, change.After) && !Holds(constraint, field, change.Before)
               select (change.Record, field.Path.Split('/')[0]);
    }

    /// <summary>New records have generated ids, so what the same customer gets with the same content is the same.</summary>
    private RecordChange? Created(string customer, Constraint constraint) =>
        _created.GetValueOrDefault((customer, constraint.Record.Table))?.Find(change => constraint.Fields.All(field => Holds(constraint, field, change.After)));

    private static bool Holds(Constraint constraint, FieldExpectation field, JsonText content) =>
        ConstraintCheck.Holds(constraint with { Fields = [field] }, new Dictionary<RecordRef, JsonText> { [constraint.Record] = content });

    private static IEnumerable<string> Fields(RecordChange change)
    {
        if (change.After.IsNull)
        {
            return [];
        }

        var before = change.Before.IsNull ? default : change.Before.ToElement();
        return change.After.ToElement().EnumerateObject()
            .Where(field => change.Before.IsNull || !before.TryGetProperty(field.Name, out var was) || JsonText.From(was) != JsonText.From(field.Value))
            .Select(field => field.Name);
    }

    private static List<RecordChange> List<TKey>(TKey key, Dictionary<TKey, List<RecordChange>> lists)
        where TKey : notnull => lists.TryGetValue(key, out var list) ? list : lists[key] = [];
}

/// <summary>One task to keep away from.</summary>
/// <param name="Name">Its publisher's id, or its key.</param>
/// <param name="Changes">Net difference that its reference play leaves.</param>
/// <param name="Left">Where it changes nothing, what it looks at and leaves as it is.</param>
public sealed record AvoidedTask(string Name, string Customer, IReadOnlyList<RecordChange> Changes, IReadOnlyList<RecordRef> Left);
