using System.Text.Json;
using TrajForge.Environments;

namespace TrajForge.Tests.Support;

/// <summary>
/// A tiny environment: customers with notes. <c>login</c> authenticates, <c>read</c> reads, <c>write</c> sets a note's text, <c>create</c> makes one
/// with a generated id that depends on the order of calls, <c>hand_over</c> ends. Where it is two-sided, customers look at and change their own
/// notes with <c>look</c> and <c>scribble</c>.
/// </summary>
internal sealed class NotesEnvironment : IEnvironment
{
    public Func<string, Exception?> Fault { get; init; } = _ => null;

    public bool TwoSided { get; init; }

    public string Id => "notes";

    public string Variant => "corrected";

    public string DataDigest => "d";

    public EnvironmentRules Rules { get; init; } = new()
    {
        HandOverTool = "hand_over",
        Comparison = new StateComparison { GeneratedIds = ["notes"], SoftFields = ["notes:stamp"] },
    };

    public IReadOnlyList<IConstraintTemplate> Templates => [];

    public IReadOnlyList<string> Customers => ["ann", "bob"];

    public IReadOnlyList<string> Names => ["Ann", "Bob"];

    public string Policy(PlayMode mode) => "Be helpful.";

    public IReadOnlyList<ToolInfo> Tools(PlayMode mode) =>
    [
        Tool("login", ToolEffect.Reads), Tool("read", ToolEffect.Reads), Tool("write", ToolEffect.Changes),
        Tool("create", ToolEffect.Changes), Tool("hand_over", ToolEffect.Neither),
        .. TwoSided ? new[] { Tool("look", ToolEffect.Reads) with { Side = Side.Customer }, Tool("scribble", ToolEffect.Changes) with { Side = Side.Customer } } : [],
    ];

    public Identification? Identify(string customer, bool exactId, Rng random) => null;

    public IReadOnlyList<string> Resolve(Description description) => [description.Facts[0]["id"]!];

    public ValueTask<IWorld> OpenAsync(WorldRequest request, CancellationToken cancellationToken) => ValueTask.FromResult<IWorld>(new NotesWorld(this));

    private static ToolInfo Tool(string name, ToolEffect effect) => new()
    {
        Name = name,
        Description = name,
        Parameters = JsonText.Parse("""{"type":"object"}"""),
        Effect = effect,
    };
}

internal sealed record Note(string Owner, string Text, int Stamp);

internal sealed class NotesState() : WorldState("d")
{
    private static readonly RecordBase<Note> Base = new(
        "notes",
        [new("a1", new Note("ann", "milk", 0)), new("a2", new Note("ann", "eggs", 0)), new("b1", new Note("bob", "bread", 0))],
        note => JsonText.Parse(JsonSerializer.Serialize(new { owner = note.Owner, text = note.Text, stamp = note.Stamp })));

    public RecordTable<Note> Notes { get; } = new(Base);

    public int Created { get; set; }

    public void Set(string id, Note note) => Write(Notes, id, note, note.Owner);

    protected override IEnumerable<RecordRef> TouchedRecords() => Notes.Touched.Select(id => new RecordRef("notes", id));

    protected override JsonText BaseText(RecordRef record) => Base.BaseText(record.Id);

    protected override JsonText CurrentText(RecordRef record) => Notes.Text(record.Id);
}

internal sealed class NotesWorld(NotesEnvironment environment) : IWorld
{
    private readonly NotesState _state = new();

    public ValueTask<ToolReply> CallAsync(ToolRequest request, CancellationToken cancellationToken)
    {
        if (environment.Fault(request.Name) is { } fault)
        {
            throw fault;
        }

        if (!request.Arguments.StartsWith('{') || !request.Arguments.EndsWith('}'))
        {
            return ValueTask.FromResult(new ToolReply { Text = "Error: the arguments are no JSON object", IsError = true });
        }

        var arguments = JsonText.Parse(request.Arguments).ToElement();
        var text = Do(request.Caller, request.Name, name => arguments.GetProperty(name).GetString()!);
        var (changes, seen, owners, authenticates) = _state.TakeNotes();
        return ValueTask.FromResult(new ToolReply
        {
            Text = text,
            IsError = text.StartsWith("Error", StringComparison.Ordinal),
            Changes = changes,
            Seen = seen,
            Owners = owners,
            Authenticates = authenticates,
        });
    }

    public ValueTask<IReadOnlyList<Facet>> FacetsAsync(ToolRequest request, CancellationToken cancellationToken)
    {
        var arguments = JsonText.Parse(request.Arguments).ToElement();
        return ValueTask.FromResult<IReadOnlyList<Facet>>(request.Name switch
        {
            "write" => [new Facet("note", [arguments.GetProperty("id").GetString()!]), new Facet("text", [arguments.GetProperty("text").GetString()!])],
            "create" => [new Facet("text", [arguments.GetProperty("text").GetString()!])],
            _ => [],
        });
    }

    public ValueTask<StateSnapshot> SnapshotAsync(IReadOnlyList<RecordRef> records, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_state.Snapshot(records));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private string Do(Side caller, string tool, Func<string, string> argument)
    {
        if (environment.Tools(PlayMode.Dialogue).FirstOrDefault(known => known.Name == tool)?.Side != caller)
        {
            return "Error: not found";
        }

        switch (tool)
        {
            case "login":
                _state.Authenticates = argument("name");
                return argument("name");
            case "read" or "look" when _state.Notes.Find(argument("id")) is { } note:
                _state.Saw(new RecordRef("notes", argument("id")), note.Owner);
                return note.Text;
            case "write" or "scribble" when _state.Notes.Find(argument("id")) is { } note:
                _state.Set(argument("id"), note with { Text = argument("text"), Stamp = note.Stamp + 1 });
                return "written";
            case "create":
                var id = $"n{++_state.Created}";
                _state.Set(id, new Note(argument("owner"), argument("text"), 0));
                return id;
            case "hand_over":
                return "handed over";
            default:
                return "Error: not found";
        }
    }
}
