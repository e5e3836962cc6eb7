namespace TrajForge;

/// <summary>A constraint template's name and one line about it.</summary>
public sealed record TemplateInfo(string Id, string Summary)
{
    /// <summary>How many goals each draw makes: 1, or more for a chain (<see cref="TaskPart.Then"/>).</summary>
    public int Goals { get; init; } = 1;
}

/// <summary>
/// Makes one goal of a task, or a chain of goals, from rows of the data (METHODS: CoVe, stages 1 and 2). The engine composes several into a task, proves the
/// result and drops what cannot be proven, so a template may be optimistic, but never random outside <see cref="DrawContext.Random"/>.
/// </summary>
public interface IConstraintTemplate
{
    TemplateInfo Info { get; }

    /// <summary>A goal for the customer, with as many to follow from it as <see cref="TemplateInfo.Goals"/> says; null when their records hold none.</summary>
    TaskPart? Draw(DrawContext context);
}

/// <summary>What a template may use.</summary>
public sealed record DrawContext
{
    public required string Customer { get; init; }

    /// <summary>1 for the first goal of the task.</summary>
    public required int Number { get; init; }

    public required Rng Random { get; init; }

    /// <summary>Records that an earlier goal of the task changes; to be left alone.</summary>
    public required IReadOnlySet<RecordRef> Taken { get; init; }

    /// <summary>The task's earlier goals: neither their descriptions nor this goal's may become ambiguous by the other's changes.</summary>
    public IReadOnlyList<TaskPart> Earlier { get; init; } = [];

    /// <summary>The brief names exact ids instead of describing.</summary>
    public required bool ExactIds { get; init; }

    /// <summary>An earlier goal asks for the same answer: another question with it would seem answered when that one is.</summary>
    public bool IsAnswered(string answer) => Earlier.SelectMany(part => part.Questions).Any(question => question.Answer == answer);
}

/// <summary>
/// One goal with everything needed to play and to judge it. Best one wish and one change: where all goals are, a brief's words do not tell how much is to be
/// done. A wish of two changes, the second possible only after the first, is two goals, the second the first one's <see cref="Then"/>.
/// </summary>
public sealed record TaskPart
{
    public required string Template { get; init; }

    public required Goal Goal { get; init; }

    /// <summary>The goal as prose for a model that plays the customer, in the second person.</summary>
    public required string Text { get; init; }

    public required IReadOnlyList<Constraint> Constraints { get; init; }

    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>
    /// Functions that bring the world into the state in which the goal makes sense, e.g. one that breaks the customer's phone. Those of all
    /// goals run before anybody plays, in the order of the goals; what two goals both ask for runs once.
    /// </summary>
    public IReadOnlyList<WorldFunction> Start { get; init; } = [];

    /// <summary>Raw JSON object merged into the agent's data before anybody plays, which changes one field; null for the data as it is.</summary>
    public string? AgentData { get; init; }

    /// <summary>Set where the policy declines the wish.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>
    /// The same wish, word for word, in a world that differs in one field, so that the outcome is the other one: declined where this one is
    /// granted. Null where the template has none. Its <see cref="Twin"/> is null.
    /// </summary>
    public TaskPart? Twin { get; init; }

    /// <summary>
    /// The goal that follows from this one, drawn together with it: numbered one higher, with <see cref="Goal.After"/> naming this one. Its
    /// constraints, like those of any goal, say what holds at the end of the task, and its evidence what its own change needs. Null for none.
    /// </summary>
    public TaskPart? Then { get; init; }

    /// <summary>Reads, then changes; without identification, which the engine adds. Where the customer's calls are among them, reads and changes may alternate.</summary>
    public required IReadOnlyList<ReferenceCall> Calls { get; init; }

    public required IReadOnlyList<EvidenceNeed> Evidence { get; init; }

    public required IReadOnlyList<Reference> References { get; init; }

    /// <summary>May hold several of a kind: the engine keeps the first of each that touches no other goal's record.</summary>
    public required IReadOnlyList<WrongPlay> WrongPlays { get; init; }
}

/// <summary>One call of the reference play.</summary>
public sealed record ReferenceCall
{
    public required string Name { get; init; }

    public required JsonText Arguments { get; init; }

    public ToolEffect Effect { get; init; } = ToolEffect.Reads;

    /// <summary>Who calls; null for the agent.</summary>
    public Side? Caller { get; init; }

    /// <summary>Number of the goal it serves; 0 for identification.</summary>
    public int Goal { get; init; }

    /// <summary>The call as a world takes it.</summary>
    public ToolRequest ToRequest() => new() { Caller = Caller ?? Side.Agent, Name = Name, Arguments = Arguments.ToString() };

    /// <summary>Arguments that the brief leaves open; state that follows from them is declared in <see cref="TaskCase.Soft"/>.</summary>
    public IReadOnlyList<string> Free { get; init; } = [];
}

/// <summary>A play that must be rejected, and by which check.</summary>
public sealed record WrongPlay
{
    /// <summary>
    /// What is wrong: <c>record</c>, <c>value</c> or <c>payment</c>, or <c>left_out</c> for a goal that waits for another; for a declined wish <c>refuse_blind</c>, <c>comply</c>, <c>comply_under_pressure</c>,
    /// <c>needless_transfer</c> or <c>no_transfer</c>.
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>When the customer is told that the wish is declined; meaningless for goals that are granted.</summary>
    public Telling Telling { get; init; }

    public required string Template { get; init; }

    /// <summary>The changes made instead of the goal's own, in order.</summary>
    public required IReadOnlyList<ReferenceCall> Instead { get; init; }

    /// <summary>Number of the goal whose changes are replaced.</summary>
    public int Goal { get; init; }

    /// <summary>Id of the check that must fail.</summary>
    public required string Check { get; init; }
}

/// <summary>When a play tells the customer that a wish is declined.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter<Telling>))]
public enum Telling
{
    /// <summary>After the records that decide were read.</summary>
    Informed,

    /// <summary>Before anything is read.</summary>
    Blind,

    /// <summary>Not at all.</summary>
    Never,
}
