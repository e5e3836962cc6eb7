namespace TrajForge.Tasks;

/// <summary>How much some tasks have in common with tasks to avoid.</summary>
public sealed record OverlapFigures
{
    /// <summary>Tasks looked at.</summary>
    public required int Tasks { get; init; }

    /// <summary>Those of them that meet an entity.</summary>
    public required int Overlapping { get; init; }

    /// <summary>Tasks to avoid, and what they change.</summary>
    public required int AvoidedTasks { get; init; }

    public required int AvoidedEntities { get; init; }

    public required int AvoidedConstraints { get; init; }

    public required int AvoidedCustomers { get; init; }

    /// <summary>Entities of theirs that are met; 0 where they were avoided.</summary>
    public required int EntitiesMet { get; init; }

    /// <summary>Constraints of theirs that are met; 0 where they were avoided.</summary>
    public required int ConstraintsMet { get; init; }

    /// <summary>Customers in common, for information: they are not avoided.</summary>
    public required int CustomersMet { get; init; }
}

/// <summary>Sums the overlap of tasks with those to avoid, task by task.</summary>
public sealed class OverlapTally(Avoided avoided)
{
    private readonly HashSet<RecordRef> _entities = [];
    private readonly HashSet<(RecordRef, string)> _constraints = [];
    private readonly HashSet<string> _customers = new(StringComparer.Ordinal);
    private int _tasks;
    private int _overlapping;

    public OverlapFigures Figures => new()
    {
        Tasks = _tasks,
        Overlapping = _overlapping,
        AvoidedTasks = avoided.Tasks,
        AvoidedEntities = avoided.Entities,
        AvoidedConstraints = avoided.Constraints,
        AvoidedCustomers = avoided.Customers,
        EntitiesMet = _entities.Count,
        ConstraintsMet = _constraints.Count,
        CustomersMet = _customers.Count,
    };

    public void Add(TaskCase task)
    {
        _tasks++;
        var met = avoided.EntitiesMet(task).ToArray();
        _overlapping += met.Length > 0 ? 1 : 0;
        _entities.UnionWith(met);
        _constraints.UnionWith(avoided.ConstraintsMet(task));
        if (avoided.HasCustomer(task.Customer))
        {
            _customers.Add(task.Customer);
        }
    }
}
