namespace TrajForge.Chat.Scripted;

public abstract partial class ScriptedCustomer
{
    private const int MostQuestions = 4;

    private int _asks;

    /// <summary>Facts to put right, because the proposal contradicts them; empty when the customer can say yes. The first act stands for the whole.</summary>
    protected abstract IReadOnlyList<BriefFact> Wrong(KnownGoal goal, IReadOnlyList<DialogueAct> proposal);

    /// <summary>Asks something beside the proposal; false where there is nothing to ask.</summary>
    protected virtual bool AsksAside(DialogueAct whole, Turn turn) => false;

    /// <summary>The same slot with a wrong value, for a slip of the tongue; null where none is at hand.</summary>
    protected virtual BriefFact? Mistaken(BriefFact fact) => null;

    /// <summary>A fact in a few words, after a slip of the tongue.</summary>
    protected virtual string Short(BriefFact fact, KnownGoal goal) => Sentence(fact, goal);

    /// <summary>The customer may misspeak when it tells facts of this slot.</summary>
    protected virtual bool CanMisspeak(string? slot) => false;

    /// <summary>Says yes, asks first, or puts right what is wrong.</summary>
    private void Judge(DialogueAct[] proposal, Turn turn)
    {
        var goal = Goal(proposal[0]);
        if (goal is null || proposal[0].Slot != goal.Intent)
        {
            turn.Add(Voice.Say("wrong"), Acts.Of(Acts.Reject, null, proposal[0].Goal));
            return;
        }

        var lie = StandingLie(goal);
        IReadOnlyList<BriefFact> wrong = [.. lie is null ? [] : new[] { lie }, .. Wrong(goal, proposal).Where(fact => fact != lie)];
        if (wrong.Count > 0)
        {
            _lieStands &= lie is null;
            turn.Add(Voice.Say(lie is null ? "wrong" : "misspoke"), Acts.Of(Acts.Reject, goal.Intent, goal.Number));
            foreach (var fact in wrong.Take(2))
            {
                goal.Tell(fact);
                turn.Add(Sentence(fact, goal), Acts.Of(Acts.Correct, fact.Slot, goal.Number, fact.Number, fact.Details));
            }

            return;
        }

        if (goal.Questions.FirstOrDefault(question => !goal.Answered.Contains(question)) is { } open && _asks++ < MostQuestions)
        {
            AskQuestion(goal, open, turn, Random.Chance(0.6) ? "ask_first" : "");
            return;
        }

        turn.Add(Yes($"go_{goal.Intent}"), Acts.Of(Acts.Accept, goal.Intent, goal.Number));
    }

    private string Yes(string go)
    {
        var yes = Voice.Say("yes") + Random.Pick([",", ".", ",", "!"]);
        if (Is(Traits.Hostility))
        {
            return $"{yes} {Voice.Say(go)}";
        }

        string[] parts = Random.Next(8) switch
        {
            0 or 1 => [yes, Voice.Say("good") + ".", Voice.Say(go)],
            2 or 3 => [yes, Voice.Say("good") + ", so", Voice.Say(go)],
            4 => [yes, Voice.Say(go)],
            5 => [yes, Voice.Say("good") + ".", Voice.Say("relief")],
            6 => [yes, Voice.Say(go) + ".", Voice.Say("relief")],
            _ => [yes, Voice.Say("good") + ".", Voice.Say(go) + ".", Voice.Say("relief")],
        };
        return string.Join(' ', parts);
    }

    private bool Detour(DialogueAct[] proposal, DialogueAct[] asks, Turn turn)
    {
        if (asks.Any(ask => ask.Slot == CommonTopics.Goal))
        {
            return false;
        }

        if (proposal.Length > 0)
        {
            switch (Random.Next(3))
            {
                case 0:
                    turn.Add(Voice.Say("misunderstand_offer"), Acts.Of(Acts.Detour, CommonTopics.Misunderstand, proposal[0].Goal));
                    return true;
                case 1 when AsksAside(proposal[0], turn):
                    return true;
                default:
                    turn.Add(Voice.Say("delay_offer"), Acts.Of(Acts.Detour, CommonTopics.Digress, proposal[0].Goal));
                    return true;
            }
        }

        if (asks.Length == 0)
        {
            return false;
        }

        return Random.Next(5) switch
        {
            0 => Off("clarify", CommonTopics.Clarify),
            1 => Off("misunderstand_ask", CommonTopics.Misunderstand),
            2 => Off("delay", CommonTopics.Digress),
            _ => CorrectsItself(asks[0], turn) || Off("clarify", CommonTopics.Clarify),
        };

        bool Off(string rule, string topic)
        {
            turn.Add(Voice.Say(rule), Acts.Of(Acts.Detour, topic, asks[0].Goal));
            return true;
        }
    }

    /// <summary>Says a wrong value and takes it back in the same breath; the act holds what stands.</summary>
    private bool CorrectsItself(DialogueAct ask, Turn turn)
    {
        if ((Goal(ask) ?? Open) is not { } goal || !CanMisspeak(ask.Slot)
            || goal.Untold(ask.Slot!).FirstOrDefault(fact => ask.Number == 0 || fact.Number == ask.Number) is not { } fact || Mistaken(fact) is not { } wrong)
        {
            return false;
        }

        var text = $"{Sentence(wrong, goal).TrimEnd('.')}{Voice.Say("take_back")} {Short(fact, goal)}";
        turn.Add(text, Tell(goal, fact), Acts.Of(Acts.Detour, CommonTopics.SelfCorrection, goal.Number));
        return true;
    }
}
