using System.Globalization;
using System.Text;
using TrajForge.Runs;
using TrajForge.Specs;

namespace TrajForge.Datasets;

/// <summary><c>dataset/README.md</c>. Computed from the prefix alone: no clock, host, path or concurrency in it.</summary>
internal sealed class DatasetCard(RunManifest manifest, OutputSpec output, RunPrefix prefix, RunCounts counts, CardFigures figures)
{
    private readonly StringBuilder _text = new();

    public string Write(IReadOnlyList<string> files)
    {
        Line($"# {manifest.Name}");
        Line();
        Line($"Verified conversations of a tool-using agent in the environment `{manifest.Environment}` ({manifest.Variant}), made by TrajForge {manifest.Engine}.");
        Line(prefix.Reached
            ? (FormattableString)$"{prefix.Accepted} accepted rows from the first {prefix.Indexes} task indexes; the target was {manifest.Spec.Accept}."
            : $"{prefix.Accepted} accepted rows from the first {prefix.Indexes} task indexes, short of the target of {manifest.Spec.Accept}.");
        WriteFiles(files);
        WriteUses();
        WriteFigures();
        WriteCells();
        WriteCounts();
        WriteLineage();
        return _text.ToString();
    }

    private void WriteFiles(IReadOnlyList<string> files)
    {
        Heading("Files");
        foreach (var file in files)
        {
            Line($"- `{file}`");
        }

        Line();
        Line($"Shards hold {output.TasksPerShard} task indexes each. `canonical`: {figures.Accepted} accepted rows with lineage, task, tool effects and the verdict's evidence.");
        Line($"`openai`: the same rows as chat fine-tuning JSONL with tools; a message's `weight` is its training mark. `rl`: {figures.Rewarded} valid episodes with reward components{(output.RlGroups == EngineWords.VariedGroups ? ", of tasks whose attempts differ in reward" : "")}.");
        Line($"`prompts`: {figures.Prompts} proven tasks for online RL; `user` is for the simulated user and `ground_truth` for the reward, neither is for the agent.");
    }

    private void WriteUses()
    {
        Heading("What the rows are good for");
        if (!figures.Scripted)
        {
            Line($"Played by `{manifest.Players.Agent}` (agent) and `{manifest.Players.Customer}` (customer). Agent messages whose call failed have weight 0; all others have weight 1.");
            return;
        }

        Text("A scripted player took part. Good for: tasks, rewards, tool use checks, tests of pipelines and verifiers. Not good for: wording. A model trained on the");
        Text("words of scripted rows learns a script.");
        Text(output.TrainOnScripted
            ? "The spec asked for training weights all the same (`train_on_scripted: true`); only messages whose call failed have weight 0."
            : "Every agent message therefore has weight 0 (reason `scripted`).");
    }

    private void WriteFigures()
    {
        Heading("Figures");
        Counted("Accepted rows", "Count",
        [
            new("agent messages", figures.AgentMessages),
            new("agent messages with weight 1", figures.TrainedMessages),
            new("customer messages", figures.CustomerMessages),
            new("tool calls", figures.Calls),
            .. figures.CustomerCalls == 0 ? [] : new ReasonCount[] { new("calls on the customers' own devices (in no training message)", figures.CustomerCalls) },
        ]);
        Shares("Template", "Accepted rows with a goal of the template", figures.Accepted);
        Shares("End", "Accepted rows", figures.Accepted);
        Shares("Goals", "Proven tasks", figures.Prompts);
        Shares("Difficulty (changes, reads)", "Proven tasks", figures.Prompts);
        Shares("Customer", "Proven tasks", figures.Prompts);
        WriteCoverage();
        Line();
        Text("| Reward component | Mean over valid episodes |");
        Text("|---|---|");
        foreach (var (name, mean) in figures.Components)
        {
            Line($"| {name} | {mean:F4} |");
        }
    }

    private void WriteCoverage()
    {
        Line();
        Text("| Coverage of accepted rows | Categories | With rows | Share | Entropy |");
        Text("|---|---|---|---|---|");
        foreach (var factor in figures.Coverage)
        {
            Line($"| {factor.Factor} | {factor.Declared} | {factor.Found} | {100 * factor.Share:F1} % | {factor.Entropy:F3} |");
        }
    }

