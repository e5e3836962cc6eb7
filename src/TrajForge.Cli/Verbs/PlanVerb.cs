using System.CommandLine;
using System.Globalization;
using TrajForge.Cli.Terminal;
using TrajForge.Runs;

namespace TrajForge.Cli.Verbs;

/// <summary>Shows the tasks a spec would draw; plays nothing.</summary>
internal sealed class PlanVerb : Verb
{
    private readonly Argument<string> _spec = Named.Spec();
    private readonly Option<int> _tasks = new("--tasks") { Description = "Task indexes to plan.", DefaultValueFactory = _ => 10 };
    private readonly Option<string?> _avoid = Named.Avoid();
    private readonly Option<bool> _json = Named.Json();

    public PlanVerb(Screen screen)
        : base(screen, "plan", "Show the tasks a spec would draw, with difficulty and briefs; plays nothing.")
    {
        Examples = ["plan configs/retail.yaml --tasks 3", "plan configs/retail.yaml --tasks 100 --json", "plan configs/retail.yaml --tasks 300 --avoid retail.tasks.jsonl"];
        _tasks.Validators.Add(Named.AtLeastOne);
        Add(_spec);
        Add(_tasks);
        Add(_avoid);
        Add(_json);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var spec = Loading.Spec(parsed.GetRequiredValue(_spec), Loading.Avoid(parsed.GetValue(_avoid)));
        var forge = await Composition.ForgeAsync(spec, cancellationToken);
        var (json, count) = (parsed.GetValue(_json), parsed.GetValue(_tasks));
        var overlap = OverlapReport.For(spec, forge);
        var planned = new List<object>();
        for (var index = 0; index < count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var plan = forge.Plan(index);
            overlap?.Add(index, plan);
            if (json)
            {
                planned.Add(Report(index, plan));
            }
            else
            {
                Show(index, plan);
            }
        }

        if (json)
        {
            Screen.Report(overlap is null ? planned : new { Tasks = planned, overlap.Overlap, overlap.WithoutAvoiding });
        }
        else if (overlap is not null)
        {
            OverlapTable.Write(Screen, overlap.Overlap, overlap.WithoutAvoiding);
        }

        return ExitCode.Done;
    }

    private static object Report(int index, PlannedTask plan) => plan.Task is { } task
        ? new { Index = index, task.Key, task.Templates, task.Difficulty, Brief = task.Brief.Text, Constraints = task.Constraints.Select(constraint => constraint.Text) }
        : new { Index = index, plan.Dropped };

    private void Show(int index, PlannedTask plan)
    {
        if (plan.Task is not { } task)
        {
            Screen.Plain(string.Create(CultureInfo.InvariantCulture, $"task {index}: dropped, {plan.Dropped}"));
            return;
        }

        Screen.Plain(string.Create(
            CultureInfo.InvariantCulture,
            $"task {index}  {string.Join(" + ", task.Templates)}  changes {task.Difficulty.Changes}, reads needed {task.Difficulty.Reads}  key {task.Key[..8]}"));
        Screen.Plain(TrajectoryText.Indent(task.Brief.Text));
    }
}
