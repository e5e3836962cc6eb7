using System.Text;

namespace TrajForge.Datasets;

/// <summary>The counts behind <see cref="DialogueFigures"/>, one dialogue at a time.</summary>
internal sealed class DialogueCounts(NameMask mask)
{
    private static readonly HashSet<string> PlainYes = new(StringComparer.Ordinal)
    {
        "yes", "yes please", "yeah", "yep", "yup", "sure", "ok", "okay", "correct", "go ahead", "please do", "yes go ahead",
        "yes please go ahead", "yes that's right", "that's right", "sounds good", "yes thank you", "yes thanks",
    };

    private readonly HashSet<string> _turns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _openings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Occurrences, int Dialogues, int Last)> _grams = new(StringComparer.Ordinal);

    public int Dialogues { get; private set; }

    /// <summary>Customer messages that do not only say yes.</summary>
    public int Turns { get; private set; }

    public int DistinctTurns => _turns.Count;

    public int DistinctOpenings => _openings.Count;

    public List<int> TurnsPerDialogue { get; } = [];

    /// <summary>Words of each customer message.</summary>
    public List<int> Words { get; } = [];

    public StringBuilder Text { get; } = new();

    public int Questions { get; private set; }

    public int Unanswered { get; private set; }

    public int MostFacts { get; private set; }

    public int WithDetours { get; private set; }

    public void Add(Episode episode)
    {
        Dialogues++;
        var said = episode.Events.OfType<CustomerMessage>().Where(message => message.Calls.Count == 0).ToArray();
        TurnsPerDialogue.Add(said.Length);
        for (var i = 0; i < said.Length; i++)
        {
            AddTurn(said[i].Content, opening: i == 0);
        }

        MostFacts = Math.Max(MostFacts, said.Select(message => message.Acts?.Count(act => act.Kind == "inform") ?? 0).DefaultIfEmpty().Max());
        WithDetours += said.Any(message => message.Acts?.Any(act => act.Kind is "detour" or "correct") ?? false) ? 1 : 0;
        CountQuestions(episode.Events);
    }

    public double CommonSixGrams(double share)
    {
        var common = _grams.Values.Where(gram => gram.Dialogues >= Math.Max(2, share * Dialogues)).Sum(gram => (long)gram.Occurrences);
        var all = _grams.Values.Sum(gram => (long)gram.Occurrences);
        return all == 0 ? 0 : (double)common / all;
    }

    private void AddTurn(string content, bool opening)
    {
        var words = mask.Words(content);
        var text = string.Join(' ', words);
        Words.Add(content.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        if (opening)
        {
            _openings.Add(text);
        }

        if (!PlainYes.Contains(text))
        {
            Turns++;
            _turns.Add(text);
        }

        if (!DialogueFigures.IsFull(Text))
        {
            Text.Append(mask.Mask(content)).Append('\n');
        }

        for (var i = 0; i + 6 <= words.Count; i++)
        {
            var gram = string.Join(' ', words.Skip(i).Take(6));
            var (occurrences, dialogues, last) = _grams.GetValueOrDefault(gram);
            _grams[gram] = (occurrences + 1, last == Dialogues ? dialogues : dialogues + 1, Dialogues);
        }
    }

    private void CountQuestions(IReadOnlyList<TrajectoryEvent> events)
    {
        for (var i = 0; i < events.Count; i++)
        {
            if (events[i] is not AgentMessage { Acts: { } acts } || !acts.Any(act => act.Kind is "ask" or "propose"))
            {
                continue;
            }

            Questions++;
            Unanswered += events.Skip(i).OfType<CustomerMessage>().Any(Answers) ? 0 : 1;
        }
    }

    private static bool Answers(CustomerMessage message) =>
        message.Calls.Count == 0 && (message.Acts?.Any(act => act.Kind is not ("detour" or "thanks" or "ask")) ?? true);
}
