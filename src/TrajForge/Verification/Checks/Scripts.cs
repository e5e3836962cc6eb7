namespace TrajForge.Verification.Checks;

/// <summary>Which script a text is written in: enough to see that a model fell into another language, where that has letters of its own.</summary>
internal static class Scripts
{
    private const int FewestLetters = 12;
    private const double Most = 0.3;
    private const char LastLatin = '\u024F';

    /// <summary>Messages of the agent in another script than all that the customer wrote; none where the customer's own is mixed or unknown.</summary>
    public static IEnumerable<int> Foreign(IReadOnlyList<TrajectoryEvent> events)
    {
        var customer = string.Concat(events.OfType<CustomerMessage>().Select(message => message.Content));
        if (IsLatin(customer) is not { } latin)
        {
            return [];
        }

        return events.OfType<AgentMessage>().Where(message => message.Content is { } text && IsLatin(text) is { } own && own != latin).Select(message => message.Index);
    }

    private static bool? IsLatin(string text)
    {
        var letters = text.Count(char.IsLetter);
        if (letters < FewestLetters)
        {
            return null;
        }

        var foreign = (double)text.Count(letter => char.IsLetter(letter) && letter > LastLatin) / letters;
        return foreign <= Most ? true : foreign >= 1 - Most ? false : null;
    }
}
