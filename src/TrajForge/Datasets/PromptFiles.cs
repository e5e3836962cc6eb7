using TrajForge.Chat;
using TrajForge.Runs;

namespace TrajForge.Datasets;

/// <summary>
/// Prompts for online RL, one per proven task that is not retired: what the agent is given (system prompt and tools) apart from what only the user simulator
/// (<c>user</c>) and the reward (<c>ground_truth</c>) may see.
/// </summary>
internal sealed class PromptFiles(ShardFiles files, RunManifest manifest) : IAsyncDisposable
{
    public ValueTask WriteAsync(TaskCase task, CancellationToken cancellationToken) =>
        files.WriteAsync(task.Index, Line(task), cancellationToken);

    public ValueTask CompleteAsync(CancellationToken cancellationToken) => files.CompleteAsync(cancellationToken);

    public ValueTask DisposeAsync() => files.DisposeAsync();

    private ReadOnlyMemory<byte> Line(TaskCase task) => RowJson.Line(writer =>
    {
        writer.WriteNumber("schema", 1);
        writer.WriteString("task_id", task.Key);
        writer.WriteNumber("index", task.Index);
        writer.WriteString("environment", task.Environment);
        writer.WriteString("variant", task.Variant);
        writer.WriteString("data_digest", task.DataDigest);
        writer.WriteRecord("templates", task.Templates);
        writer.WriteRecord("difficulty", task.Difficulty);
        writer.WritePrompt(manifest.Policy);
        writer.WriteTools(manifest.Tools);
        writer.WriteObject("user", () =>
        {
            writer.WriteRecord("brief", task.Brief);
            writer.WriteRecord("behaviour", task.Behaviour);
            writer.WriteString("prompt", CustomerPrompt.Of(task.Brief, task.Behaviour));
        });
        writer.WriteObject("ground_truth", () =>
        {
            writer.WriteRecord("constraints", task.Constraints);
            writer.WriteRecord("questions", task.Questions);
            writer.WriteRecord("refusals", task.Refusals);
        });
        writer.WriteObject("lineage", () =>
        {
            writer.WriteString("play_hash", manifest.PlayHash);
            writer.WriteString("engine", manifest.Engine);
            writer.WriteNumber("seed", manifest.Seed);
        });
    });
}
