using TrajForge.Telecom.Data;

namespace TrajForge.Telecom.Templates;

/// <summary>The phone in the customer's hand does not do what it should. The brief tells the symptom; one to three causes are behind it.</summary>
internal abstract class TroubleTemplate(TelecomData data, TemplateInfo info, string intent) : IConstraintTemplate
{
    private const int MostCauses = 3;
    private const int MostChanges = 4;

    public TemplateInfo Info => info;

    public TaskPart? Draw(DrawContext context)
    {
        if (!Mixing.Allows(context, info.Id) || Hand.IsBroken(context) || Draft.Begin(data, context) is not { } draft)
        {
            return null;
        }

        var line = draft.Phone;
        if (context.Taken.Contains(Records.Line(line.Id)) || Mixing.IsMeant(context, line.Id) || line.UsedGb >= data.PlanOf(line).LimitGb + line.RefuelledGb || Policy.IsForDevices(data.PlanOf(line)))
        {
            return null;
        }

        draft.NameByNumber(line);
        draft.Need(Records.Device, Records.Device, Records.Line(line.Id));
        if (Faults(draft) is not { Count: > 0 } faults)
        {
            return null;
        }

        draft.Read(Calls.Check("check_network_status"));
        Break(draft, faults);
        if (!Mixing.KeepsLines(context))
        {
            draft.DeclineBy([.. Rulings(draft, faults).Prepend(LineRulings.ContractEnded(line, draft.Random)).Select(Broken)]);
        }

        return draft.Build(info, intent, Prose.Trouble(intent, draft.Facts, draft.Random), WrongPlays(draft, faults));
    }

    /// <summary>The causes, and the facts that go with them; null when the line cannot have them.</summary>
    protected abstract IReadOnlyList<Fault>? Faults(Draft draft);

    /// <summary>Why help may be declined, besides that the contract has ended. What the twin's world also needs is prepared in both.</summary>
    protected abstract IEnumerable<Ruling?> Rulings(Draft draft, IReadOnlyList<Fault> faults);

    /// <summary>What holds at the end besides the causes being gone.</summary>
    protected virtual IEnumerable<Constraint> Ends => [];

    /// <summary>One of the choices; how many changes it takes is drawn first.</summary>
    private protected static IReadOnlyList<Fault> Pick(Draft draft, IEnumerable<IReadOnlyList<Fault>> choices, IReadOnlyList<double>? chances = null)
    {
        var possible = choices.Where(choice => Fault.Changes(choice) <= MostChanges).ToArray();
        var changes = Work.Draw(draft.Random, possible.Select(Fault.Changes), chances ?? Work.Usual);
        return draft.Random.Pick([.. possible.Where(choice => Fault.Changes(choice) == changes)]);
    }

    /// <summary>All choices of one to three of the causes, each in an order that is drawn.</summary>
    private protected static IReadOnlyList<IReadOnlyList<Fault>> Choices(Draft draft, IReadOnlyList<Fault> from)
    {
        var causes = draft.Random.Shuffle(from);
        return
        [
            .. Enumerable.Range(1, (1 << causes.Length) - 1)
                .Select(set => causes.Where((_, n) => (set >> n & 1) == 1).ToArray())
                .Where(choice => choice.Length <= MostCauses),
        ];
    }

    /// <summary>Whoever helps has to know that it is no device plan.</summary>
    private protected static void SeePlan(Draft draft)
    {
        draft.Read(Calls.Details(draft.Phone.PlanId));
        draft.Need(Records.Device, Records.Plan(draft.Phone.PlanId));
    }

    /// <summary>The line is on a device plan, of which so little is used that data still flows.</summary>
    private protected static Ruling? ForDevices(Draft draft)
    {
        if (!draft.PlanMayMove || LineRulings.DevicePlan(draft.Data, draft.Phone) is not { } ruling)
        {
            return null;
        }

        draft.Prepare(Calls.PrepareLine("set_data_usage", draft.Customer, draft.Phone.Id, ("data_used_gb", Json.Number(draft.Random.Between(2, 18) / 10.0))));
        return ruling;
    }

    /// <summary>What breaks the phone may have touched the line too, so only what decides and what was bought has to stay.</summary>
    private static Ruling? Broken(Ruling? ruling) => ruling is null ? null : ruling with
    {
        Keeps =
        [
            .. ruling.Keeps.Select(keep => keep with
            {
                Fields = [.. keep.Fields.Where(field => field.Path == "data_refueling_gb" || (field.Path == "status" && ruling.Rule == "not_active"))],
            }),
        ],
    };

    private void Break(Draft draft, IReadOnlyList<Fault> faults)
    {
        foreach (var fault in faults)
        {
            draft.Prepare(fault.Start);
            draft.Play(fault.Steps);
            draft.Require(fault.Wants);
            foreach (var need in fault.Needs)
            {
                draft.Need(need.Changed, need.Seen);
            }
        }

        // One restart serves all that ask for it.
        if (faults.Any(fault => fault.Reboots))
        {
            draft.Play(Calls.Do("reboot_device"));
        }

        draft.Require(Ends);
    }

    private IReadOnlyList<WrongPlay> WrongPlays(Draft draft, IReadOnlyList<Fault> faults)
    {
        var wrongs = new Wrongs(draft, info).LeaveOutLast();
        foreach (var fault in faults.Where(fault => fault.Right is not null))
        {
            wrongs.Replace(WrongKinds.Value, fault.Right!, fault.WrongValues);
            if (fault.Right!.Caller is null)
            {
                var others = data.LinesOf(draft.Customer).Where(other => other.Id != draft.Phone.Id);
                wrongs.Replace(WrongKinds.Record, fault.Right, others.Select(other => Elsewhere(fault.Right, draft.Phone.Id, other.Id)));
            }
        }

        return wrongs.OnTop(Calls.Do("toggle_data_saver_mode")).Plays;
    }

    private static ReferenceCall Elsewhere(ReferenceCall call, string from, string to) =>
        call with { Arguments = JsonText.Parse(call.Arguments.ToString().Replace($"\"{from}\"", $"\"{to}\"", StringComparison.Ordinal)) };
}
