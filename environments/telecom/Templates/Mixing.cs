using TrajForge.Telecom.Tools;

namespace TrajForge.Telecom.Templates;

/// <summary>
/// Which goals may stand in one task. What one changes, or its twin's world has different, must not touch what another is described by or
/// permitted for.
/// </summary>
internal static class Mixing
{
    public const string Extreme = "refuel_extreme";
    private const string DisputedBill = "disputed_bill";

    private static readonly string[] Resuming = ["resume_line", "resume_owing", "suspended_line"];
    private static readonly string[] Paying = ["pay_bill", "resume_owing"];

    // What makes a line active, or changes how much it has left.
    private static readonly string[] Moving = ["suspend_line", "resume_line", "resume_owing", "suspended_line", "mobile_data", "refuel"];

    /// <summary>False where an earlier goal's descriptions would not survive this one.</summary>
    public static bool Allows(DrawContext context, string template) =>
        !(Has(context, Extreme) && (Moving.Contains(template) || template == Extreme))
        && !(template == Extreme && context.Earlier.Any(part => Moving.Contains(part.Template) || Patches(part, Tables.Lines)))
        && !(Paying.Contains(template) && (Described(context, Details.Rank) || IsRequested(context)))
        && !(Resuming.Contains(template) && context.Earlier.Any(part => part.Twin?.Refusal?.Rule == DisputedBill));

    /// <summary>Nothing about lines may differ in a twin's world.</summary>
    public static bool KeepsLines(DrawContext context) => Has(context, Extreme);

    /// <summary>Plans may differ in a twin's world.</summary>
    public static bool MayMovePlan(DrawContext context) => !Described(context, Details.Plan) && !Described(context, Details.Price) && !Described(context, Details.EveryPlan);

    /// <summary>The line is one of several that an earlier goal means.</summary>
    public static bool IsMeant(DrawContext context, string line) => context.Earlier.SelectMany(part => part.References)
        .Where(reference => reference.Description.Kind == Kinds.Lines).SelectMany(reference => Resolver.Parted(reference.Target)).Contains(line);

    /// <summary>In some twin's world a line is on another plan, so plans tell nothing.</summary>
    public static bool PlansMove(DrawContext context) => context.Earlier.Any(part => Patches(part, "plan_id"));

    /// <summary>Another goal pays a bill too.</summary>
    public static bool Pays(DrawContext context) => context.Earlier.Any(part => Paying.Contains(part.Template));

    /// <summary>Another goal has a line resumed.</summary>
    public static bool Resumes(DrawContext context) => context.Earlier.Any(part => Resuming.Contains(part.Template));

    /// <summary>Who declines an earlier goal in its twin's world would decline this one in the same words.</summary>
    public static bool IsTold(DrawContext context, Ruling ruling) =>
        context.Earlier.Select(part => part.Twin?.Refusal).Any(refusal => refusal?.Rule == ruling.Rule && refusal.Told[^1].AnyOf[0] == ruling.Told[^1].AnyOf[0]);

    /// <summary>A bill awaits payment from the start, and no other can be requested before it is paid.</summary>
    private static bool IsRequested(DrawContext context) => context.Earlier.SelectMany(part => part.Start).Any(function => function.Name == Calls.Request);

    private static bool Has(DrawContext context, string template) => context.Earlier.Any(part => part.Template == template);

    private static bool Described(DrawContext context, string detail) =>
        context.Earlier.SelectMany(part => part.References).SelectMany(reference => reference.Description.Facts).Any(fact => fact[detail] is not null);

    private static bool Patches(TaskPart part, string word) =>
        part.Twin?.Start.Any(function => function.Name == PatchFunctions.SetField && function.Arguments.Contains($"\"{word}\"", StringComparison.Ordinal)) == true;
}
