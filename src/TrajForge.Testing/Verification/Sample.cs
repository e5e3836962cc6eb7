namespace TrajForge.Testing.Verification;

/// <summary>Small valid things for tests of verifiers and sinks: start from one and change what the test is about with <c>with</c>.</summary>
public static class Sample
{
    /// <summary>A task that asks for nothing: no constraint, no question, no wish to decline.</summary>
    public static TaskCase Task() => new()
    {
        Index = 0,
        Key = "key",
        Signature = "signature",
        Environment = "sample",
        Variant = "corrected",
        DataDigest = "data",
        World = new WorldRequest(),
        Customer = "ann",
        Templates = ["sample"],
        Constraints = [],
        Questions = [],
        Evidence = [],
        Brief = new Brief { Identity = [], Goals = [], Text = "You want something done." },
        Behaviour = new Behaviour(),
        ReferencePlay = [],
        References = [],
        WrongPlays = [],
        Difficulty = new Difficulty { Changes = 0, Reads = 0 },
    };

    /// <summary>That a field of a record has a value at the end.</summary>
    public static Constraint Constraint(string table, string id, string path, object value) => new()
    {
        Id = $"{table}.{id}.{path}",
        Record = new RecordRef(table, id),
        Fields = [new FieldExpectation(path, SampleDialogue.Json(value))],
        Text = $"{path} of {table}/{id} is {value}",
    };

    /// <summary>A row of an accepted episode.</summary>
    public static DatasetRow Row(Judgement judgement) => new()
    {
        Task = judgement.Task,
        Episode = judgement.Episode,
        Verdict = new Verdict
        {
            EpisodeId = judgement.Episode.Id,
            Outcome = VerdictOutcome.Accepted,
            Reasons = [],
            Checks = [CheckResult.Pass("form.turns")],
            Vector = [new Component("form", 1)],
            S = 1,
            Reward = 1,
            Profile = "profile",
        },
        Group = new TrialGroup { Size = 1, Passed = 1, Varied = false, First = judgement.Episode.Attempt, Valid = [true], Mean = 1, Deviation = 0 },
        Policy = "Be helpful.",
        Tools = judgement.Tools,
        Lineage = new Lineage
        {
            PlayHash = "play",
            Engine = "0.0.0",
            Environment = judgement.Task.Environment,
            Variant = judgement.Task.Variant,
            DataDigest = judgement.Task.DataDigest,
            Seed = 1,
            TaskIndex = judgement.Task.Index,
            TaskKey = judgement.Task.Key,
            EpisodeId = judgement.Episode.Id,
            Attempt = judgement.Episode.Attempt,
            Agent = judgement.Episode.Players.Agent,
            Customer = judgement.Episode.Players.Customer,
        },
    };

    /// <summary>Dialogues that every verifier and sink must cope with: an everyday one, an empty one, one of odd texts and refused or unanswered calls.</summary>
    public static IReadOnlyList<Judgement> Judgements() => [Everyday(), new SampleDialogue().Judgement(EndReason.EmptyMessage), Odd()];

    private static Judgement Everyday() => new SampleDialogue()
        .Customer("Hi, I'm Ann. Please send order A17 to Elm Street 2.")
        .Read("find_customer", new { name = "Ann" }, "ann", new RecordRef("customers", "ann"))
        .Read("get_order", new { id = "A17" }, """{"street":"Oak Street 1","total":129.5}""", new RecordRef("orders", "A17"))
        .Agent("Shall I send order A17 to Elm Street 2?")
        .Customer("Yes, please.")
        .Change("change_address", new { id = "A17", street = "Elm Street 2" }, "done", "orders", "A17", new { street = "Oak Street 1", total = 129.5 }, new { street = "Elm Street 2", total = 129.5 })
        .Agent("Order A17 goes to Elm Street 2.")
        .Customer("Thanks, bye.")
        .Judgement();

    private static Judgement Odd() => new SampleDialogue()
        .Customer("Ünïcödé, \"quotes\", \u2028, \0 and 1,234.5")
        .Refused("no_such_tool", "{not json", "Error: arguments are no JSON object")
        .Unanswered("get_order", "{}")
        .Agent("")
        .Judgement(EndReason.CallLimit);
}
