namespace TrajForge.Tasks;

/// <summary>Puts the goals of one customer together into a task.</summary>
internal static class TaskAssembly
{
    public static TaskCase Assemble(
        IEnvironment environment, long index, string customer, Identification identity, IReadOnlyList<TaskPart> parts, Behaviour behaviour, Rng random)
    {
        parts = Placed(parts);
        var constraints = parts.SelectMany(part => part.Constraints, (part, c) => c with { Id = $"{part.Goal.Number}.{c.Id}" }).ToArray();
        var evidence = parts.SelectMany(part => part.Evidence)
            .GroupBy(need => (need.Changed, need.Earlier))
            .Select(needs => new EvidenceNeed(needs.Key.Changed, needs.SelectMany(need => need.Seen).Distinct().ToArray()) { Earlier = needs.Key.Earlier })
            .ToArray();
        var burdens = Burdens.Of(environment, [identity.Call], parts);
        var refusals = parts.Where(part => part.Refusal is not null).Select(part => part.Refusal! with { Goal = part.Goal.Number }).ToArray();
        var task = new TaskCase
        {
            Index = index,
            Signature = TaskKeys.Signature(customer, constraints, refusals),
            Environment = environment.Id,
            Variant = environment.Variant,
            DataDigest = environment.DataDigest,
            World = new WorldRequest { Seed = random.Next(int.MaxValue), Start = Start(parts) },
            Customer = customer,
            Templates = parts.Select(part => part.Template).ToArray(),
            Constraints = constraints,
            Questions = parts.SelectMany(part => part.Questions, (part, q) => q with { Id = $"{part.Goal.Number}.{q.Id}" }).ToArray(),
            Evidence = evidence,
            Burdens = burdens,
            Refusals = refusals,
            Brief = new Brief
            {
                Identity = identity.Facts,
                Goals = parts.Select(part => part.Goal).ToArray(),
                Text = string.Join('\n', [identity.Text, .. parts.Select(part => Sentence(part, parts.Count, random))]),
            },
            Behaviour = behaviour,
            ReferencePlay = Play(identity, parts),
            References = [identity.Reference, .. parts.SelectMany(part => part.References)],
            WrongPlays = WrongPlays(parts),
            Difficulty = Measure(parts, burdens),
        };
        return task with { Key = TaskKeys.Key(task) };
    }

    /// <summary>The parts with their needs in place: what a goal needs says nothing of changes that it waits for, even if they are of the same record.</summary>
    private static TaskPart[] Placed(IReadOnlyList<TaskPart> parts)
    {
        var placed = new List<TaskPart>();
        foreach (var part in parts)
        {
            var before = placed.Where(other => Waits(placed, part, other)).SelectMany(other => other.Evidence).ToLookup(need => need.Changed);
            placed.Add(part with { Evidence = [.. part.Evidence.Select(need => need with { Earlier = before[need.Changed].Count() is > 0 and var earlier ? earlier : null })] });
        }

        return [.. placed];
    }

    /// <summary>Whether a goal waits for an earlier one, or for one that waits for it.</summary>
    private static bool Waits(IReadOnlyList<TaskPart> parts, TaskPart later, TaskPart earlier) =>
        later.Goal.After.Contains(earlier.Goal.Number)
        || later.Goal.After.Any(number => parts.Any(between => between.Goal.Number == number && Waits(parts, between, earlier)));

    /// <summary>Where the parts lie on WRIT's two axes.</summary>
    public static Difficulty Measure(IEnvironment environment, Identification identity, IReadOnlyList<TaskPart> parts) =>
        Measure(parts, Burdens.Of(environment, [identity.Call], parts));

    private static Difficulty Measure(IReadOnlyList<TaskPart> parts, IReadOnlyList<Burden> burdens) => new()
    {
        Changes = parts.Sum(part => part.Calls.Count(call => call.Effect == ToolEffect.Changes)),
        Reads = burdens.Select(burden => burden.Min).DefaultIfEmpty().Max(),
    };

    /// <summary>Records that the goal's constraints want changed, or that a declined goal wants left alone.</summary>
    public static IEnumerable<RecordRef> Changed(TaskPart part) =>
        part.Constraints.Where(c => c.Kind == ConstraintKind.Achieve || (part.Refusal is not null && c.Kind == ConstraintKind.Preserve)).Select(c => c.Record);

    /// <summary>Records that the goal changes, or would change if it were not declined.</summary>
    private static IEnumerable<RecordRef> Concerned(TaskPart part) => part.Refusal is null ? Changed(part) : part.Constraints.Select(c => c.Record);

    private static WorldStart? Start(IReadOnlyList<TaskPart> parts)
    {
        var functions = parts.SelectMany(part => part.Start).Distinct().ToArray();
        var data = parts.Select(part => part.AgentData).OfType<string>().ToArray();
        return functions.Length == 0 && data.Length == 0
            ? null
            : new WorldStart { Functions = functions, AgentData = data.Length == 0 ? null : data.Aggregate(JsonMerge.Deep) };
    }

    /// <summary>Identification, then goal by goal; what the agent read for an earlier goal is not read again.</summary>
    private static ReferenceCall[] Play(Identification identity, IReadOnlyList<TaskPart> parts)
    {
        var play = new List<ReferenceCall> { identity.Call };
        foreach (var call in parts.SelectMany(part => part.Calls, (part, call) => call with { Goal = part.Goal.Number }))
        {
            if (call.Effect == ToolEffect.Changes || call.Caller == Side.Customer || !play.Exists(made => made.Name == call.Name && made.Arguments == call.Arguments))
            {
                play.Add(call);
            }
        }

        return [.. play];
    }

    /// <summary>
    /// The first of each goal and kind that touches no record of another goal: what that one does must stay possible. A record that goals of a chain change
    /// one after another is each one's own.
    /// </summary>
    private static WrongPlay[] WrongPlays(IReadOnlyList<TaskPart> parts) =>
    [
        .. parts.SelectMany(part =>
        {
            // Kinds of a declined wish are the engine's and touch nothing but its own record.
            if (part.Refusal is not null)
            {
                // Where another wish ends with a human anyway, nobody can tell for whose sake it was done.
                var handedOver = parts.Any(other => other.Refusal is { HandsOver: true });
                return part.WrongPlays.Where(play => !(handedOver && play.Kind == "needless_transfer")).Select(play => Of(part, play));
            }

            var own = Concerned(part).ToArray();
            var others = parts.Where(other => other != part)
                .SelectMany(other => Waits(parts, part, other) || Waits(parts, other, part) ? Concerned(other).Except(own) : Concerned(other))
                .Select(record => $"\"{record.Id}\"")
                .ToArray();
            return part.WrongPlays
                .Where(play => !others.Any(id => play.Instead.Any(call => call.Arguments.ToString().Contains(id, StringComparison.Ordinal))))
                .DistinctBy(play => play.Kind)
                .Select(play => Of(part, play));
        }),
    ];

    private static WrongPlay Of(TaskPart part, WrongPlay play) =>
        play with { Goal = part.Goal.Number, Instead = [.. play.Instead.Select(call => call with { Goal = part.Goal.Number })] };

    private static string Sentence(TaskPart part, int count, Rng random)
    {
        if (count == 1)
        {
            return part.Text;
        }

        return part.Goal.Number switch
        {
            1 => $"First: {part.Text}",
            var last when last == count => $"{random.Pick(["Finally", "Last"])}: {part.Text}",
            _ => $"{random.Pick(["Then", "After that", "Next"])}: {part.Text}",
        };
    }
}
