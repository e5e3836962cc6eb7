namespace TrajForge.Verification.Checks;

/// <summary>
/// A yes binds a proposal: the customer's last words before the change are a yes, and an earlier message of the agent names every facet of
/// the call, with nothing but agreement or small talk from the customer in between. One yes may cover a listed batch.
/// </summary>
internal static class Confirmation
{
    /// <summary>What is missing, or null when the change was confirmed.</summary>
    public static string? Problem(IReadOnlyList<TrajectoryEvent> events, ReplayedStep step)
    {
        var yes = events.Take(step.CallEvent).OfType<CustomerMessage>().LastOrDefault();
        if (yes is null || !Affirmation.IsYes(yes.Content))
        {
            return yes is null ? "nobody was asked" : $"the customer's last words before it are no clear yes (event {yes.Index})";
        }

        IReadOnlyList<string> nearest = [];
        foreach (var spoken in events.Take(yes.Index).Reverse())
        {
            if (spoken is CustomerMessage customer && Affirmation.IsRefusal(customer.Content))
            {
                break;
            }

            if (spoken is AgentMessage { Content: { } text, Calls.Count: 0 })
            {
                var missing = step.Facets.Where(facet => !Mentions.Names(text, facet)).Select(facet => facet.Name).ToArray();
                if (missing.Length == 0)
                {
                    return null;
                }

                nearest = nearest.Count == 0 || missing.Length < nearest.Count ? missing : nearest;
            }
        }

        return nearest.Count == 0 ? "nothing was proposed" : $"no proposal before the yes names {string.Join(", ", nearest)}";
    }
}
