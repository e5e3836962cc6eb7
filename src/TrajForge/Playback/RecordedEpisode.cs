using TrajForge.Chat;
using TrajForge.Tau;

namespace TrajForge.Playback;

/// <summary>A stored episode as each of its sides saw it.</summary>
public sealed class RecordedEpisode
{
    private readonly List<SideLine> _agent = [];
    private readonly List<SideLine> _customer = [];

    private RecordedEpisode(Episode episode)
    {
        Id = episode.Id;
        Events = [.. episode.Events.Skip(GreetingLength(episode.Events))];
        var words = new CustomerWords(episode);
        foreach (var e in Events)
        {
            Add(e, words);
        }

        if (words.Last is { } last)
        {
            _customer.Add(new SideLine { From = LineFrom.Own, Text = last });
        }

        (Agent, Customer) = (new RecordedSide(Side.Agent, _agent), new RecordedSide(Side.Customer, _customer));
    }

    public string Id { get; }

    /// <summary>What happened from the customer's first message on; what an agent says before that, nobody asks for.</summary>
    public IReadOnlyList<TrajectoryEvent> Events { get; }

    public RecordedSide Agent { get; }

    public RecordedSide Customer { get; }

    public static RecordedEpisode Of(Episode episode) => new(episode);

    public RecordedSide this[Side side] => side == Side.Agent ? Agent : Customer;

    private static int GreetingLength(IReadOnlyList<TrajectoryEvent> events) =>
        events.Any(e => e is CustomerMessage) ? events.TakeWhile(e => e is AgentMessage { Calls.Count: 0 }).Count() : 0;

    private void Add(TrajectoryEvent e, CustomerWords words)
    {
        switch (e)
        {
            case CustomerMessage said:
                _customer.Add(new SideLine { From = LineFrom.Own, Text = words.Of(said), Calls = said.Calls });
                if (said.Calls.Count == 0)
                {
                    _agent.Add(new SideLine { From = LineFrom.Other, Text = said.Content });
                }

                break;
            case AgentMessage said:
                _agent.Add(new SideLine { From = LineFrom.Own, Text = said.Content ?? "", Calls = said.Calls, Reasoning = said.Reasoning, FinishReason = said.FinishReason });
                if (said is { Calls.Count: 0, Content: { } text })
                {
                    _customer.Add(new SideLine { From = LineFrom.Other, Text = text });
                }

                break;
            case ToolReplied reply:
                (reply.Caller == Side.Agent ? _agent : _customer).Add(new SideLine { From = LineFrom.Tool, Text = reply.Content, Tool = reply.Name });
                break;
        }
    }

    /// <summary>A customer's words with the stop token, which our events leave out: as recorded, or put back from how the episode ended.</summary>
    private sealed class CustomerWords
    {
        private readonly Dictionary<int, string> _verbatim = [];

        public CustomerWords(Episode episode)
        {
            if (episode.Source is { } source)
            {
                OfSource(episode, source);
            }
            else
            {
                OfEnd(episode);
            }
        }

        /// <summary>A last message that is no event, since it holds no words; null for none.</summary>
        public string? Last { get; private set; }

        public string Of(CustomerMessage said) => _verbatim.GetValueOrDefault(said.Index, said.Content);

        private void OfSource(Episode episode, EpisodeSource source)
        {
            var run = TauStored.Run(source);
            foreach (var said in episode.Events.OfType<CustomerMessage>())
            {
                _verbatim[said.Index] = run.Messages[source.Steps[said.Index]].Content ?? "";
            }

            if (run.Messages is [.., { Role: TauRole.Customer } last] && !source.Steps.Contains(last.Step))
            {
                Last = last.Content ?? "";
            }
        }

        private void OfEnd(Episode episode)
        {
            var token = episode.End switch
            {
                EndReason.CustomerDone => StopTokens.Done,
                EndReason.HandedOver => StopTokens.HandedOver,
                EndReason.CustomerGaveUp => StopTokens.GaveUp,
                EndReason.EmptyMessage => "",
                _ => null,
            };
            if (token is { Length: > 0 } && episode.Events is [.., CustomerMessage { Calls.Count: 0 } said])
            {
                _verbatim[said.Index] = $"{said.Content} {token}";
            }
            else
            {
                Last = token;
            }
        }
    }
}