    private void WriteCells()
    {
        if (manifest.Spec.Tasks.Grid is null)
        {
            return;
        }

        Heading("Cells");
        Text("| Cell (changes x reads) | Share asked | Rows wanted | Rows | Candidates | Yield |");
        Text("|---|---|---|---|---|---|");
        foreach (var cell in prefix.Cells)
        {
            Line($"| {cell.Cell} | {100 * cell.Share:F1} % | {cell.Wanted} | {cell.Accepted} | {cell.Candidates} | {cell.Yield:F3} |");
        }
    }

    private void WriteCounts()
    {
        Heading("What was left out");
        Line($"Of {prefix.Cells.Sum(cell => cell.Candidates)} task indexes that count: {counts.Duplicates} duplicates of a lower index, {prefix.Cells.Sum(cell => cell.Void)} void after faults, {counts.Dropped.Sum(d => d.Count)} dropped before play.");
        if (manifest.Spec.Tasks is { Trials: > 1 } tasks)
        {
            Line($"Each task was played {tasks.Trials} times; its first accepted attempt is the row, and all valid attempts are in `rl`.");
        }

        if (prefix.Cells.Sum(cell => cell.Retired) is > 0 and var retired)
        {
            Line($"{retired} tasks are retired, in no file: their pass rate is not within {manifest.Spec.Tasks.PassRate.Min} to {manifest.Spec.Tasks.PassRate.Max}.");
        }

        Line($"Of the episodes: {counts.Rejected} rejected, {counts.Invalid} invalid (the customer was not true to its brief, or a check broke; nobody is blamed). An episode counts under each gate it failed.");
        Counted("Rejected by", "Episodes", counts.Reasons);
        if (counts.Invalid > 0)
        {
            Counted("Invalid by", "Episodes", counts.InvalidBy);
        }

        Counted("Dropped because", "Tasks", counts.Dropped);
    }

    private void WriteLineage()
    {
        Heading("Where it comes from");
        Table("Key", "Value",
        [
            ("play hash", manifest.PlayHash), ("engine", manifest.Engine), ("environment", manifest.Environment), ("variant", manifest.Variant),
            ("data digest", manifest.DataDigest), ("seed", Invariant($"{manifest.Seed}")), ("agent", manifest.Players.Agent), ("customer", manifest.Players.Customer),
        ]);
        Heading("How to make it again");
        Line($"Run `trajforge synth` of engine {manifest.Engine} on a spec with the play below and `accept: {manifest.Spec.Accept}`, `max_candidates: {manifest.Spec.MaxCandidates}`,");
        Line($"`tasks`: cell_candidates {manifest.Spec.Tasks.CellCandidates}, trials {manifest.Spec.Tasks.Trials}, pass_rate {manifest.Spec.Tasks.PassRate.Min} to {manifest.Spec.Tasks.PassRate.Max}, `output`: rl_groups {output.RlGroups},");
        Line($"`verify`: lambda {manifest.Spec.Verify.Lambda}, r_max {manifest.Spec.Verify.RMax}, gates {(manifest.Spec.Verify.Gates is { } gates ? string.Join(", ", gates) : "all")}. Scripted players give these bytes again, at any concurrency.");
        Text("Any row can be judged again, without a model, with `trajforge verify` on the run folder.");
        Line();
        Text("```json");
        Text(manifest.Play.ToString());
        Text("```");
    }

    private void Shares(string heading, string what, long total)
    {
        Line();
        Line($"| {heading} | {what} | Share |");
        Text("|---|---|---|");
        foreach (var (value, count) in figures.Counts(heading))
        {
            Line($"| {value} | {count} | {100.0 * count / total:F1} % |");
        }
    }

    private void Counted(string heading, string what, IEnumerable<ReasonCount> counted) =>
        Table(heading, what, counted.Select(count => (count.Reason, Invariant($"{count.Count}"))));

    private void Table(string heading, string what, IEnumerable<(string Name, string Value)> rows)
    {
        Line();
        Line($"| {heading} | {what} |");
        Text("|---|---|");
        foreach (var (name, value) in rows)
        {
            Line($"| {name} | {value} |");
        }
    }

    private void Heading(string text)
    {
        Line();
        Line($"## {text}");
        Line();
    }

    private void Line() => _text.Append('\n');

    // Not an overload of the other: the compiler would take an interpolated text for a string, made in the culture of the machine.
    private void Line(FormattableString text) => Text(Invariant(text));

    private void Text(string text) => _text.Append(text).Append('\n');

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
