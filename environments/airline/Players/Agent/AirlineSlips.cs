using System.Text.Json.Nodes;
using TrajForge.Chat;
using TrajForge.Verification;

namespace TrajForge.Airline.Players;

/// <summary>The errors that the airline's agent makes on purpose.</summary>
internal sealed class AirlineSlips(AgentSeat seat) : SlipPlan(seat, Kinds)
{
    private const int Gesture = 50;

    private static readonly string[] Kinds =
    [
        "wrong_argument", "wrong_argument", "wrong_argument", "wrong_reservation", "skipped_read", "skipped_confirmation", "failed_then_fixed", "superfluous_change", "false_done", "early_handover", "misquoted_amount",
        "guesses", "guesses", "second_best", "gives_in", "refuses_blind",
    ];

    private int _firstFitGoal;
    private int _misquotedGoal;
    private int _guessedGoal;
    private int _secondGoal;

    /// <summary>Settle on the first reservation that fits, whatever the unread ones hold.</summary>
    public bool FirstFit(HeardGoal goal)
    {
        if (Due("skipped_read") && goal.Intent != Intents.Book)
        {
            _firstFitGoal = goal.Number;
        }

        return _firstFitGoal == goal.Number;
    }

    /// <summary>Settle on the best of what was read, whatever the last search would show; only where anything that it shows may be better.</summary>
    public bool Guesses(HeardGoal goal, BriefFact fact, int read, int all, int fits)
    {
        if (Due("guesses") && read == all - 1 && fits > 0 && fact["pick"] is "cheapest" or "fastest" && (_guessedGoal == 0 || _guessedGoal == goal.Number))
        {
            _guessedGoal = goal.Number;
        }

        return _guessedGoal == goal.Number && read == all - 1;
    }

    /// <summary>The guess led nowhere: reads the rest after all, and the slip was none.</summary>
    public bool GiveUpGuess(HeardGoal goal)
    {
        if (!Due("guesses") || _guessedGoal != goal.Number)
        {
            return false;
        }

        GiveUp();
        _guessedGoal = 0;
        return true;
    }

    /// <summary>Place of the way to propose among all that fit, best first: the right one, or the one behind it.</summary>
    public int SecondBest(HeardGoal goal, int right, int count)
    {
        if (Due("second_best") && count > right + 1 && _secondGoal == 0)
        {
            _secondGoal = goal.Number;
        }

        return _secondGoal == goal.Number && count > right + 1 ? right + 1 : right;
    }

    /// <summary>Told when a way to fly is settled on, which a guess or the second best makes another or an unfounded one.</summary>
    public void Chose(HeardGoal goal)
    {
        if (Due("guesses") && _guessedGoal == goal.Number)
        {
            Make("guesses", harmful: true);
        }

        if (Due("second_best") && _secondGoal == goal.Number)
        {
            Make("second_best", harmful: true);
        }
    }

    /// <summary>The first reservation that fits leads nowhere: reads the others after all, and the slip was none.</summary>
    public bool GiveUpFirstFit(HeardGoal goal)
    {
        if (!Due("skipped_read") || _firstFitGoal != goal.Number)
        {
            return false;
        }

        GiveUp();
        _firstFitGoal = 0;
        return true;
    }

    /// <summary>Told when a goal is resolved: with reservations left unread, the read was skipped.</summary>
    public void Read(HeardGoal goal, Desk desk)
    {
        if (Due("skipped_read") && _firstFitGoal == goal.Number && desk.Unread.Any() && goal.Of(Slots.Reservation).All(fact => fact["reservation_id"] is null))
        {
            Make("skipped_read", harmful: true);
        }
    }

    public bool SkipsConfirmation(HeardGoal goal) => Due("skipped_confirmation") && Make("skipped_confirmation", harmful: true) && goal.Number > 0;

    public bool ClaimsDone(HeardGoal goal) => Due("false_done") && goal.Proposed is not null && Make("false_done", harmful: true);

    /// <summary>A proposal with another amount of money than the change comes to, which the customer asked for; null where the right one would be said too.</summary>
    public (string Text, IReadOnlyList<DialogueAct> Acts)? Misquote(HeardGoal goal, Change change, Func<Change, (string Text, IReadOnlyList<DialogueAct> Acts)> write)
    {
        var amount = Math.Abs(goal.Questions.ContainsKey(Topics.CertificateAmount) ? change.Certificate : change.Amount);
        if (_misquotedGoal != goal.Number && (!Due("misquoted_amount") || goal.Questions.Count == 0 || amount == 0))
        {
            return null;
        }

        var wrong = write(Bent.Quote(change));
        if (_misquotedGoal != goal.Number && Mentions.Answers(wrong.Text, Proposal.Number(amount)))
        {
            return null;
        }

        // Asked again, the agent says the same again.
        if (_misquotedGoal == 0)
        {
            Make("misquoted_amount", harmful: true);
            _misquotedGoal = goal.Number;
        }

        return wrong;
    }

    /// <summary>The change with one argument other than the customer agreed to, where there is another that the airline would take.</summary>
    public Change Bend(Change change, Desk desk)
    {
        var (kind, other) = Due("wrong_reservation") ? ("wrong_reservation", Bent.Reservation(change, desk))
            : Due("wrong_argument") ? Bent.Argument(change, desk)
            : ("", null);
        if (other is null || other.SameAs(change, ""))
        {
            return change;
        }

        Make(kind, harmful: true);
        return other;
    }

    /// <summary>The arguments in a form that the airline refuses; the right ones follow.</summary>
    public string Spoil(PlayerCall call)
    {
        var json = JsonNode.Parse(call.Arguments)!.AsObject();
        var name = json.ContainsKey("reservation_id") ? "reservation_id" : "user_id";
        if (!Due("failed_then_fixed") || json[name] is not { } id)
        {
            return call.Arguments;
        }

        Make("failed_then_fixed", harmful: false);
        Retry = PlayerMessage.Call(call.Name, call.Arguments);
        json[name] = name == "user_id" ? id.GetValue<string>().ToUpperInvariant() : id.GetValue<string>().ToLowerInvariant();
        return Awaited = CallText.Of(json);
    }

    /// <summary>A certificate that nobody asked for, once a goal is done.</summary>
    public PlayerMessage? Superfluous(IEnumerable<HeardGoal> goals, Desk desk)
    {
        if (!Due("superfluous_change") || !goals.Any(goal => goal.Done))
        {
            return null;
        }

        Make("superfluous_change", harmful: true);
        var call = ChangeCalls.Certificate(Gesture, desk.Profile!.UserId);
        return PlayerMessage.Call(call.Name, call.Arguments);
    }

    /// <summary>Sends the customer to a human instead of asking what is missing.</summary>
    public PlayerMessage? HandsOverEarly(IEnumerable<HeardGoal> goals)
    {
        if (!Due("early_handover") || goals.FirstOrDefault(goal => goal is { Done: false, Intent: not null, Facts.Count: > 0, Confirmed: false }) is not { } goal)
        {
            return null;
        }

        Make("early_handover", harmful: true);
        return PlayerMessage.Call(ToolNames.HandOver, CallText.Of(("summary", $"The customer asks for help ({goal.Intent!.Replace('_', ' ')}).")));
    }
}
