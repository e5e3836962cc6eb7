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
    private readonly Option<bool> _json = Named.Json();

    public PlanVerb(Screen screen)
        : base(screen, "plan", "Show the tasks a spec would draw, with difficulty and briefs; plays nothing.")
    {
        Examples = ["plan configs/retail.yaml --tasks 3", "plan configs/retail.yaml --tasks 100 --json"];
        _tasks.Validators.Add(Named.AtLeastOne);
        Add(_spec);
        Add(_tasks);
        Add(_json);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var forge = await Composition.ForgeAsync(Loading.Spec(parsed.GetRequiredValue(_spec)), cancellationToken);
        var planned = new List<object>();
        for (var index = 0; index < parsed.GetValue(_tasks); index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var plan = forge.Plan(index);
            if (parsed.GetValue(_json))
            {
                planned.Add(Report(index, plan));
            }
            else
            {
                Show(index, plan);
            }
        }

        if (parsed.GetValue(_json))
        {
            Screen.Report(planned);
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
