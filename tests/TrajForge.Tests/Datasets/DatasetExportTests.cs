using System.Text.Json;
using TrajForge.Datasets;
using TrajForge.Runs;
using TrajForge.Specs;
using TrajForge.Tests.Runs;

namespace TrajForge.Tests.Datasets;

// Inside the namespace, since TrajForge.Fact is nearer than Xunit.FactAttribute otherwise.
using Xunit;

public sealed class DatasetExportTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private RunSummary _summary = null!;

    private string Run => _folder["run"];

    private string Dataset => Path.Combine(Run, "dataset");

    public async ValueTask InitializeAsync() => _summary = await SomeRun.MakeAsync(Run, SomeRun.Shuffled(3));

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Each_format_holds_the_rows_it_is_for()
    {
        Assert.Equal(20, Lines("canonical").Count);
        Assert.Equal(20, Lines("openai").Count);
        Assert.Equal(20 + _summary.Rejected, Lines("rl").Count);
        Assert.Equal(20 + _summary.Rejected + _summary.Invalid + _summary.Void, Lines("prompts").Count);
    }

    [Fact]
    public void Openai_rows_follow_the_format()
    {
        var row = Lines("openai")[0];

        Assert.Equal(["messages", "tools", "parallel_tool_calls"], row.EnumerateObject().Select(field => field.Name));
        var messages = row.GetProperty("messages").EnumerateArray().ToArray();
        Assert.Equal(["system", "user", "assistant", "tool", "assistant"], messages.Select(message => message.GetProperty("role").GetString()));
        var call = messages[2].GetProperty("tool_calls")[0];
        Assert.Equal(("function", "do_thing", JsonValueKind.String),
            (call.GetProperty("type").GetString(), call.GetProperty("function").GetProperty("name").GetString(), call.GetProperty("function").GetProperty("arguments").ValueKind));
        Assert.Equal(call.GetProperty("id").GetString(), messages[3].GetProperty("tool_call_id").GetString());
        Assert.Equal([false, false, true, false, true], messages.Select(message => message.TryGetProperty("weight", out _)));
        Assert.Equal("do_thing", row.GetProperty("tools")[0].GetProperty("function").GetProperty("name").GetString());
    }

    [Fact]
    public void Scripted_rows_have_weight_0_with_the_reason()
    {
        Assert.All(Lines("openai").SelectMany(Weights), weight => Assert.Equal(0, weight));
        Assert.Equal(["scripted"], Marks().Select(mark => mark.Reason).Distinct());
    }

    [Fact]
    public async Task Scripted_rows_train_on_request_but_for_failed_calls()
    {
        var output = new OutputSpec { TrainOnScripted = true, Formats = ["canonical", "openai"] };

        await DatasetExport.ExportAsync(Run, output, TestContext.Current.CancellationToken);

        Assert.Equal([(0, "failed call"), (1, null)], Marks().Distinct().OrderBy(mark => mark.Weight));
        Assert.Contains(0, Lines("openai").SelectMany(Weights));
        Assert.Contains(1, Lines("openai").SelectMany(Weights));
    }

    [Fact]
    public void Dialogue_acts_reach_no_row() =>
        Assert.All(Directory.EnumerateFiles(Dataset, "*.jsonl"), path => Assert.DoesNotContain("\"acts\"", File.ReadAllText(path)));

    [Fact]
    public void Rl_rows_carry_named_components_of_accepted_and_rejected_alike()
    {
        var rows = Lines("rl");

        Assert.Equal(["accepted", "rejected"], rows.Select(row => row.GetProperty("outcome").GetString()!).Distinct().Order(StringComparer.Ordinal));
        Assert.All(rows, row =>
        {
            var bad = row.GetProperty("outcome").GetString() == "rejected";
            Assert.Equal((bad ? 0.5 : 1, bad ? 0 : 1), (row.GetProperty("reward").GetDouble(), row.GetProperty("components").GetProperty("procedure").GetDouble()));
        });
    }

    [Fact]
    public void A_prompt_shows_the_agent_nothing_of_brief_and_constraints()
    {
        var prompt = Lines("prompts")[0];

        Assert.Equal(["system"], prompt.GetProperty("prompt").EnumerateArray().Select(message => message.GetProperty("role").GetString()));
        Assert.DoesNotContain("thing done", prompt.GetProperty("prompt").GetRawText());
        Assert.Contains("thing done", prompt.GetProperty("user").GetRawText());
        Assert.Equal("1.done", prompt.GetProperty("ground_truth").GetProperty("constraints")[0].GetProperty("id").GetString());
    }

    [Fact]
    public void Shards_follow_the_task_index_and_are_named_by_content()
    {
        foreach (var path in Directory.EnumerateFiles(Dataset, "canonical-*.jsonl"))
        {
            var name = Path.GetFileNameWithoutExtension(path).Split('-');
            Assert.Equal(name[2], ContentHash.Of(File.ReadAllBytes(path))[..8]);
            Assert.All(Rows(path), row => Assert.Equal(int.Parse(name[1]), row.GetProperty("lineage").GetProperty("task_index").GetInt64() / 16));
        }

        Assert.True(Directory.EnumerateFiles(Dataset, "canonical-*.jsonl").Count() > 1);
    }

    [Fact]
    public async Task A_new_export_replaces_the_old_one_and_touches_nothing_else()
    {
        File.WriteAllText(Path.Combine(Dataset, "notes.txt"), "mine");

        var files = await DatasetExport.ExportAsync(Run, new OutputSpec { TasksPerShard = 1000, Formats = ["openai"] }, TestContext.Current.CancellationToken);

        Assert.Equal(["dataset/README.md", "dataset/notes.txt", files[0]], Directory.EnumerateFiles(Dataset).Select(path => $"dataset/{Path.GetFileName(path)}").Order(StringComparer.Ordinal));
        Assert.Equal(2, files.Count);
    }

    [Fact]
    public async Task An_unknown_format_is_refused_before_anything_is_written()
    {
        var before = SomeRun.Dataset(Run);

        var refused = await Assert.ThrowsAsync<RunException>(() => DatasetExport.ExportAsync(Run, new OutputSpec { Formats = ["openai", "parquet"] }, TestContext.Current.CancellationToken));

        Assert.Equal("TF2011", refused.Code);
        Assert.Equal(before, SomeRun.Dataset(Run));
    }

    [Fact]
    public void The_card_counts_what_the_files_hold_and_names_no_machine()
    {
        var card = File.ReadAllText(Path.Combine(Dataset, "README.md"));

        Assert.Contains($"20 accepted rows from the first {_summary.Indexes} task indexes", card);
        Assert.Contains($"| procedure.confirmed | {_summary.Rejected} |", card);
        Assert.Contains("Not good for: wording", card);
        Assert.All(_summary.Files.Where(file => file.EndsWith(".jsonl")), file => Assert.Contains(Path.GetFileName(file), card));
        Assert.DoesNotContain(_folder.Path, card);
        Assert.DoesNotContain("concurrency:", card);
    }

    private static IEnumerable<int> Weights(JsonElement row) => row.GetProperty("messages").EnumerateArray()
        .Where(message => message.TryGetProperty("weight", out _))
        .Select(message => message.GetProperty("weight").GetInt32());

    private IEnumerable<(int Weight, string? Reason)> Marks() => Lines("canonical")
        .SelectMany(row => row.GetProperty("messages").EnumerateArray())
        .Where(message => message.TryGetProperty("train", out _))
        .Select(message => message.GetProperty("train"))
        .Select(train => (train.GetProperty("weight").GetInt32(), train.GetProperty("reason").GetString()));

    private List<JsonElement> Lines(string format) =>
        Directory.EnumerateFiles(Dataset, $"{format}-*.jsonl").Order(StringComparer.Ordinal).SelectMany(Rows).ToList();

    private static IEnumerable<JsonElement> Rows(string path) => File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement);
}
