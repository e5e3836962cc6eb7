using System.Globalization;
using TrajForge.Chat.Language;

namespace TrajForge.Airline.Players;

/// <summary>Says what would be changed, in full, and asks for a yes.</summary>
internal static class Proposal
{
    public static (string Text, IReadOnlyList<DialogueAct> Acts) Write(Voice voice, HeardGoal goal, Change change, Desk desk)
    {
        var draft = new Draft(voice, goal.Number, desk);
        draft.Head(change);
        switch (change.Intent)
        {
            case Intents.Book:
                draft.Journey(change, change.Legs);
                draft.People(change.Passengers);
                draft.Extras(change);
                draft.Total(change);
                break;
            case Intents.ChangeFlights:
                draft.Journey(change, change.Legs);
                draft.Difference(change);
                break;
            case Intents.ChangeCabin:
                draft.Cabin(change);
                draft.Difference(change);
                break;
            case Intents.AddBags:
                draft.Bags(change);
                break;
            case Intents.ChangePassenger:
                draft.Person(change);
                break;
            case Intents.Compensation:
                draft.Certificate(change);
                break;
            default:
                draft.Cancellation(change);
                break;
        }

        draft.Say("", voice.Say("confirm"));
        return draft.Result;
    }

    public static string Method(SeenMethod method, SeenUser user)
    {
        var name = method.Source switch
        {
            "credit_card" => $"{Title(method.Brand)} credit card ending in {method.LastFour}",
            "gift_card" => "gift card",
            _ => "travel certificate",
        };
        var twins = user.PaymentMethods.Values.Count(other => other.Source == method.Source && other.LastFour == method.LastFour && other.Brand == method.Brand);
        return twins > 1 ? $"{name} ({method.Id})" : name;
    }

    public static string Money(int amount) => Spoken.Dollars(amount);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Title(string? brand) => string.IsNullOrEmpty(brand) ? "" : char.ToUpperInvariant(brand[0]) + brand[1..];
}
