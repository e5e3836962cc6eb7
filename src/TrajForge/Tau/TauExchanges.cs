namespace TrajForge.Tau;

/// <summary>One call with its reply.</summary>
/// <param name="Step">Index of the calling message.</param>
/// <param name="ReplyStep">Index of the message with the reply; -1 for none.</param>
/// <param name="Key">Unique within the run; equal to the call's id where ids are unique.</param>
internal sealed record TauExchange(int Step, TauCall Call, int ReplyStep, TauReply? Reply, string Key)
{
    public ToolRequest Request => new() { Caller = Call.Caller, Name = Call.Name, Arguments = Call.Arguments };
}

/// <summary>The calls of a run, in order, with their replies, and what does not fit together.</summary>
internal sealed class TauExchanges
{
    private readonly TauRun _run;
    private readonly List<TauExchange> _calls = [];
    private readonly List<TauProblem> _problems = [];
    private readonly List<int> _open = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    // Unless the run ended properly, v2 scores 0 without looking at any call.
    private readonly TauEffect _effect;

    private TauExchanges(TauRun run)
    {
        _run = run;
        _effect = run.Format == TauFormat.V2 && !TauEnds.Scored(TauEnds.TerminationOf(run)) ? TauEffect.Noted : TauEffect.Ungraded;
    }

    public IReadOnlyList<TauExchange> Calls => _calls;

    public IReadOnlyList<TauProblem> Problems => _problems;

    public static TauExchanges Of(TauRun run)
    {
        var exchanges = new TauExchanges(run);
        foreach (var message in run.Messages)
        {
            exchanges.Add(message);
        }

        exchanges.CloseOpen();
        return exchanges;
    }

    private void Add(TauMessage message)
    {
        if (message.Role != TauRole.Tool)
        {
            CloseOpen();

            // v1 carries out the first call of a message and forgets the others.
            foreach (var call in _run.Format == TauFormat.V1 ? message.Calls.Take(1) : message.Calls)
            {
                if (!TauJson.IsObject(call.Arguments))
                {
                    _problems.Add(TauErrors.BadArguments(_run.Id, message.Step, call.Name, _effect));
                }

                _open.Add(_calls.Count);
                _calls.Add(new TauExchange(message.Step, call, -1, null, Key(call)));
            }
        }

        foreach (var reply in message.Replies)
        {
            var at = _open.FindIndex(i => reply.Id is null || _calls[i].Call.Id.Length == 0 || _calls[i].Call.Id == reply.Id);
            if (at < 0)
            {
                _problems.Add(TauErrors.StrayReply(_run.Id, message.Step, reply.Id));
                continue;
            }

            _calls[_open[at]] = _calls[_open[at]] with { ReplyStep = message.Step, Reply = reply };
            _open.RemoveAt(at);
        }
    }

    private void CloseOpen()
    {
        foreach (var i in _open)
        {
            _problems.Add(TauErrors.NoReply(_run.Id, _calls[i].Step, _calls[i].Call.Name, _run.Format == TauFormat.V1 ? TauEffect.Noted : _effect));
        }

        _open.Clear();
    }

    private string Key(TauCall call)
    {
        var id = call.Id.Length == 0 ? $"call_{_calls.Count}" : call.Id;
        return _keys.Add(id) ? id : $"{id}~{_calls.Count}";
    }
}
