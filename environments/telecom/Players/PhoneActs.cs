using TrajForge.Chat.Scripted;

namespace TrajForge.Telecom.Players;

/// <summary>Kinds of dialogue acts about the customer's phone, and what else can be asked for here.</summary>
internal static class PhoneActs
{
    /// <summary>The customer says what the phone shows; the slot is one of <see cref="Signs"/>, detail <c>value</c> and what belongs to it.</summary>
    public const string Observe = "observe";

    /// <summary>The customer did something on the phone; the slot is one of <see cref="Deeds"/>, detail <c>state</c> = <c>done</c> | <c>already</c> | <c>failed</c>.</summary>
    public const string Did = "did";

    /// <summary>More about the line, because several fit.</summary>
    public const string LineMore = "line_more";

    /// <summary>More about the bill, because several fit.</summary>
    public const string BillMore = "bill_more";

    public const string Value = "value";
    public const string State = "state";

    public static DialogueAct Saw(Sign sign, int goal) => Acts.Of(Observe, sign.Name, goal, 0, [new Detail(Value, sign.Value), .. sign.More]);

    /// <summary>True for something that the agent wants looked up or done on the phone.</summary>
    public static bool IsErrand(DialogueAct act) => act.Kind == Acts.Ask && act.Slot is { } slot && (PhoneTools.For(slot).Length > 0 || Deeds.All.Contains(slot));
}
