using TrajForge.Chat;
using TrajForge.Episodes;
using TrajForge.Tau;

namespace TrajForge.Playback;

/// <summary>A customer's words with the stop token, which our events leave out: as recorded, or put back from how the episode ended.</summary>
internal sealed class CustomerWords
{
    private readonly Dictionary<int, string> _verbatim = [];

    public CustomerWords(Episode episode)
    {
        if (episode.Source is { } source)
        {
            Take(episode, TauStored.Run(source), source.Steps);
        }

        if (Token(episode.End) is { } token && !SaidOne(episode))
        {
            PutBack(episode, token);
        }
    }

    /// <summary>A last message that is no event, since it holds no words; null for none.</summary>
    public string? Last { get; private set; }

    public string Of(CustomerMessage said) => _verbatim.GetValueOrDefault(said.Index, said.Content);

    private static string? Token(EndReason end) => end switch
    {
        EndReason.CustomerDone => StopTokens.Done,
        EndReason.HandedOver => StopTokens.HandedOver,
        EndReason.CustomerGaveUp => StopTokens.GaveUp,
        _ => null,
    };

    private void Take(Episode episode, TauRun run, IReadOnlyList<int> steps)
    {
        foreach (var said in episode.Events.OfType<CustomerMessage>())
        {
            _verbatim[said.Index] = run.Messages[steps[said.Index]].Content ?? "";
        }

        if (run.Messages is [.., { Role: TauRole.Customer } last] && !steps.Contains(last.Step))
        {
            Last = last.Content ?? "";
        }
    }

    private bool SaidOne(Episode episode) =>
        StopReader.Read(Last ?? (episode.Events is [.., CustomerMessage { Calls.Count: 0 } said] ? Of(said) : "")).End is not null;

    /// <summary>Only where the customer has the last word; a hand-over by a call leaves it none.</summary>
    private void PutBack(Episode episode, string token)
    {
        switch (episode.Events)
        {
            case [.., CustomerMessage { Calls.Count: 0 } said]:
                _verbatim[said.Index] = $"{Of(said)} {token}";
                break;
            case [.., AgentMessage { Calls.Count: 0 } or ToolReplied { Caller: Side.Customer }]:
                Last = token;
                break;
        }
    }
}
