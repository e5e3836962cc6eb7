using System.Text.RegularExpressions;

namespace TrajForge.Chat.Scripted;

/// <summary>A message of the customer in the making.</summary>
public sealed partial class Turn
{
    /// <summary>Most new facts in one message of a cooperative customer.</summary>
    public const int MostFacts = 2;

    private static readonly string[] QuestionStarts = ["Can ", "Could ", "May I ", "Is it ", "Would "];
    private readonly List<string> _sentences = [];
    private readonly List<DialogueAct> _acts = [];

    public int Facts { get; private set; }

    /// <summary>New facts that this customer puts into one message.</summary>
    public int Most { get; init; } = MostFacts;

    public int Room => Most - Facts;

    public bool IsEmpty => _sentences.Count == 0;

    public IReadOnlyList<DialogueAct> Acts => _acts;

    public string Text => string.Join(' ', _sentences.Select((sentence, at) => Stopped(at > 0 && Continues(_sentences[at - 1]) ? Small(sentence) : sentence)));

    /// <summary>A sentence with what it means.</summary>
    public Turn Add(string sentence, params IReadOnlyList<DialogueAct> acts)
    {
        if (sentence.Length > 0)
        {
            _sentences.Add(sentence);
        }

        _acts.AddRange(acts);
        Facts += acts.Count(act => act.Kind == Scripted.Acts.Inform);
        return this;
    }

    public static bool IsQuestion(string sentence) => QuestionStarts.Any(start => sentence.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    private static string Stopped(string sentence) =>
        sentence[^1] is '.' or '?' or '!' or ':' or ',' || Continues(sentence) ? sentence
        : IsQuestion(sentence) ? sentence + "?"
        : sentence + ".";

    private static bool Continues(string sentence) => sentence[^1] is ',' or ':' || sentence.EndsWith("...", StringComparison.Ordinal) || sentence.EndsWith(", but", StringComparison.Ordinal);

    // A first word with capitals of its own stays: SIM, VPN, Wi-Fi.
    private static string Small(string sentence) =>
        sentence.Length < 2 || (sentence[0] == 'I' && !char.IsLetter(sentence[1])) || sentence.Split(' ')[0].Skip(1).Any(char.IsUpper) || Proper().IsMatch(sentence)
            ? sentence
            : char.ToLowerInvariant(sentence[0]) + sentence[1..];

    /// <summary>Starts with a day, a month before its day, or a first and a last name.</summary>
    [GeneratedRegex(@"^([A-Z][a-z]+day, |(January|February|March|April|May|June|July|August|September|October|November|December) \d|(?!My |The |For |I )[A-Z][a-z]+ [A-Z][a-z]+ )")]
    private static partial Regex Proper();
}
