using System.Text.Json;
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
            Difficulty = made.Difficulty with { Reads = changes.Count(change => !change.Before.IsNull) },
        };
        made = identified || !touched || made.Customer.Length == 0 ? made : await IdentifiedAsync(made, cancellationToken);
        return made with { Key = Tasks.TaskKeys.Key(made with { Key = "" }) };
    }

    private async ValueTask<TaskCase> IdentifiedAsync(TaskCase task, CancellationToken cancellationToken)
    {
        var call = environment.Identify(task.Customer, exactId: true, Rng.For(0, "imported", task.Signature))?.Call ?? await LookupAsync(task, cancellationToken);
        return call is null ? task : task with { ReferencePlay = [call, .. task.ReferencePlay] };
    }

    /// <summary>Variants without tasks of their own say nothing of identification: a read that takes one id and identifies whose it is.</summary>
    private async ValueTask<ReferenceCall?> LookupAsync(TaskCase task, CancellationToken cancellationToken)
    {
        foreach (var tool in environment.Tools(PlayMode.Dialogue).Where(tool => tool is { Effect: ToolEffect.Reads, Side: Side.Agent }))
        {
            var parameters = tool.Parameters.ToElement().Get("properties") is { ValueKind: JsonValueKind.Object } properties ? properties.EnumerateObject().Select(property => property.Name).ToArray() : [];
            if (parameters is not [var name])
            {
                continue;
            }

            var call = new ReferenceCall { Name = tool.Name, Arguments = JsonText.Parse($"{{{JsonText.FromString(name)}:{JsonText.FromString(task.Customer)}}}") };
            await using var world = await environment.OpenAsync(task.World, cancellationToken);
            if ((await world.CallAsync(call.ToRequest(), cancellationToken)).Authenticates == task.Customer)
            {
                return call;
            }
        }

        return null;
    }

    /// <summary>Every field that the gold play changed has the value it left.</summary>
    private static Constraint Constraint(RecordChange change, int number)
    {
        var (before, after) = (change.Before.IsNull ? default : change.Before.ToElement(), change.After.ToElement());
        var fields = after.EnumerateObject()
            .Where(field => before.ValueKind == JsonValueKind.Undefined || !before.TryGetProperty(field.Name, out var was) || JsonText.From(was) != JsonText.From(field.Value))
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
