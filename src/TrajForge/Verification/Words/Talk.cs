using System.Runtime.CompilerServices;
using TrajForge.Assistance;
using TrajForge.Chat;
using TrajForge.Verification.Checks;

namespace TrajForge.Verification;

/// <summary>A message that reached the other side.</summary>
internal sealed record Line(int Index, bool ByCustomer, string Text, IReadOnlyList<Stated> Stated);

/// <summary>The conversation of an episode as both sides heard it, with what each message states.</summary>
internal sealed class Talk
{
    private static readonly ConditionalWeakTable<Judgement, Talk> Read = [];

    private readonly Lazy<IReadOnlyList<(Line Line, string What)>> _misleading;
    private readonly Lazy<IReadOnlyDictionary<int, IReadOnlyList<ReplayedStep>>> _carriedOut;

    private Talk(Judgement judgement)
    {
        Judgement = judgement;
        Statements = new Statements(KnownNames.Of(judgement.Names));
        Lines = [.. judgement.Episode.Events.Where(Spoken.Is).Select(ReadLine)];
        _misleading = new(() => Consistency.Of(this));
        _carriedOut = new(() => Checks.CarriedOut.Of(this));
    }

    /// <summary>Read once for all verifiers of a judgement.</summary>
    public static Talk Of(Judgement judgement) => Read.GetValue(judgement, made => new Talk(made));

    public Judgement Judgement { get; }

    public Statements Statements { get; }

    public IReadOnlyList<Line> Lines { get; }

    /// <summary>Messages of the agent at odds with what it has read or was told, and how.</summary>
    public IReadOnlyList<(Line Line, string What)> Misleading => _misleading.Value;

    /// <summary>By the index of each proposal that was agreed to, the changes made under that yes.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<ReplayedStep>> CarriedOut => _carriedOut.Value;

    /// <summary>The customer's messages.</summary>
    public IEnumerable<Line> Said => Lines.Where(line => line.ByCustomer);

    /// <summary>The agent's last message before it; null for none.</summary>
    public Line? Before(Line line) => Lines.TakeWhile(other => other != line).LastOrDefault(other => !other.ByCustomer);

    /// <summary>All that the customer knows before anybody speaks.</summary>
    public Known Brief()
    {
        var known = new Known(Statements);
        known.Hear(Judgement.Task.Brief.Text);
        known.Hear(string.Join('\n', WeightyWords.Values(Judgement.Task.Brief)));
        known.Hear(Personas.Find(Judgement.Task.Behaviour.Persona)?.Line ?? "");
        known.Hear(Judgement.Episode.BriefTold?.Text ?? "");
        return known;
    }

    private Line ReadLine(TrajectoryEvent e) => e switch
    {
        CustomerMessage customer => new Line(e.Index, true, customer.Content, Statements.Of(customer.Content)),
        AgentMessage agent => new Line(e.Index, false, agent.Content!, Statements.Of(agent.Content!)),
        _ => throw new InvalidOperationException($"event {e.Index} is not spoken"),
    };
}
