namespace TrajForge.Tests.Support;

/// <summary>Customers each of whom may want one of their two notes to read "oats". Plans only; it opens no worlds.</summary>
internal sealed class WishEnvironment : IEnvironment
{
    public bool Known { get; init; } = true;

    public string Id => "wishes";

    public string Variant => "corrected";

    public string DataDigest => "d";

    public EnvironmentRules Rules { get; } = new();

    public IReadOnlyList<IConstraintTemplate> Templates { get; } = [new WriteTemplate()];

    public IReadOnlyList<string> Customers { get; init; } = ["ann", "bob"];

    public IReadOnlyList<string> Names => [];

    public string Policy(PlayMode mode) => "";

    public IReadOnlyList<ToolInfo> Tools(PlayMode mode) => [];

    public Identification? Identify(string customer, bool exactId, Rng random) => Known
        ? new Identification([], Reference(customer), new ReferenceCall { Name = "login", Arguments = Some.Json(new { name = customer }) }, $"You are {customer}.")
        : null;

    public IReadOnlyList<string> Resolve(Description description) => [description.Scope];

    public ValueTask<IWorld> OpenAsync(WorldRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    private static Reference Reference(string id) =>
        new() { Description = new Description { Kind = "customer", Scope = id, Facts = [] }, Target = id, Candidates = [2, 1] };

    private sealed class WriteTemplate : IConstraintTemplate
    {
        public TemplateInfo Info { get; } = new("write", "A note reads oats.");

        public TaskPart? Draw(DrawContext context)
        {
            string[] notes = [$"{context.Customer}1", $"{context.Customer}2"];
            var free = notes.Where(id => !context.Taken.Contains(new RecordRef("notes", id))).ToArray();
            return free.Length == 0 ? null : Part(context, free[0], notes.Single(id => id != free[0]));
        }

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
