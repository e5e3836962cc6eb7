namespace TrajForge.Airline.Players;

internal sealed partial class AirlineCustomer
{
    protected override IReadOnlyList<BriefFact> Wrong(KnownGoal goal, IReadOnlyList<DialogueAct> proposal) => ProposalCheck.Wrong(goal, proposal);

    protected override bool AsksAside(DialogueAct whole, Turn turn)
    {
        if (whole.Slot != Intents.Cancel)
        {
            return false;
        }

        turn.Add(Voice.Say("refund_time"), Acts.Of(Acts.Ask, Topics.RefundTime, whole.Goal), Acts.Of(Acts.Detour, Topics.RefundTime, whole.Goal));
        return true;
    }

    protected override bool CanMisspeak(string? slot) => slot is Slots.PaymentMethod or Slots.Date or Slots.Cabin or Slots.Bags;

    protected override BriefFact? Mistaken(BriefFact fact)
    {
        var (name, others) = fact.Slot switch
        {
            Slots.PaymentMethod when fact["type"] is not null && fact.Details.Count == 1 => ("type", (string[])["gift card", "credit card"]),
            Slots.Cabin => ("cabin", ["economy", "business"]),
            Slots.Date when fact["date"] is not null && fact.Details.Count == 1 => ("date", ["2024-05-17", "2024-05-19", "2024-05-21", "2024-05-23", "2024-05-25"]),
            Slots.Bags when fact["total"] is not (null or "0") => ("total", ["1", "2", "3"]),
            Slots.Bags when fact["more"] is not null => ("more", ["1", "2", "3"]),
            _ => ("", []),
        };
        others = [.. others.Where(other => other != fact[name])];
        return name.Length == 0 ? null : fact with { Details = [.. fact.Details.Select(detail => detail.Name == name ? new Detail(name, Random.Pick(others)) : detail)] };
    }

    protected override string Short(BriefFact fact, KnownGoal goal) => fact.Slot switch
    {
        Slots.PaymentMethod => _words.Method(fact),
        Slots.Date => Spoken.Day(fact["date"]!, Random),
        Slots.Cabin => fact["cabin"]!,
        _ => Spoken.Count(int.Parse(fact["total"] ?? fact["more"]!, System.Globalization.CultureInfo.InvariantCulture)),
    };
}
