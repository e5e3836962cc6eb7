using TrajForge.Grounding;
using TrajForge.Oracles;
using TrajForge.Runs;
using TrajForge.ToolGraphs;
using TrajForge.Verification;

namespace TrajForge.Cli;

/// <summary>Plans and proves consecutive task indexes: what an environment's author wants to know before anybody plays.</summary>
internal sealed class EnvironmentCheck
{
    /// <summary>Share of indexes that may give no task.</summary>
    private const double MostDropped = 0.05;

    /// <summary>Of so many tasks the reads of one are looked at.</summary>
    private const int ReadsOfOneIn = 20;

    public long Tasks { get; private set; }

    public long Proven { get; private set; }

    /// <summary>Indexes without a task, or with one that did not prove itself, and why.</summary>
    public List<Drop> Drops { get; } = [];

    /// <summary>Indexes whose task a lower index has already; a run skips them.</summary>
    public List<long> Duplicates { get; } = [];

    /// <summary>Plays judged as they must be, by name.</summary>
    public Tally Right { get; } = new();

    /// <summary>Plays misjudged, by name.</summary>
    public Tally Wrong { get; } = new();

    public Tally Templates { get; } = new();

    public ReferenceTally References { get; } = new();

    /// <summary>Where the values of the reference plays' arguments come from.</summary>
    public OriginTally Origins { get; } = new();

    /// <summary>What the tasks have in common with those to avoid; null when none are.</summary>
    public OverlapReport? Overlap { get; private init; }

    /// <summary>What the environment's oracle says; null when it was not asked.</summary>
    public DeepTally? Deep { get; private init; }

    /// <summary>What becomes of plays that take a wrong entry of what they read; null when they were not asked for.</summary>
    public DistractorTally? Distractors { get; private init; }

    public bool Sound => Proven > 0 && Wrong.Count == 0 && Origins.Nowhere.Count == 0 && Drops.Count <= Tasks * MostDropped
        && Deep?.Sound != false && Distractors?.Accepted.Count is null or 0 && Overlap?.Overlap.EntitiesMet is null or 0;

    /// <param name="overlap">Counts what the tasks have in common with those to avoid; null when none are.</param>
    /// <param name="deep">Let the environment's oracle decide each proven task too, and play its distractors.</param>
    public static async Task<EnvironmentCheck> RunAsync(IForge forge, OverlapReport? overlap, int tasks, bool deep, CancellationToken cancellationToken)
    {
        var check = new EnvironmentCheck { Overlap = overlap, Deep = deep ? new DeepTally() : null, Distractors = deep ? new DistractorTally() : null };
        var oracle = deep ? new DeepCheck(forge.Environment) : null;
        var distractors = new DistractorCheck(forge.Environment, new Judge(new JudgeOptions()));
        var signatures = new HashSet<string>(StringComparer.Ordinal);
        var origins = new ArgumentOrigins(forge.Environment);
        for (var index = 0; index < tasks; index++)
        {
            await check.AddAsync(forge, oracle, distractors, origins, index, signatures, cancellationToken);
        }

        return check;
    }

    private async Task AddAsync(
        IForge forge, DeepCheck? oracle, DistractorCheck distractors, ArgumentOrigins origins, long index, HashSet<string> signatures, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Tasks++;
        var plan = forge.Plan(index);
        Overlap?.Add(index, plan);
        if (plan.Task is not { } task)
        {
            Drops.Add(new Drop(index, plan.Dropped ?? "no reason given"));
            return;
        }

        var proof = await forge.ProveAsync(task, cancellationToken);
        foreach (var play in proof.Plays)
        {
            (play.AsExpected ? Right : Wrong).Add(play.Name);
        }

        if (!proof.Proven)
        {
            Drops.Add(new Drop(index, string.Join("; ", proof.Problems)));
            return;
        }

        Proven++;
        if (oracle is not null)
        {
            var played = await distractors.PlayAsync(task, cancellationToken);
            Distractors!.Add(index, played);
            Deep!.Add(await oracle.CompareAsync(task, [.. proof.Plays, .. played.Select(one => one.Play)], cancellationToken));
            Deep.Add(index % ReadsOfOneIn == 0 ? await new ReadNeeds(forge.Environment).ShowAsync(task, cancellationToken) : []);
        }

        if (!signatures.Add(task.Signature))
        {
            Duplicates.Add(index);
        }

        task.Templates.ToList().ForEach(Templates.Add);
        References.Add(task);
        Origins.Add(index, await origins.OfAsync(task, cancellationToken));
    }
}

/// <summary>An index without a proven task.</summary>
internal sealed record Drop(long Index, string Reason);
