using TrajForge.Verification;

namespace TrajForge.Tests.Support;

/// <summary>Small valid things to start from.</summary>
internal static class Some
{
    public static readonly NotesEnvironment Notes = new();

    /// <summary>Ann wants note a1 to read "oats"; a1 must have been seen.</summary>
    public static TaskCase Task(params Constraint[] constraints) => new()
    {
        Index = 0,
        Key = "key",
        Signature = "signature",
        Environment = "notes",
        Variant = "corrected",
        DataDigest = "d",
        World = new WorldRequest(),
        Customer = "ann",
        Templates = ["write"],
        Constraints = constraints.Length > 0 ? constraints : [Text("a1", "oats")],
        Questions = [],
        Evidence = [new EvidenceNeed(new RecordRef("notes", "a1"), [new RecordRef("notes", "a1")])],
        Brief = new Brief { Identity = [], Goals = [], Text = "You want oats on note a1." },
        Behaviour = new Behaviour(),
        ReferencePlay = [Call("login", new { name = "ann" }), Call("read", new { id = "a1" }), Change("write", new { id = "a1", text = "oats" })],
        References = [],
        WrongPlays = [],
        Difficulty = new Difficulty { Changes = 1, Reads = 1 },
    };

    public static Constraint Text(string id, string text, ConstraintKind kind = ConstraintKind.Achieve) => new()
    {
        Id = $"1.{id}",
        Kind = kind,
        Record = new RecordRef("notes", id),
        Fields = [new FieldExpectation("text", JsonText.FromString(text))],
        Text = $"note {id} reads {text}",
    };

    public static ReferenceCall Call(string name, object arguments) => new() { Name = name, Arguments = Json(arguments), Goal = 1 };

    public static ReferenceCall Change(string name, object arguments) => Call(name, arguments) with { Effect = ToolEffect.Changes };

    public static JsonText Json(object value) => JsonText.Parse(System.Text.Json.JsonSerializer.Serialize(value));

    /// <summary>A careful play of <see cref="Task"/>.</summary>
    public static Dialogue GoodPlay() => new Dialogue()
        .Customer("Hi, I'm Ann, please put oats on note a1 instead.")
        .Call("login", new { name = "ann" })
        .Call("read", new { id = "a1" })
        .Agent("Shall I set note a1 to oats?")
        .Customer("Yes, please do.")
        .Call("write", new { id = "a1", text = "oats" })
        .Agent("Note a1 now reads oats.")
        .Customer("Thanks, bye.");

    public static async Task<Verdict> VerdictAsync(TaskCase task, Episode episode, NotesEnvironment? environment = null) =>
        new Judge(new JudgeOptions()).Decide(await JudgementAsync(task, episode, environment));

    public static async Task<Judgement> JudgementAsync(TaskCase task, Episode episode, NotesEnvironment? environment = null) =>
        await new JudgementBuilder(environment ?? Notes).BuildAsync(task, episode, TestContext.Current.CancellationToken);
}
