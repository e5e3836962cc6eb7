using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using TrajForge.Cli.Terminal;
using TrajForge.Specs;

namespace TrajForge.Cli.Verbs;

/// <summary>Lets an environment prove itself without a model.</summary>
internal sealed class EnvCheckVerb : Verb
{
    private readonly Argument<string> _name = Named.Environment();
    private const int Usual = 200;
    private const int UsualDeep = 1000;

    private readonly Option<int?> _tasks = new("--tasks") { Description = "Consecutive task indexes to plan and prove; 200 when absent, 1000 with --deep." };
    private readonly Option<bool> _deep = new("--deep") { Description = "Let the environment's oracle decide every proven task too, and compare; play its distractors." };
    private readonly Option<double> _refusals = new("--refusals") { Description = "Share of pairs of tasks in which a wish is declined in one.", Validators = { Share } };
    private readonly Option<string?> _data = Named.Data();
    private readonly Option<string?> _avoid = Named.Avoid();
    private readonly Option<long> _seed = new("--seed") { Description = "Seed of the tasks.", DefaultValueFactory = _ => 1 };
    private readonly Option<bool> _json = Named.Json();

    public EnvCheckVerb(Screen screen)
        : base(screen, "check", "Plan tasks and judge their reference, idle and wrong plays; exit 1 when one is misjudged, an argument comes from nowhere, more than 5 % are dropped, or, with --deep, an oracle disagrees or a distractor is accepted.")
    {
        Examples = ["env check retail", "env check retail --tasks 1000 --seed 7", "env check retail --deep --refusals 0.2"];
        _tasks.Validators.Add(Named.AtLeastOne);
        Add(_name);
        Add(_tasks);
        Add(_data);
        Add(_avoid);
        Add(_seed);
        Add(_deep);
        Add(_refusals);
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
            Tasks = new TaskSpec { Avoid = Loading.FullData(avoid), Refusals = parsed.GetValue(_refusals) },
        };
        var deep = parsed.GetValue(_deep);
        var forge = await Composition.ForgeAsync(spec, cancellationToken);
        if (deep && forge.Environment is not IHasOracle)
        {
            throw new BadInputException($"environment '{spec.Environment}' has no oracle, so it cannot be checked with --deep");
        }

        var check = await EnvironmentCheck.RunAsync(forge, OverlapReport.For(spec, forge), parsed.GetValue(_tasks) ?? (deep ? UsualDeep : Usual), deep, cancellationToken);
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
        if (check.Deep is { } deep)
        {
            Show(deep);
        }

        if (check.Distractors is { } distractors)
        {
            DistractorTable.Write(Screen, distractors);
        }

        var headline = check.Sound ? "[green]sound[/]" : "[red]not sound[/]";
        Screen.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{headline}: {check.Proven} of {check.Tasks} tasks proven, {check.Drops.Count} dropped ({(double)check.Drops.Count / check.Tasks:P1}), {check.Duplicates.Count} repeated, {check.Wrong.Values.Sum()} plays misjudged, {check.Origins.Nowhere.Count} arguments from nowhere"));
    }

    private void Show(DeepTally deep)
    {
        var plays = deep.Agreed.Keys.Union(deep.Disagreed.Keys, StringComparer.Ordinal).Union(deep.OutOfReach.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Screen.Table(
            ["oracle on play", "agrees", "disagrees", "not about state"],
            plays.Select(play => (string[])[play, Whole(deep.Agreed.GetValueOrDefault(play)), Whole(deep.Disagreed.GetValueOrDefault(play)), Whole(deep.OutOfReach.GetValueOrDefault(play))]));
        foreach (var (reason, count) in deep.Undecided)
        {
            Screen.Plain($"undecided {Whole(count)}: {reason}");
        }

        foreach (var disagreement in deep.Disagreements)
        {
            Screen.Plain(disagreement);
        }

        var reads = deep.ReadsShown.Keys.Union(deep.ReadsNotShown.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Screen.Table(
            ["reads of a sample", "shown to be needed", "not shown"],
            reads.Select(read => (string[])[read, Whole(deep.ReadsShown.GetValueOrDefault(read)), Whole(deep.ReadsNotShown.GetValueOrDefault(read))]));
        Screen.Plain(string.Create(
            CultureInfo.InvariantCulture,
            $"oracle: {deep.Decided} of {deep.Tasks} tasks decided ({(deep.Tasks == 0 ? 0 : (double)deep.Decided / deep.Tasks):P1}), {deep.Unique} of them with one end state and the reference's, {deep.Disagreements.Count} with a disagreement"));
        Screen.Plain();
    }

    private static void Share(OptionResult result)
    {
        if (result.GetValueOrDefault<double>() is not (>= 0 and <= 1))
        {
            result.AddError($"{result.Option.Name} must lie between 0 and 1");
        }
    }

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}
