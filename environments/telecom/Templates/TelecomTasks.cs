using TrajForge.Telecom.Data;

namespace TrajForge.Telecom.Templates;

/// <summary>Everything that tasks of the company are made of: templates, identification, and the way back from descriptions.</summary>
internal sealed class TelecomTasks(TelecomData data)
{
    /// <summary>What a customer may want, without any data.</summary>
    public static IReadOnlyList<TemplateInfo> Infos { get; } = [.. All(TelecomData.Empty).Select(template => template.Info)];

    public IReadOnlyList<IConstraintTemplate> Templates { get; } = All(data);

    /// <summary>By which reads facts are come by.</summary>
    public FactReads Reads { get; } = new(data);

    /// <summary>The records that fit a description.</summary>
    public IReadOnlyList<string> Resolve(Description description) => Resolver.Resolve(data, description);

    /// <summary>By phone number or by full name and date of birth, whichever is drawn and unique; null when neither is.</summary>
    public Identification? Identify(string customer, Rng random)
    {
        var record = data.Customer(customer);
        Func<CustomerView, Identification>[] ways = random.Chance(0.6) ? [ByPhone, ByName] : [ByName, ByPhone];
        return ways.Select(way => way(record)).FirstOrDefault(i => Resolve(i.Reference.Description) is [var only] && only == customer);
    }

    public static ReferenceCall PhoneLookup(CustomerView customer) => Lookup("get_customer_by_phone", ByNumber(customer));

    public static ReferenceCall NameLookup(CustomerView customer) => Lookup("get_customer_by_name", ByBirth(customer));

    private Identification ByPhone(CustomerView customer) => Make(
        customer,
        Slots.Phone,
        ByNumber(customer),
        PhoneLookup(customer),
        $"The phone number of your account is {customer.PhoneNumber}.");

    private Identification ByName(CustomerView customer) => Make(
        customer,
        Slots.NameDob,
        ByBirth(customer),
        NameLookup(customer),
        $"You are {customer.FullName}, born on {customer.Dob}, and you do not remember which phone number your account is under.");

    private Identification Make(CustomerView customer, string slot, Detail[] details, ReferenceCall call, string text) => new(
        [new BriefFact { Slot = slot, Details = details }],
        Naming.Make(data, Kinds.Customer, slot, Kinds.AllCustomers, customer.Id, details),
        call,
        text);

    private static Detail[] ByNumber(CustomerView customer) => [new(Details.PhoneNumber, customer.PhoneNumber)];

    private static Detail[] ByBirth(CustomerView customer) => [new(Details.FullName, customer.FullName), new(Details.Dob, customer.Dob)];

    private static ReferenceCall Lookup(string tool, Detail[] details) =>
        new() { Name = tool, Arguments = Json.Args([.. details.Select(detail => (detail.Name, Json.Text(detail.Value)))]) };

    private static IConstraintTemplate[] All(TelecomData data) =>
    [
        new NoServiceTemplate(data, suspended: false),
        new NoServiceTemplate(data, suspended: true),
        new MobileDataTemplate(data),
        new SlowDataTemplate(data),
        new MmsTemplate(data),
        new PayBillTemplate(data),
        new RoamingTemplate(data, on: true),
        new RoamingTemplate(data, on: false),
        new SuspendTemplate(data),
        new ResumeTemplate(data),
        new RefuelTemplate(data, new TemplateInfo("refuel", "Data is bought for a line, or for several whose data is used up.")),
        new ResumeOwingTemplate(data),
        new RefuelExtremeTemplate(data),
    ];
}
