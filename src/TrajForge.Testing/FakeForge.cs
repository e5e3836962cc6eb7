using System.Collections.Concurrent;
using System.Globalization;
using TrajForge.Chat;
using TrajForge.Models;
using TrajForge.Plugins;
using TrajForge.Runs;

namespace TrajForge.Testing;

/// <summary>
/// The engine's arrows without an environment: every index has a made-up task, and what becomes of it follows from the index alone.
/// For tests of what drives the arrows.
/// </summary>
public sealed class FakeForge : IForge
{
    private readonly FakeEnvironment _environment = new();
    private readonly ConcurrentDictionary<(long Index, int Attempt), int> _plays = new();

    /// <summary>Seed of the play identity; another seed is other play.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Turns yielded before a task is played, so that episodes finish in another order than they began.</summary>
    public Func<long, int> Yields { get; init; } = _ => 0;

    /// <summary>Faults before an attempt at an index is played, counted anew for each forge.</summary>
    public Func<long, int, int> Faults { get; init; } = (_, _) => 0;

    /// <summary>Whether an attempt at an index passes; two of three indexes do, whatever the attempt, unless told otherwise.</summary>
    public Func<long, int, bool> Passes { get; init; } = (index, _) => index % 3 != 0;

    /// <summary>Throws what is no fault: an internal error.</summary>
    public Func<long, bool> Breaks { get; init; } = _ => false;

    /// <summary>Told of each play that begins.</summary>
    public Action<long> OnPlay { get; init; } = _ => { };

    /// <summary>Told of each play that begins, and of its attempt.</summary>
    public Action<long, int> OnAttempt { get; init; } = (_, _) => { };

    /// <summary>Version of the checks; another gives another profile and other verdicts.</summary>
    public int Checks { get; init; } = 1;

    /// <summary>Bytes that every episode is padded with.</summary>
    public int Padding { get; init; }

    /// <summary>One of so many episodes is invalid, the last of each so many.</summary>
    public int InvalidEvery { get; init; } = 29;

    /// <summary>Of ten indexes: 5 has no task, 6 repeats the signature of 4, 7 cannot prove itself.</summary>
    public bool Flawed { get; init; } = true;

    public JsonText PlayIdentity => JsonText.Parse(string.Create(CultureInfo.InvariantCulture, $$"""{"environment":"fake","seed":{{Seed}}}"""));

    /// <summary>What the run remembers of plug-ins; nothing of them is asked.</summary>
    public IReadOnlyList<PluginRecord> Plugins { get; init; } = [];

    public IEnvironment Environment => _environment;

    public string AgentPrompt => _environment.Policy(PlayMode.Dialogue);

    private string PlayHash => RunIdentity.PlayHash(PlayIdentity);

    public PlannedTask Plan(long index) => Flawed && index % 10 == 5 ? new(null, "no_candidate") : new(Some(index), null);

    public ValueTask<Proof> ProveAsync(TaskCase task, CancellationToken cancellationToken) => ValueTask.FromResult(new Proof
    {
        Problems = Flawed && task.Index % 10 == 7 ? ["the idle play was accepted"] : [],
        Plays = [],
    });

