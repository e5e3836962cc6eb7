using System.Globalization;
using System.Text.Json;

namespace TrajForge.Tests.Support;

/// <summary>
/// Readers with loans, to follow values from reply to argument: <c>find_reader</c> gives an id in plain text, <c>get_reader</c> the loans,
/// <c>get_loan</c> a book and a shelf, and <c>renew</c> takes a loan, a term and a fee. Changes nothing that is kept.
/// </summary>
internal sealed class LibraryEnvironment : IEnvironment, IDerivedArguments
{
    public const int Readers = 6;

    public string Id => "library";

    public string Variant => "corrected";

    public string DataDigest => "d";

    public EnvironmentRules Rules { get; } = new() { HandOverTool = "ask_librarian" };

    public IReadOnlyList<IConstraintTemplate> Templates => [];

    public IReadOnlyList<string> Customers => [];

    public IReadOnlyList<string> Names => [];

    public IReadOnlyList<DerivedArgument> DerivedArguments { get; init; } = [new("renew", "fee", "a tenth of the price", IsTenth)];

    public string Policy(PlayMode mode) => "Renewals go on the desk called front_desk.";

    public IReadOnlyList<ToolInfo> Tools(PlayMode mode) =>
    [
        Tool("find_reader", ToolEffect.Reads, """{"name":{"type":"string"}}""", "name"),
        Tool("get_reader", ToolEffect.Reads, """{"reader_id":{"type":"string"}}""", "reader_id"),
        Tool("get_loan", ToolEffect.Reads, """{"loan":{"type":"string"}}""", "loan"),
        Tool("renew", ToolEffect.Changes, """{"loan":{"type":"string"},"term":{"type":"string","enum":["week","month"]},"fee":{"type":"number"},"desk":{"type":"string"}}""", "loan"),
        Tool("ask_librarian", ToolEffect.Neither, """{"summary":{"type":"string"}}""", "summary"),
    ];

    public Identification? Identify(string customer, bool exactId, Rng random) => null;

    public IReadOnlyList<string> Resolve(Description description) => [];

    public ValueTask<IWorld> OpenAsync(WorldRequest request, CancellationToken cancellationToken) => ValueTask.FromResult<IWorld>(new World());

    /// <summary>The reader of that number renews a loan.</summary>
    public static TaskCase Task(int reader, object? renew = null) => Some.Task() with
    {
        Brief = new Brief { Identity = [new BriefFact { Slot = "name", Details = [new Detail("name", $"Reader{Text(reader)}")] }], Goals = [], Text = "You want to keep a book longer." },
        ReferencePlay =
        [
            Some.Call("find_reader", new { name = $"Reader{Text(reader)}" }),
            Some.Call("get_reader", new { reader_id = $"id-{Text(reader)}" }),
            Some.Change("renew", renew ?? new { loan = $"loan-{Text(reader)}", term = "week", fee = 123.5, desk = "front_desk" }),
        ],
    };

    /// <summary>The fee is a tenth of a price that a reply shows.</summary>
    private static bool IsTenth(Derivation derivation) => derivation.Shown.Any(shown =>
        shown.Reply.ValueKind == JsonValueKind.Object && shown.Reply.TryGetProperty("price", out var price) && derivation.Value.GetDouble() * 10 == price.GetDouble());

    private static ToolInfo Tool(string name, ToolEffect effect, string properties, string required) => new()
    {
        Name = name,
        Description = name,
        Parameters = JsonText.Parse($$"""{"type":"object","properties":{{properties}},"required":["{{required}}"]}"""),
        Effect = effect,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class World : IWorld
    {
        public ValueTask<ToolReply> CallAsync(ToolRequest request, CancellationToken cancellationToken)
        {
            var value = JsonElement.Parse(request.Arguments).EnumerateObject().First(argument => argument.Name is "name" or "reader_id" or "loan").Value.GetString()!;
            var number = value[^1];
            return ValueTask.FromResult(request.Name switch
            {
                "find_reader" when value.StartsWith("Reader", StringComparison.Ordinal) => new ToolReply { Text = $"id-{number}" },
                "get_reader" when value.StartsWith("id-", StringComparison.Ordinal) =>
                    new ToolReply { Text = $$"""{"reader_id":"{{value}}","member":true,"price":1235,"loans":[{"loan":"loan-{{number}}","days":{{number}}}]}""" },
                "get_loan" when value.StartsWith("loan-", StringComparison.Ordinal) => new ToolReply { Text = $$"""{"book":"book-{{number}}","shelf":"s{{number}}"}""" },
                "renew" => new ToolReply { Text = $$"""{"loan":"{{value}}","until":"later"}""" },
                _ => new ToolReply { Text = "Error: not found", IsError = true },
            });
        }

        public ValueTask<IReadOnlyList<Facet>> FacetsAsync(ToolRequest request, CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<Facet>>([]);

        public ValueTask<StateSnapshot> SnapshotAsync(IReadOnlyList<RecordRef> records, CancellationToken cancellationToken) =>
            ValueTask.FromResult(new StateSnapshot { Digest = "d", Changes = [] });

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
