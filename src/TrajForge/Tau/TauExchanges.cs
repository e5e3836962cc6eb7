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
    private readonly List<(int Step, TauCall Call)> _passedOver = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    private readonly TauEffect _effect;

    private TauExchanges(TauRun run)
    {
        _run = run;
        _effect = TauEnds.EarnsNothing(run) ? TauEffect.Noted : TauEffect.Ungraded;
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

            // v1 carries out the first call of a message and forgets the others; one of those that has a reply was carried out after all.
            var carriedOut = _run.Format == TauFormat.V1 ? 1 : message.Calls.Count;
            foreach (var call in message.Calls.Take(carriedOut))
            {
                Made(message.Step, call);
            }

            _passedOver.AddRange(message.Calls.Skip(carriedOut).Select(call => (message.Step, call)));
        }

        foreach (var reply in message.Replies)
        {
            var at = Answered(reply);
            if (at < 0)
            {
                // v1's reward follows from the calls; a second reply to one of them changes nothing.
                var again = _run.Format == TauFormat.V1 && _calls.Exists(exchange => exchange.Call.Id == reply.Id);
                _problems.Add(TauErrors.StrayReply(_run.Id, message.Step, reply.Id, again ? TauEffect.Noted : _effect));
                continue;
            }

            _calls[_open[at]] = _calls[_open[at]] with { ReplyStep = message.Step, Reply = reply };
            _open.RemoveAt(at);
        }
    }

    private void Made(int step, TauCall call)
    {
        if (!TauJson.IsObject(call.Arguments))
        {
            _problems.Add(TauErrors.BadArguments(_run.Id, step, call.Name, _effect));
        }

        _open.Add(_calls.Count);
        _calls.Add(new TauExchange(step, call, -1, null, Key(call)));
    }

    /// <summary>Which open call it answers; -1 for none.</summary>
    private int Answered(TauReply reply)
    {
        var at = _open.FindIndex(i => reply.Id is null || _calls[i].Call.Id.Length == 0 || _calls[i].Call.Id == reply.Id);
        if (at < 0 && _passedOver.FindIndex(passed => passed.Call.Id == reply.Id) is var late && late >= 0)
        {
            Made(_passedOver[late].Step, _passedOver[late].Call);
            _passedOver.RemoveAt(late);
            return _open.Count - 1;
        }

        // v1's reply follows its call, whatever id it bears.
        if (at < 0 && _run.Format == TauFormat.V1 && _open.FindIndex(i => _calls[i].Call.Name == reply.Name) is var named && named >= 0)
        {
            _problems.Add(TauErrors.OtherId(_run.Id, _calls[_open[named]].Step, reply.Name!, reply.Id));
            return named;
        }

        return at;
    }

    private void CloseOpen()
    {
        _passedOver.Clear();
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
