namespace TrajForge.Tests.Support;

/// <summary>
/// Customers each of whom may want one of their two notes to read "oats", and in a chain to be pinned after that. Plans only; it opens no worlds.
/// </summary>
internal sealed class WishEnvironment : IEnvironment, IFactReads
{
    public bool Known { get; init; } = true;

    /// <summary>Notes can be locked, and then stay as they are.</summary>
    public bool Locks { get; init; }

    /// <summary>There is a template that draws two goals besides.</summary>
    public bool Chains { get; init; }

    /// <summary>There is no template of one goal.</summary>
    public bool OnlyChains { get; init; }

    public string Id => "wishes";

    public string Variant => "corrected";

    public string DataDigest => "d";

    public EnvironmentRules Rules { get; } = new();

    public IReadOnlyList<IConstraintTemplate> Templates =>
        OnlyChains ? [new WriteAndPinTemplate()] : Chains ? [new WriteTemplate(Locks), new WriteAndPinTemplate()] : [new WriteTemplate(Locks)];

    public IReadOnlyList<string> Customers { get; init; } = ["ann", "bob"];

    public IReadOnlyList<string> Names => [];

    public string Policy(PlayMode mode) => "";

    public IReadOnlyList<ToolInfo> Tools(PlayMode mode) => [];

    public Identification? Identify(string customer, bool exactId, Rng random) => Known
        ? new Identification([], Reference(customer), new ReferenceCall { Name = "login", Arguments = Some.Json(new { name = customer }) }, $"You are {customer}.")
        : null;

    public IReadOnlyList<string> Resolve(Description description) => [description.Scope];

    public ValueTask<IWorld> OpenAsync(WorldRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IReadOnlyList<FactRead> ReadsOf(RecordRef fact) => [new FactRead(Some.Call("read", new { id = fact.Id }), [fact], [])];

    private static Reference Reference(string id) =>
        new() { Description = new Description { Kind = "customer", Scope = id, Facts = [] }, Target = id, Candidates = [2, 1] };

    private sealed class WriteAndPinTemplate : IConstraintTemplate
    {
        private readonly WriteTemplate _write = new(locks: false);

        public TemplateInfo Info { get; } = new("write_and_pin", "A note reads oats, and is then pinned.") { Goals = 2 };

        public TaskPart? Draw(DrawContext context) => _write.Draw(context) is { } first ? first with { Then = Pinned(first) } : null;

        private static TaskPart Pinned(TaskPart first)
        {
            var record = first.Constraints[0].Record;
            return first with
            {
                Goal = new Goal { Number = first.Goal.Number + 1, Intent = "pin", Facts = [], After = [first.Goal.Number] },
                Start = [],
                Constraints = [Some.Text(record.Id, "oats") with { Id = "pinned", Fields = [new FieldExpectation("pinned", JsonText.Parse("true"))] }],
                Calls = [Some.Change("pin", new { id = record.Id })],
                Evidence = [new EvidenceNeed(record, [record])],
                WrongPlays = [new WrongPlay { Kind = "left_out", Template = "write_and_pin", Instead = [], Check = "constraints.met" }],
            };
        }
    }

    private sealed class WriteTemplate(bool locks) : IConstraintTemplate
    {
        public TemplateInfo Info { get; } = new("write", "A note reads oats.");

        public TaskPart? Draw(DrawContext context)
        {
            string[] notes = [$"{context.Customer}1", $"{context.Customer}2"];
            var free = notes.Where(id => !context.Taken.Contains(new RecordRef("notes", id))).ToArray();
            if (free.Length == 0)
            {
                return null;
            }

            var part = Part(context, free[0], notes.Single(id => id != free[0]));
            return locks ? part with { Twin = Locked(part, free[0]) } : part;
        }

        private static TaskPart Locked(TaskPart part, string id) => part with
        {
            AgentData = """{"notes":{"locked":true}}""",
            Constraints = [],
            Calls = [Some.Call("read", new { id })],
            Evidence = [],
            WrongPlays = [],
            Refusal = new Refusal
            {
                Rule = "locked",
                Text = $"note {id} is locked",
                Deciding = [new RecordRef("notes", id)],
                Told = [new Facet("lock", ["locked"])],
                Forbidden = [new ForbiddenCall("write", id)],
            },
        };

        private static TaskPart Part(DrawContext context, string id, string other) => new()
        {
            Template = "write",
            Goal = new Goal { Number = context.Number, Intent = "write", Facts = [] },
            Text = "You want oats.",
            Start = [new WorldFunction(Side.Agent, "greet", "{}"), new WorldFunction(Side.Customer, $"prepare_{context.Number}", "{}")],
            Constraints = [Some.Text(id, "oats") with { Id = "text" }],
            Calls = [Some.Change("write", new { id, text = "oats" })],
            Evidence = [new EvidenceNeed(new RecordRef("notes", id), [new RecordRef("notes", id)])],
            References = [],
            WrongPlays = [new WrongPlay { Kind = "record", Template = "write", Instead = [Some.Change("write", new { id = other, text = "oats" })], Check = "constraints.met" }],
        };
    }
}
