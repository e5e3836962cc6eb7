using TrajForge.Mutation.Operators;
using TrajForge.Verification;

namespace TrajForge.Mutation;

/// <summary>
/// Measures verifiers: plays honest episodes, edits each in every way there is, and judges the outcome. Broken ones must be rejected, harmlessly edited ones
/// accepted. The same options give the same report.
/// </summary>
public sealed class MutationTest
{
    private const string Untouched = "untouched";

    private readonly IEnvironment _environment;
    private readonly MutationOptions _options;
    private readonly SubjectSource _source;
    private readonly MutantJudge _judge;
    private readonly Rehearsal _rehearsal;
    private readonly IReadOnlyList<Operator> _breaking;
    private readonly Dictionary<string, OperatorTally> _tallies;
    private readonly FamilyTally _families = new();
    private readonly List<MutantCase> _survivors = [], _rejected = [], _alarms = [];

    public MutationTest(IEnvironment environment, MutationOptions options, TimeProvider clock)
    {
        (_environment, _options) = (environment, options);
        _source = new SubjectSource(environment, options.Seed, clock);
        _judge = new MutantJudge(environment, options.Verifiers);
        _rehearsal = new Rehearsal(environment);
        _breaking = OperatorBook.Breaking(environment);
        _tallies = _breaking.Concat(OperatorBook.Harmless).ToDictionary(made => made.Id, made => new OperatorTally(made), StringComparer.Ordinal);
    }

    /// <param name="onEpisode">Told after each episode how many are done; null for nobody.</param>
    public async Task<MutationReport> RunAsync(Action<int>? onEpisode, CancellationToken cancellationToken)
    {
        var done = 0;
        for (var index = 0L; done < _options.Episodes && _alarms.Count <= _options.Episodes; index++)
        {
            if (await SubjectAsync(index, cancellationToken) is { } subject)
            {
                await EditAsync(subject, cancellationToken);
                done++;
                onEpisode?.Invoke(done);
            }
        }

        return new MutationReport
        {
            Environment = _environment.Id,
            Seed = _options.Seed,
            Episodes = done + _alarms.Count,
            Alarms = _alarms,
            Operators = [.. _breaking.Select(made => _tallies[made.Id].Breaking)],
            Harmless = [.. OperatorBook.Harmless.Select(made => _tallies[made.Id].Harmless)],
            Families = _families.Figures,
            Survivors = _survivors,
            Rejected = _rejected,
        };
    }

    /// <summary>Makes one edited episode again; null when there is no such one.</summary>
    /// <param name="operator">Its id; <c>untouched</c> for an episode as it was played.</param>
    public async Task<MutantPlay?> CaseAsync(long index, string @operator, string site, CancellationToken cancellationToken)
    {
        if (await _source.PlayAsync(index, cancellationToken) is not var (task, episode))
        {
            return null;
        }

        var subject = await AgainAsync(task, episode, cancellationToken);
        var made = _breaking.Concat(OperatorBook.Harmless).FirstOrDefault(one => one.Id == @operator);
        var draft = @operator == Untouched ? subject.Draft : made?.Sites(subject).FirstOrDefault(one => one.Where == site)?.Edit();
        return draft is not null && await PlayAsync(subject, draft, cancellationToken) is { } judgement
            ? new MutantPlay(
                new MutantCase(_environment.Id, _options.Seed, index, @operator, site, _judge.Failed(judgement)), judgement.Task, judgement.Episode, _judge.Decide(judgement), made is { InState: true } && Same(subject, judgement))
            : null;
    }

    /// <summary>The episode played again by the editor, so that an edit of nothing changes nothing; null where there is none that is accepted.</summary>
    private async ValueTask<Subject?> SubjectAsync(long index, CancellationToken cancellationToken)
    {
        if (await _source.PlayAsync(index, cancellationToken) is not var (task, episode))
        {
            return null;
        }

        var subject = await AgainAsync(task, episode, cancellationToken);
        if (_judge.Failed(subject.Judgement) is not { Count: > 0 } failed)
        {
            return subject;
        }

        _alarms.Add(new MutantCase(_environment.Id, _options.Seed, index, Untouched, "", failed));
        return null;
    }

    private async ValueTask<Subject> AgainAsync(TaskCase task, Episode episode, CancellationToken cancellationToken)
    {
        var played = _source.Subject(await _judge.BuildAsync(task, episode, cancellationToken));
        return _source.Subject(await PlayAsync(played, played.Draft, cancellationToken) ?? throw new InvalidOperationException($"task {task.Index} cannot be played again"));
    }

    private async ValueTask EditAsync(Subject subject, CancellationToken cancellationToken)
    {
        foreach (var made in _breaking)
        {
            await EachAsync(subject, made, judgement => made.InState && Same(subject, judgement), (failed, site) =>
            {
                _families.Add(failed);
                Note(_survivors, failed.Count == 0, subject, made, site, failed);
            }, cancellationToken);
        }

        foreach (var made in OperatorBook.Harmless)
        {
            await EachAsync(subject, made, judgement => !Same(subject, judgement), (failed, site) => Note(_rejected, failed.Count > 0, subject, made, site, failed), cancellationToken);
        }
    }

    /// <param name="excluded">What is no mutant, or no harmless edit, after all.</param>
    private async ValueTask EachAsync(
        Subject subject, Operator made, Func<Judgement, bool> excluded, Action<IReadOnlyList<string>, Site> note, CancellationToken cancellationToken)
    {
        var left = _options.Sites;
        foreach (var site in Chosen(subject, made))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (site.Edit() is not { } draft || Unchanged(subject, draft) || await PlayAsync(subject, draft, cancellationToken) is not { } judgement)
            {
                continue;
            }

            if (excluded(judgement))
            {
                _tallies[made.Id].AddEquivalent();
            }
            else
            {
                var failed = _judge.Failed(judgement);
                _tallies[made.Id].Add(failed);
                note(failed, site);
            }

            if (--left == 0)
            {
                return;
            }
        }
    }

    /// <summary>All places, in an order of chance, so that over many episodes every kind of place gets its turn.</summary>
    private static Site[] Chosen(Subject subject, Operator made) => subject.Random("sites", made.Id).Shuffle(made.Sites(subject));

    private static bool Unchanged(Subject subject, Draft draft) => draft.Forge is null && draft.End is null && draft.Lines.SequenceEqual(subject.Lines);

    private async ValueTask<Judgement?> PlayAsync(Subject subject, Draft draft, CancellationToken cancellationToken) =>
        await _rehearsal.PlayAsync(subject, draft, cancellationToken) is { } episode ? await _judge.BuildAsync(draft.Task ?? subject.Task, episode, cancellationToken) : null;

    private static bool Same(Subject subject, Judgement judgement) =>
        new StateComparer(judgement.Rules.Comparison, judgement.Task.Soft).Same(judgement.Final, subject.Judgement.Final);

    private void Note(List<MutantCase> cases, bool isOne, Subject subject, Operator made, Site site, IReadOnlyList<string> failed)
    {
        if (isOne)
        {
            cases.Add(new MutantCase(_environment.Id, _options.Seed, subject.Task.Index, made.Id, site.Where, failed));
        }
    }
}
