using System.CommandLine;
using System.Globalization;
using TrajForge.Cli.Terminal;
using TrajForge.Specs;

namespace TrajForge.Cli.Verbs;

/// <summary>Lets an environment prove itself without a model.</summary>
internal sealed class EnvCheckVerb : Verb
{
    private readonly Argument<string> _name = Named.Environment();
    private readonly Option<int> _tasks = new("--tasks") { Description = "Consecutive task indexes to plan and prove.", DefaultValueFactory = _ => 200 };
    private readonly Option<string?> _data = Named.Data();
    private readonly Option<string?> _avoid = Named.Avoid();
    private readonly Option<long> _seed = new("--seed") { Description = "Seed of the tasks.", DefaultValueFactory = _ => 1 };
    private readonly Option<bool> _json = Named.Json();

    public EnvCheckVerb(Screen screen)
        : base(screen, "check", "Plan tasks and judge their reference, idle and wrong plays; exit 1 when one is misjudged, an argument comes from nowhere, or more than 5 % are dropped.")
    {
        Examples = ["env check retail", "env check retail --tasks 1000 --seed 7"];
        _tasks.Validators.Add(Named.AtLeastOne);
        Add(_name);
        Add(_tasks);
        Add(_data);
        Add(_avoid);
        Add(_seed);
        Add(_json);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var data = parsed.GetValue(_data);
        var avoid = parsed.GetValue(_avoid);
        Loading.RequireData(data);
        Loading.RequireTasks(avoid);
        var spec = new Spec
        {
            Name = "env-check",
            Environment = Composition.Pack(parsed.GetRequiredValue(_name)).Id,
            Data = Loading.FullData(data),
            Seed = parsed.GetValue(_seed),
            Tasks = new TaskSpec { Avoid = Loading.FullData(avoid) },
        };
        var forge = await Composition.ForgeAsync(spec, cancellationToken);
        var check = await EnvironmentCheck.RunAsync(forge, OverlapReport.For(spec, forge), parsed.GetValue(_tasks), cancellationToken);
        if (parsed.GetValue(_json))
        {
            Screen.Report(check);
        }
        else
        {
            Show(check);
        }

        return check.Sound ? ExitCode.Done : ExitCode.Found;
    }

    private void Show(EnvironmentCheck check)
    {
        foreach (var drop in check.Drops)
        {
            Screen.Plain($"task {Whole(drop.Index)} dropped: {drop.Reason}");
        }

        foreach (var index in check.Duplicates)
        {
            Screen.Plain($"task {Whole(index)} repeats a lower index");
        }

        var plays = check.Right.Keys.Union(check.Wrong.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Screen.Table(["play", "judged right", "misjudged"], plays.Select(play => (string[])[play, Whole(check.Right.GetValueOrDefault(play)), Whole(check.Wrong.GetValueOrDefault(play))]));
        Screen.Plain();
        Screen.Table(["template", "goals"], check.Templates.Select(template => (string[])[template.Key, Whole(template.Value)]));
        ReferenceTable.Write(Screen, check.References);
        OriginTable.Write(Screen, check.Origins);
        if (check.Overlap is { } overlap)
        {
            OverlapTable.Write(Screen, overlap.Overlap, overlap.WithoutAvoiding);
        }

        Screen.Plain();
        var headline = check.Sound ? "[green]sound[/]" : "[red]not sound[/]";
        Screen.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{headline}: {check.Proven} of {check.Tasks} tasks proven, {check.Drops.Count} dropped ({(double)check.Drops.Count / check.Tasks:P1}), {check.Duplicates.Count} repeated, {check.Wrong.Values.Sum()} plays misjudged, {check.Origins.Nowhere.Count} arguments from nowhere"));
    }

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}
