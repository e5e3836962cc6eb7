using System.Globalization;

namespace TrajForge.Chat;

/// <summary>
/// What a model that plays the customer is told: the brief, then how to behave. The brief is the truth and the same for both tasks of a pair,
/// so nothing of the behaviour is in it.
/// </summary>
public static class CustomerPrompt
{
    public static string Of(Brief brief, Behaviour behaviour)
    {
        // Tasks of others bring the whole prompt with them.
        if (brief.Goals.Count == 0)
        {
            return brief.Text;
        }

        return $"{brief.Text}\n\nHow you behave:\n{Guidance(behaviour)}";
    }

    /// <summary>The behaviour as a list, one thing a line.</summary>
    public static string Guidance(Behaviour behaviour)
    {
        var lines = new List<string>();
        if (Personas.Find(behaviour.Persona) is { } persona)
        {
            lines.Add($"{persona.Line} This colours your wording and adds no facts.");
        }

        lines.AddRange(behaviour.Traits.Select(Guidance));
        lines.Add(behaviour.Insists switch
        {
            0 => "If something is declined, accept that.",
            1 => "If something is declined, insist once, then accept that.",
            var times => string.Create(CultureInfo.InvariantCulture, $"If something is declined, insist up to {times} times, then accept that."),
        });
        return string.Join('\n', lines.Select(line => $"- {line}"));
    }

    private static string Guidance(string trait) => trait switch
    {
        Traits.Underspecification => "Open with the bare wish. Be vague when you are asked something for the first time, and then tell one fact at a time, never more than was asked.",
        Traits.Overload => "Tell everything that you know about a wish at once, mixed with things that have nothing to do with it.",
        Traits.GoalSwitching => "Before your first wish is dealt with, take up the next one; come back to the first afterwards. Never do so between a yes and the change it stands for.",
        Traits.Contradiction => "State one fact wrongly at first. Put it right later, at the latest when it is proposed to you: say yes only to what is true.",
        Traits.Fabrication => "When you are asked for an id, an e-mail address or the like, make one up first. When nothing is found, tell what you really know.",
        Traits.Hostility => "Be impatient and rude, and threaten to leave. Do not leave, and do not change any fact.",
        _ => throw new NotSupportedException($"no guidance for the trait '{trait}'"),
    };
}
