using System.ComponentModel;
using Microsoft.SemanticKernel;

namespace TrajForge.Environments.Tests.Tools;

public sealed class ToolWorldTests
{
    private readonly ToolCatalog _catalog = ToolCatalog.From<Notes>(new NoteTools());

    [Fact]
    public void A_tool_is_described_by_its_method()
    {
        var tool = _catalog.Tools.Single(tool => tool.Name == "write_note");

        Assert.Equal(("Write a note.", ToolEffect.Changes, Side.Agent), (tool.Description, tool.Effect, tool.Side));
        Assert.Equal(
            """{"additionalProperties":false,"properties":{"how_often":{"description":"How often.","type":"integer"},"note_text":{"description":"What to write.","type":"string"},"tags":{"description":"Tags.","items":{"type":"string"},"type":"array"},"urgent":{"description":"Whether it is urgent.","type":"boolean"},"weight":{"description":"Its weight.","type":"number"}},"required":["note_text"],"type":"object"}""",
            tool.Parameters.ToString());
        Assert.Equal(ToolEffect.Neither, _catalog.Tools.Single(tool => tool.Name == "explode").Effect);
    }

    [Fact]
    public async Task Arguments_arrive_with_their_types_and_absent_ones_with_their_defaults()
    {
        var world = Open();

        var all = await world.CallAsync("write_note", """ "note_text": "x", "how_often": 3, "weight": 2.5, "urgent": true, "tags": ["a", "b"] """);
        var one = await world.CallAsync("write_note", """ "note_text": "y" """);

        Assert.Equal(("x 3 2.5 True a,b", "y 1 0 False "), (all.Text, one.Text));
    }

    [Fact]
    public async Task Every_wrong_argument_is_named()
    {
        var reply = await Open().CallAsync("write_note", """ "how_often": 1.5, "weight": "2", "urgent": 0, "tags": ["a", 1], "mood": "", "tags": [] """);

        Assert.Equal(
            "Error: argument 'how_often' must be a whole number, not a number; argument 'weight' must be a number, not a string; argument 'urgent' must be a boolean, not a number; "
            + "argument 'tags' must be an array of strings, not an array; unknown argument 'mood'; argument 'tags' is given twice; argument 'note_text' is missing",
            reply.Text);
    }

    [Fact]
    public async Task G4_a_tool_that_refuses_after_a_write_leaves_no_trace()
    {
        var world = Open();
        await world.CallAsync("write_note", """ "note_text": "kept" """);
        var before = world.State.Snapshot([]);

        var reply = await world.CallAsync("write_then_refuse", "");

        Assert.Equal(("Error: no", true, 0, 0), (reply.Text, reply.IsError, reply.Changes.Count, reply.Seen.Count));
        Assert.Equal(before.Digest, world.State.Snapshot([]).Digest);
        Assert.Equal("kept", world.State.Text("n"));
    }

    [Fact]
    public async Task A_tools_own_fault_is_thrown_as_it_was_and_leaves_no_trace()
    {
        var world = Open();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => world.CallAsync("explode", ""));

        Assert.Equal("boom", exception.Message);
        Assert.Empty(world.State.Snapshot([]).Changes);
        Assert.Empty((await world.CallAsync("write_note", """ "note_text": "z" """)).Seen);
    }

    [Fact]
    public async Task The_customer_cannot_call_the_agents_tools()
    {
        var request = new ToolRequest { Caller = Side.Customer, Name = "write_note", Arguments = """{"note_text": "x"}""" };

        var reply = await Open().CallAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("Error: Tool 'write_note' not found.", reply.Text);
    }

    [Fact]
    public async Task A_change_taken_back_is_no_difference_from_the_start()
    {
        var world = Open();
        await world.CallAsync("write_note", """ "note_text": "other" """);

        var reply = await world.CallAsync("restore_note", "");

        Assert.Equal(("\"other\"", "\"start\""), (reply.Changes.Single().Before.ToString(), reply.Changes.Single().After.ToString()));
        Assert.Empty(world.State.Snapshot([]).Changes);
        Assert.Equal(Open().State.Snapshot([]).Digest, world.State.Snapshot([]).Digest);
    }

    private ToolWorld<Notes> Open() => new(_catalog, new Notes(), (_, _, _) => []);

    private sealed class Notes() : WorldState("notes")
    {
        private static readonly RecordBase<string> Shared = new("notes", [KeyValuePair.Create("n", "start")], JsonText.FromString);
        private readonly RecordTable<string> _notes = new(Shared);

        public string? Text(string id) => _notes.Find(id);

        public void Put(string text) => Write(_notes, "n", text, owner: null);

        protected override IEnumerable<RecordRef> TouchedRecords() => _notes.Touched.Select(id => new RecordRef("notes", id));

        protected override JsonText BaseText(RecordRef record) => Shared.BaseText(record.Id);

        protected override JsonText CurrentText(RecordRef record) => _notes.Find(record.Id) is { } text ? JsonText.FromString(text) : JsonText.Null;
    }

    private sealed class NoteTools
    {
        [KernelFunction("write_note"), Changes, Description("Write a note.")]
        public string WriteNote(
            Notes notes,
            [Description("What to write.")] string noteText,
            [Description("How often.")] int howOften = 1,
            [Description("Its weight.")] double weight = 0,
            [Description("Whether it is urgent.")] bool urgent = false,
            [Description("Tags.")] IReadOnlyList<string>? tags = null)
        {
            notes.Put(noteText);
            return FormattableString.Invariant($"{noteText} {howOften} {weight} {urgent} {string.Join(",", tags ?? [])}");
        }

        [KernelFunction("restore_note"), Changes, Description("Write the first note again.")]
        public string RestoreNote(Notes notes)
        {
            notes.Put("start");
            return "";
        }

        [KernelFunction("write_then_refuse"), Changes, Description("Refuse too late.")]
        public string WriteThenRefuse(Notes notes)
        {
            notes.Put("lost");
            notes.Saw(new RecordRef("notes", "n"));
            throw new ToolRefusedException("no");
        }

        [KernelFunction("explode"), Description("Fail.")]
        public string Explode(Notes notes)
        {
            notes.Put("lost");
            notes.Saw(new RecordRef("notes", "n"));
            throw new InvalidOperationException("boom");
        }
    }
}
