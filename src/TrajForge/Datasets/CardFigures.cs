using System.Globalization;
using TrajForge.Runs;
using TrajForge.Specs;

namespace TrajForge.Datasets;

/// <summary>Collects what the card says of the rows, while they are written.</summary>
internal sealed class CardFigures(JsonText play, OutputSpec output)
{
    private readonly Coverage _coverage = Datasets.Coverage.Of(play);
    private readonly Dictionary<string, SortedDictionary<string, long>> _shares = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (double Sum, long Count)> _components = new(StringComparer.Ordinal);

    public long Accepted { get; private set; }

    /// <summary>Episodes that RL takes.</summary>
    public long Rewarded { get; private set; }

    public long Prompts { get; private set; }

    public long TrainedMessages { get; private set; }

    public long AgentMessages { get; private set; }

    public long CustomerMessages { get; private set; }

    public long Calls { get; private set; }

    /// <summary>Calls on the customers' own devices.</summary>
    public long CustomerCalls { get; private set; }

    public bool Scripted { get; private set; }

    /// <summary>Mean of each reward component over valid episodes.</summary>
    public IEnumerable<(string Name, double Mean)> Components => _components.Select(c => (c.Key, c.Value.Sum / c.Value.Count));

    public IReadOnlyList<FactorCoverage> Coverage => _coverage.Figures;

    public void Note(TaskCase task)
    {
        Prompts++;
        Count("Goals", task.Templates.Count.ToString(CultureInfo.InvariantCulture));
        Count("Customer", task.Behaviour.Name);
        Count("Difficulty (changes, reads)", string.Create(CultureInfo.InvariantCulture, $"{task.Difficulty.Changes}, {task.Difficulty.Reads}"));
    }

    public void Note(DatasetRow row)
    {
        Scripted |= row.Episode.Players.Scripted;
        foreach (var component in row.Verdict.Vector)
        {
            var (sum, count) = _components.GetValueOrDefault(component.Name);
            _components[component.Name] = (sum + component.Value, count + 1);
        }

        Rewarded += RlSink.Takes(row, output.RlGroups == EngineWords.VariedGroups) ? 1 : 0;
        if (!row.Supervised)
        {
            return;
        }

        Accepted++;
        _coverage.Add(row.Task);
        AgentMessages += row.Episode.Events.OfType<AgentMessage>().Count();
        TrainedMessages += row.Episode.Events.OfType<AgentMessage>().Count(message => message.Train.Weight > 0);
        CustomerMessages += row.Episode.Events.OfType<CustomerMessage>().Count(message => message.Calls.Count == 0);
        Calls += row.Episode.Events.OfType<ToolReplied>().Count(reply => reply.Caller == Side.Agent);
        CustomerCalls += row.Episode.Events.OfType<ToolReplied>().Count(reply => reply.Caller == Side.Customer);
        Count("End", row.Episode.End.ToString());
        foreach (var template in row.Task.Templates.Distinct(StringComparer.Ordinal))
        {
            Count("Template", template);
        }
    }

    /// <summary>Counts of one heading, in ordinal order.</summary>
    public IReadOnlyList<ReasonCount> Counts(string heading) => _shares.TryGetValue(heading, out var counts)
        ? counts.Select(count => new ReasonCount(count.Key, count.Value)).ToArray()
        : [];

    private void Count(string heading, string value)
    {
        var counts = _shares.TryGetValue(heading, out var found) ? found : _shares[heading] = new(StringComparer.Ordinal);
        counts[value] = counts.GetValueOrDefault(value) + 1;
    }
}
