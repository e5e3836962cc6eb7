using TrajForge.Verification;

namespace TrajForge.Tau;

/// <summary>
/// Makes a task that can be played and proven: what the gold play leaves becomes exact constraints, and where it does not identify the customer
/// first, our policy's way of doing so is put before it.
/// </summary>
internal sealed class TauPlayableCases(IEnvironment environment)
{
    private readonly TauCases _cases = new(environment);
    private readonly TauWorlds _worlds = new(environment);

    /// <exception cref="WorldFunctionException">The world refuses the task's start.</exception>
    /// <exception cref="BrokenTaskException">The gold play fails, or changes and says nothing.</exception>
    public async ValueTask<TaskCase> MakeAsync(TauTask task, long index, CancellationToken cancellationToken)
    {
        var made = await _cases.MakeAsync(task, index, cancellationToken);
        await using var world = await environment.OpenAsync(made.World, cancellationToken);
        var (identified, touched) = (false, false);
        foreach (var call in made.ReferencePlay)
        {
            var reply = await world.CallAsync(call.ToRequest(), cancellationToken);
            identified |= !touched && reply.Authenticates is not null;
            touched |= reply.Owners.Count > 0;
        }

        var asked = (task.Actions ?? []).Count(action => _worlds.Changes(action.Request));
        var done = made.ReferencePlay.Count(call => call.Effect == ToolEffect.Changes);
        if (done < asked)
        {
            throw new BrokenTaskException(FormattableString.Invariant($"{asked - done} of {asked} gold actions that change something fail; 'audit tasks' says which"));
        }

        var changes = (await world.SnapshotAsync([], cancellationToken)).Changes;
        if (changes.Count == 0 && made.Questions.Count == 0 && made.Assertions is null)
        {
            throw new BrokenTaskException("the gold play changes nothing and nothing is to be said: an idle agent would pass");
        }

        made = made with
        {
            Constraints = [.. changes.Where(change => !change.After.IsNull).Select(Constraint)],
            Difficulty = made.Difficulty with { Evidence = changes.Count(change => !change.Before.IsNull) },
        };
        made = identified || !touched || made.Customer.Length == 0 ? made : Identified(made);
        return made with { Key = Tasks.TaskKeys.Key(made with { Key = "" }) };
    }

    private TaskCase Identified(TaskCase task) =>
        environment.Identify(task.Customer, exactId: true, Rng.For(0, "imported", task.Signature)) is { } identity
            ? task with { ReferencePlay = [identity.Call, .. task.ReferencePlay] }
            : task;

    /// <summary>Every field that the gold play changed has the value it left.</summary>
    private static Constraint Constraint(RecordChange change, int number)
    {
        var (before, after) = (change.Before.IsNull ? default : change.Before.ToElement(), change.After.ToElement());
        var fields = after.EnumerateObject()
            .Where(field => before.ValueKind == System.Text.Json.JsonValueKind.Undefined || !before.TryGetProperty(field.Name, out var was) || JsonText.From(was) != JsonText.From(field.Value))
            .Where(field => !field.Name.Contains('/', StringComparison.Ordinal))
            .Select(field => new FieldExpectation(field.Name, JsonText.From(field.Value)))
            .ToArray();
        return new Constraint
        {
            Id = FormattableString.Invariant($"1.{number + 1}"),
            Record = change.Record,
            Fields = fields,
            Text = $"{change.Record} has {string.Join(", ", fields.Select(field => field.Path))} as the gold play leaves it",
        };
    }
}
