namespace TrajForge.Retail.Players;

/// <summary>A message of the customer in the making.</summary>
internal sealed class Turn
{
    /// <summary>Most new facts in one message.</summary>
    public const int MostFacts = 2;

    private readonly List<string> _sentences = [];
    private readonly List<DialogueAct> _acts = [];

    public int Facts { get; private set; }

    public int Room => MostFacts - Facts;

    public bool IsEmpty => _sentences.Count == 0;

    public IReadOnlyList<DialogueAct> Acts => _acts;

    public string Text => string.Join(' ', _sentences.Select(Stopped));

    /// <summary>A sentence with what it means.</summary>
    public Turn Add(string sentence, params IReadOnlyList<DialogueAct> acts)
    {
        if (sentence.Length > 0)
        {
            _sentences.Add(sentence);
        }

        _acts.AddRange(acts);
        Facts += acts.Count(act => act.Kind == Players.Acts.Inform);
        return this;
    }

    /// <summary>Says a sentence first.</summary>
    public Turn Begin(string sentence)
    {
        _sentences.Insert(0, sentence);
        return this;
    }

    private static string Stopped(string sentence) => sentence[^1] is '.' or '?' or '!' or ':' or ',' ? sentence : sentence + ".";
}
