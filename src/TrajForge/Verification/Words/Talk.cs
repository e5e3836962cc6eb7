using TrajForge.Assistance;
using TrajForge.Chat;

namespace TrajForge.Verification;

/// <summary>A message that reached the other side.</summary>
internal sealed record Line(int Index, bool ByCustomer, string Text, IReadOnlyList<Stated> Stated);

/// <summary>The conversation of an episode as both sides heard it, with what each message states.</summary>
internal sealed class Talk
{
    public Talk(Judgement judgement)
    {
        Judgement = judgement;
        Statements = new Statements(KnownNames.Of(judgement.Names));
        Lines = [.. judgement.Episode.Events.Where(Spoken.Is).Select(Read)];
    }

    public Judgement Judgement { get; }

    public Statements Statements { get; }

    public IReadOnlyList<Line> Lines { get; }

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

    private Line Read(TrajectoryEvent e) => e switch
    {
        CustomerMessage customer => new Line(e.Index, true, customer.Content, Statements.Of(customer.Content)),
        AgentMessage agent => new Line(e.Index, false, agent.Content!, Statements.Of(agent.Content!)),
        _ => throw new InvalidOperationException($"event {e.Index} is not spoken"),
    };
}
