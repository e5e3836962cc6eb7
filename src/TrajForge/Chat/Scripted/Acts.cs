namespace TrajForge.Chat.Scripted;

/// <summary>Kinds of dialogue acts of scripted players. Slots are those of the environment's briefs, and <see cref="CommonTopics"/>.</summary>
public static class Acts
{
    // Of the customer.

    /// <summary>Raises a goal; the slot is its intent.</summary>
    public const string Request = "request";

    /// <summary>States one fact of the brief.</summary>
    public const string Inform = "inform";

    /// <summary>States one fact again, after it was taken wrongly.</summary>
    public const string Correct = "correct";

    /// <summary>Does not know, or knows no more about, what the slot names.</summary>
    public const string Lack = "lack";

    /// <summary>Has named all there is of the slot.</summary>
    public const string Complete = "complete";

    /// <summary>Agrees to what was proposed for the goal.</summary>
    public const string Accept = "accept";

    /// <summary>Does not agree; corrections follow.</summary>
    public const string Reject = "reject";

    /// <summary>Does not take no for an answer; the slot is the intent of the goal that was declined.</summary>
    public const string Insist = "insist";

    /// <summary>Accepts that a goal cannot be done; the slot is its intent.</summary>
    public const string Concede = "concede";

    /// <summary>Wants another goal taken up first; the slot is its intent.</summary>
    public const string Switch = "switch";

    /// <summary>Asks back, misunderstands or digresses; the slot says which.</summary>
    public const string Detour = "detour";

    /// <summary>Thanks.</summary>
    public const string Thanks = "thanks";

    /// <summary>Ends the conversation.</summary>
    public const string Bye = "bye";

    // Of both.

    /// <summary>Asks for what the slot names.</summary>
    public const string Ask = "ask";

    // Of the agent.

    /// <summary>One part of a proposal; the slot says which, the slot of the intent stands for the whole.</summary>
    public const string Propose = "propose";

    /// <summary>Says that a goal is done; the slot is its intent.</summary>
    public const string Report = "report";

    /// <summary>Answers the question in the slot.</summary>
    public const string Answer = "answer";

    /// <summary>Says that something cannot be done; the slot is the intent.</summary>
    public const string Refuse = "refuse";

    /// <summary>Says that the customer will be handed over to a human for a goal; the slot is its intent.</summary>
    public const string HandOver = "hand_over";

    /// <summary>An act with its parts.</summary>
    public static DialogueAct Of(string kind, string? slot = null, int goal = 0, int number = 0, params IReadOnlyList<Detail> details) =>
        new() { Kind = kind, Slot = slot, Goal = goal, Number = number, Details = details };
}

/// <summary>What every scripted dialogue knows to ask for or to digress to.</summary>
public static class CommonTopics
{
    /// <summary>Who the customer is.</summary>
    public const string Identity = "identity";

    /// <summary>What the customer wants, or wants besides; <see cref="Acts.Complete"/> when that was all.</summary>
    public const string Goal = "goal";

    /// <summary>Whether to go on with a goal that was left open.</summary>
    public const string GoOn = "go_on";

    // Detours.

    /// <summary>Asks what was meant.</summary>
    public const string Clarify = "clarify";

    /// <summary>Takes a question or a proposal for something else.</summary>
    public const string Misunderstand = "misunderstand";

    /// <summary>Was away, or speaks of something else.</summary>
    public const string Digress = "digress";

    /// <summary>Answers without saying anything.</summary>
    public const string Vague = "vague";

    /// <summary>Complains about the service.</summary>
    public const string Complain = "complain";

    /// <summary>Says a wrong value and takes it back.</summary>
    public const string SelfCorrection = "self_correction";
}
