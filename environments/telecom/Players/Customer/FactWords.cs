using System.Globalization;
using TrajForge.Chat.Language;

namespace TrajForge.Telecom.Players;

/// <summary>Facts of a brief as phrases; every detail's value is in the words.</summary>
internal sealed class FactWords(Voice voice)
{
    public string Identity(BriefFact fact) => fact.Slot == Slots.Phone
        ? voice.Say("phone", ("number", fact[Details.PhoneNumber] ?? ""))
        : voice.Say("name_dob", ("name", fact[Details.FullName] ?? ""), ("dob", Date(fact[Details.Dob] ?? "")));

    /// <summary>The line as part of a sentence.</summary>
    public string Line(BriefFact fact)
    {
        if (fact[Details.PhoneNumber] is { } number)
        {
            return voice.Random.Pick([$"the number {number}", $"the line {number}", $"number {number}", number]);
        }

        if (fact[Details.LineId] is { } id)
        {
            return voice.Random.Pick([$"line {id}", $"the line {id}", $"the line with id {id}"]);
        }

        if (Details.OfSeveral.Any(detail => fact[detail] is not null))
        {
            return Several(fact);
        }

        if (fact[Details.Extreme] is { } extreme)
        {
            return $"{voice.Say($"first_{extreme}")}, {voice.Say("tie")}";
        }

        var device = fact[Details.Device] is { } kind ? kind == "other" ? "the device listed as other" : voice.Random.Pick(["the line of the ", "the line in the ", "the line for the ", "the "]) + kind : "";
        var model = fact[Details.Model] is { } named
            ? device.Length > 0 ? voice.Random.Pick([$", the {named}", $", a {named}", $" ({named})"]) : voice.Random.Pick([$"the line of the {named}", $"the line in the {named}", $"the {named}"])
            : "";
        var plan = fact[Details.Plan] is { } tariff ? Plan(device.Length + model.Length == 0, tariff) : "";
        var price = fact[Details.Price] is { } dollars ? Price(device.Length + model.Length == 0, dollars) : "";
        var alone = device.Length + model.Length + plan.Length + price.Length == 0;
        var digits = fact[Details.LastDigits] is { } end ? (alone ? "the line" : "") + voice.Random.Pick([$" whose number ends in {end}", $" with the number ending in {end}"]) : "";
        return device + model + plan + price + digits;
    }

    public string Bill(BriefFact fact)
    {
        if (fact[Details.BillId] is { } id)
        {
            return voice.Random.Pick([$"bill {id}", $"the bill {id}", $"bill number {id}"]);
        }

        var status = fact[Details.Rank] is { } rank ? $"{rank} overdue " : fact[Details.Status] is { } word ? word + " " : "";
        var period = (fact[Details.Period] ?? fact[Details.When]) is { } month ? voice.Random.Pick([$" for {month}", $" from {month}", $" of {month}"]) : "";
        var amount = fact[Details.Amount] is { } dollars ? voice.Random.Pick([$" over ${dollars}", $" of ${dollars}", $" for ${dollars}"]) : "";
        return (status.Length > 0 && voice.Random.Chance(0.5) ? "my " : "the ") + status + voice.Random.Pick(["bill", "bill", "invoice"]) + period + amount;
    }

    public string Gigabytes(BriefFact fact) => $"{fact[Details.Gb]} {voice.Random.Pick(["GB", "gigabytes", "gigs"])}";

    /// <summary>A whole sentence for one fact of a goal.</summary>
    public string Sentence(BriefFact fact) => fact.Slot switch
    {
        Slots.Line when fact[Details.PhoneNumber] is { } number => voice.Say("tell_line_number", ("line", Line(fact)), ("bare", number)),
        Slots.Line when Details.OfSeveral.Any(detail => fact[detail] is not null) => voice.Say("tell_lines", ("line", Line(fact))),
        Slots.Line => voice.Say("tell_line", ("line", Line(fact))),
        Slots.Location => voice.Say(fact[Details.Place] == Details.Abroad ? "abroad" : "home"),
        Slots.Amount => voice.Say("amount", ("gb", fact[Details.Gb] ?? "")),
        Slots.Payment => voice.Say("pay_ok"),
        Slots.Bill => voice.Say("bill", ("bill", Bill(fact))),
        _ => voice.Say("reason", ("reason", fact[Details.Reason] ?? "")),
    };

    /// <summary>Several lines at once.</summary>
    private string Several(BriefFact fact)
    {
        var all = voice.Say(fact[Details.EveryDevice] is not { } device ? "every_line" : device == "other" ? "every_other" : "every_device", ("device", fact[Details.EveryDevice] ?? ""));
        var plan = fact[Details.EveryPlan] is { } tariff ? Plan(false, tariff) : "";
        var most = fact[Details.LeftBelow] is { } gb ? " " + voice.Say("left_below", ("gb", gb)) : "";
        return all + plan + most + (fact[Details.UsedUp] is null ? "" : " " + voice.Say("used_up"));
    }

    private string Date(string iso) => voice.Random.Chance(0.7) ? Derivations.Spoken(iso) : iso;

    private string Price(bool alone, string dollars) => alone
        ? voice.Random.Pick([$"the line on the plan for ${dollars} a month", $"the line whose plan is ${dollars} a month"])
        : voice.Random.Pick([$" on the plan for ${dollars} a month", $" whose plan is ${dollars} a month"]);

    private string Plan(bool alone, string plan)
    {
        var named = plan.EndsWith("plan", StringComparison.OrdinalIgnoreCase) || voice.Random.Chance(0.4) ? plan : $"{plan} plan";
        return alone ? voice.Random.Pick([$"the line on the {named}", $"the line with the {named}", $"the line that has the {named}"]) : voice.Random.Pick([$" on the {named}", $" with the {named}"]);
    }
}