    public async ValueTask<PlayedEpisode> PlayAsync(TaskCase task, int attempt, IModelWire wire, CancellationToken cancellationToken)
    {
        OnPlay(task.Index);
        OnAttempt(task.Index, attempt);
        for (var left = Yields(task.Index); left > 0; left--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (Breaks(task.Index))
        {
            throw new InvalidOperationException($"play {task.Index} broke");
        }

        if (_plays.AddOrUpdate((task.Index, attempt), 1, (_, plays) => plays + 1) <= Faults(task.Index, attempt))
        {
            throw new PlayFaultException("model", "connection reset");
        }

        return new PlayedEpisode(Play(task, attempt), task.Index % 3 == 0 ? [new Slip("wrong_variant", true)] : []);
    }

    /// <exception cref="NotSupportedException">Always: its verdicts come from no judgement.</exception>
    public ValueTask<Judgement> JudgementAsync(TaskCase task, Episode episode, CancellationToken cancellationToken) => throw new NotSupportedException("a fake forge has no world to replay in");

    public ValueTask<Verdict> JudgeAsync(TaskCase task, Episode episode, CancellationToken cancellationToken)
    {
        var reply = episode.Events.OfType<ToolReplied>().Single();
        var replayed = reply.Content == ReplyTo(task);
        var bad = !Passes(task.Index, episode.Attempt);
        CheckResult[] checks =
        [
            replayed ? CheckResult.Pass("replay.reply") : CheckResult.Fail("replay.reply", "the reply differs", reply.Index),
            bad ? CheckResult.Fail("procedure.confirmed", $"no yes before the change (checks {Checks})", 1) : CheckResult.Pass("procedure.confirmed"),
        ];
        var reasons = checks.Where(check => check.Outcome == CheckOutcome.Failed).Select(check => check.Check).ToArray();
        return ValueTask.FromResult(new Verdict
        {
            EpisodeId = episode.Id,
            Outcome = task.Index % InvalidEvery == InvalidEvery - 1 ? VerdictOutcome.Invalid : reasons.Length > 0 ? VerdictOutcome.Rejected : VerdictOutcome.Accepted,
            Reasons = reasons,
            Checks = checks,
            Vector = [new Component("constraints", 1), new Component("procedure", bad ? 0 : 1)],
            S = 1,
            Reward = bad ? 0.5 : 1,
            Profile = ContentHash.Of($"fake checks {Checks}"),
        });
    }

    /// <summary>The made-up task of an index.</summary>
    public TaskCase Some(long index)
    {
        var about = Flawed && index % 10 == 6 ? index - 2 : index;
        var record = new RecordRef("things", string.Create(CultureInfo.InvariantCulture, $"thing-{about}"));
        var task = new TaskCase
        {
            Index = index,
            Signature = ContentHash.Of("fake", record.Id),
            Environment = _environment.Id,
            Variant = _environment.Variant,
            DataDigest = _environment.DataDigest,
            World = new WorldRequest { Seed = Seed },
            Customer = "someone",
            Templates = [index % 2 == 0 ? "mend" : "paint"],
            Constraints = [new Constraint { Id = "1.done", Record = record, Fields = [new FieldExpectation("status", JsonText.FromString("done"))], Text = "the thing is done" }],
            Questions = [],
            Evidence = [],
            Brief = new Brief { Identity = [], Goals = [], Text = "You want your thing done. Ünïcödé \"too\"." },
            Behaviour = new Behaviour(),
            ReferencePlay = [],
            References = [],
            WrongPlays = [],
            Difficulty = new Difficulty { Changes = 1, Reads = (int)(index % 3) },
        };
        return task with { Key = ContentHash.Of(TrajJson.Write(task with { Index = 0 })) };
    }

    /// <summary>The made-up episode of a task.</summary>
    public Episode Play(TaskCase task, int attempt) => new()
    {
        Id = RunIdentity.EpisodeId(PlayHash, task.Index, attempt),
        TaskIndex = task.Index,
        TaskKey = task.Key,
        Attempt = attempt,
        Players = new Players("scripted", "scripted"),
        End = EndReason.CustomerDone,
        Events =
        [
            new CustomerMessage { Index = 0, Content = "Please do my thing.", Acts = [new DialogueAct { Kind = "inform" }] },
            new AgentMessage { Index = 1, Calls = [new CallMade("call_1", "do_thing", """{"id":"thing"}""")], Acts = [] },
            new ToolReplied { Index = 2, CallId = "call_1", Name = "do_thing", Content = ReplyTo(task), IsError = task.Index % 4 == 3 },
            new AgentMessage { Index = 3, Content = string.Create(CultureInfo.InvariantCulture, $"Done, that was {task.Index}. {Filler(task.Index)}") },
        ],
    };

    private static string ReplyTo(TaskCase task) => $"done with {task.Constraints[0].Record.Id}";

    // Words that do not compress to nothing.
    private string Filler(long index)
    {
        var random = Rng.For(index, "filler");
        return string.Create(Padding, random, (span, rng) =>
        {
            foreach (ref var letter in span)
            {
                letter = (char)('a' + rng.Next(26));
            }
        });
    }
}
