using TrajForge.Chat.Scripted;

namespace TrajForge.Telecom.Players;

internal sealed partial class TelecomCustomer
{
    /// <summary>Told only when asked: the agent has to find out first that it matters.</summary>
    private static readonly string[] Reserved = [Slots.Amount, Slots.Payment];

    protected override string Sentence(BriefFact fact, KnownGoal goal) => _facts.Sentence(fact);

    protected override string IdentitySentence(BriefFact fact) => _facts.Identity(fact);

    protected override string Short(BriefFact fact, KnownGoal goal) => fact.Slot switch
    {
        Slots.Amount => _facts.Gigabytes(fact),
        Slots.Bill => _facts.Bill(fact),
        _ => _facts.Line(fact),
    };

    protected override IReadOnlyList<BriefFact> OpeningFacts(KnownGoal goal, int room)
    {
        var most = Math.Min(room, Random.PickWeighted([0, 1, 2], count => count switch { 0 => 0.4, 1 => 0.45, _ => 0.15 }));
        return [.. goal.Untold(goal.Intent == Intents.PayBill ? Slots.Bill : Slots.Line).Take(most)];
    }

    protected override bool WishesFirst(KnownGoal goal) => Proof(goal.Intent) is not null;

    protected override string Wish(KnownGoal goal, IReadOnlyList<BriefFact> facts)
    {
        if (Proof(goal.Intent) is not null)
        {
            return Symptom(goal);
        }

        var what = goal.Intent switch
        {
            Intents.PayBill => facts.Count > 0 ? _facts.Bill(Joined(facts)) : Voice.Say("abill"),
            Intents.Suspend or Intents.Resume => Object(goal, facts),
            _ => $"{Voice.Say("for_line")} {Object(goal, facts)}",
        };
        return $"{Voice.Say($"want_{goal.Intent}")} {what}";
    }

    // Trouble has no reason, only consequences, and those stand in sentences of their own; the reason for a suspension is a fact of the brief.
    // Reasons speak of one line.
    protected override string Why(KnownGoal goal, IReadOnlyList<BriefFact> facts) =>
        Proof(goal.Intent) is null && goal.Intent != Intents.Suspend && !MeansSeveral(goal) ? Voice.Say($"ctx_{goal.Intent}") : "";

    protected override IReadOnlyList<BriefFact> Upcoming(KnownGoal goal) =>
        [.. goal.Untold().Where(fact => goal.Intent == Intents.Refuel ? fact.Slot != Slots.Payment : !Reserved.Contains(fact.Slot))];

    protected override bool CanMisspeak(string? slot) => slot is Slots.Amount or Slots.Line;

    protected override BriefFact? Mistaken(BriefFact fact)
    {
        if (fact[Details.Gb] is { } gb)
        {
            return With(fact, Details.Gb, Random.Pick(new[] { "1", "2", "3", "1.5" }.Where(other => other != gb).ToArray()));
        }

        return fact[Details.Device] is { } device ? With(fact, Details.Device, Random.Pick(new[] { "phone", "tablet", "watch" }.Where(other => other != device).ToArray())) : null;
    }

    protected override void AnswerAbout(KnownGoal goal, DialogueAct ask, Turn turn)
    {
        var slot = ask.Slot switch { PhoneActs.LineMore => Slots.Line, PhoneActs.BillMore => Slots.Bill, _ => ask.Slot! };
        var open = goal.Untold(slot).Take(Math.Max(1, turn.Room)).ToArray();
        if (ask.Slot == slot)
        {
            AnswerWith(goal, slot is Slots.Line or Slots.Bill && open.Length > 0 ? open : goal.Of(slot), turn);
        }
        else if (open.Length > 0)
        {
            var text = slot == Slots.Line ? Voice.Say("more_line", ("line", _facts.Line(Joined(open)))) : Voice.Say("more_bill", ("bill", _facts.Bill(Joined(open))));
            turn.Add(text, [.. open.Select(fact => Tell(goal, fact))]);
        }
        else
        {
            turn.Add(Voice.Say("lack_line"), Acts.Of(Acts.Lack, slot, goal.Number));
        }
    }

    /// <summary>Facts that the proposal contradicts.</summary>
    protected override IReadOnlyList<BriefFact> Wrong(KnownGoal goal, IReadOnlyList<DialogueAct> proposal) =>
        [.. goal.Facts.Where(fact => fact.Slot is Slots.Line or Slots.Amount or Slots.Bill && proposal.Where(act => act.Slot == fact.Slot).Any(act => Contradicts(act, fact)))];

    private static bool Contradicts(DialogueAct act, BriefFact fact) =>
        fact.Details.Any(detail => act[detail.Name] is { } said && !string.Equals(said, detail.Value, StringComparison.OrdinalIgnoreCase));

    /// <summary>Facts of one slot as one.</summary>
    private static BriefFact Joined(IReadOnlyList<BriefFact> facts) => facts[0] with { Details = [.. facts.SelectMany(fact => fact.Details)] };

    private string Object(KnownGoal goal, IReadOnlyList<BriefFact> facts) => facts.Count > 0
        ? _facts.Line(Joined(facts))
        : Voice.Say(MeansSeveral(goal) ? "lines" : "aline");

    private static bool MeansSeveral(KnownGoal goal) => goal.Of(Slots.Line).Any(fact => Details.OfSeveral.Any(detail => fact[detail] is not null));

    private string Symptom(KnownGoal goal)
    {
        var trouble = Random.Chance(0.3) ? Voice.Say("trouble") + ": " : "";
        var fix = Random.Chance(0.25) ? ". " + Voice.Say("fix") : "";
        var why = Random.Chance(0.6) ? ". " + Voice.Say($"ctx_{goal.Intent}") : "";
        return $"{trouble}{Voice.Say($"sym_{goal.Intent}")}{fix}{why}";
    }
}
