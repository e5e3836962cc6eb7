using TrajForge.Retail.State;

namespace TrajForge.Retail.Templates;

/// <summary>Everything that tasks of the shop are made of: templates, identification, and the way back from descriptions.</summary>
internal sealed class RetailTasks
{
    private readonly Shop _shop;

    public RetailTasks(RetailBase start)
    {
        _shop = new Shop(start);
        Templates = All(_shop);
    }

    /// <summary>What a customer may want, without any data.</summary>
    public static IReadOnlyList<TemplateInfo> Infos { get; } =
        All(new Shop(new RetailBase(new RetailData
        {
            Products = new Dictionary<string, Product>(),
            Users = new Dictionary<string, User>(),
            Orders = new Dictionary<string, Order>(),
        }))).Select(template => template.Info).ToArray();

    public IReadOnlyList<IConstraintTemplate> Templates { get; }

    /// <summary>The records that fit a description.</summary>
    public IReadOnlyList<string> Resolve(Description description) => Resolver.Resolve(_shop, description);

    /// <summary>By e-mail or by name and zip, whichever is drawn and unique; null when neither is.</summary>
    public Identification? Identify(string customer, bool exactId, Rng random)
    {
        var user = _shop.User(customer);
        Func<User, Identification>[] ways = random.Chance(0.6) ? [ByMail, ByName] : [ByName, ByMail];
        var found = ways.Select(way => way(user)).FirstOrDefault(i => Resolve(i.Reference.Description) is [var only] && only == customer);
        return found is null || !exactId ? found : WithId(found, user);
    }

    private Identification ByMail(User user) => new(
        [new BriefFact { Slot = Slots.Email, Details = [new Detail(Details.Email, user.Email)] }],
        ReferenceTo(user, Slots.Email, [new Detail(Details.Email, user.Email)]),
        new ReferenceCall { Name = "find_user_id_by_email", Arguments = Json.Args(("email", Json.Text(user.Email))) },
        $"Your e-mail address is {user.Email}.");

    private Identification ByName(User user)
    {
        Detail[] details =
        [
            new(Details.FirstName, user.Name.FirstName),
            new(Details.LastName, user.Name.LastName),
            new(Details.Zip, user.Address.Zip),
        ];
        return new Identification(
            [new BriefFact { Slot = Slots.NameZip, Details = details }],
            ReferenceTo(user, Slots.NameZip, details),
            new ReferenceCall { Name = "find_user_id_by_name_zip", Arguments = Json.Args([.. details.Select(d => (d.Name, Json.Text(d.Value)))]) },
            $"You are {user.Name.FirstName} {user.Name.LastName}, your zip code is {user.Address.Zip}, and you do not remember your e-mail address.");
    }

    private Reference ReferenceTo(User user, string slot, Detail[] details)
    {
        return new Reference
        {
            Description = Describe(details),
            Target = user.UserId,
            Candidates = Enumerable.Range(0, details.Length + 1).Select(n => Resolve(Describe(details[..n])).Count).ToArray(),
        };

        Description Describe(Detail[] some) =>
            new() { Kind = Kinds.Customer, Scope = Kinds.AllUsers, Facts = [new BriefFact { Slot = slot, Details = some }] };
    }

    private static Identification WithId(Identification found, User user)
    {
        var fact = new BriefFact { Slot = Slots.UserId, Details = [new Detail(Details.UserId, user.UserId)] };
        return found with
        {
            Facts = [.. found.Facts, fact],
            Reference = found.Reference with { Fuzzy = false },
            Text = $"{found.Text} Your user id is {user.UserId}.",
        };
    }

    private static IConstraintTemplate[] All(Shop shop) =>
    [
        new CancelTemplate(shop, pick: false),
        new ReturnTemplate(shop, all: false, pick: false),
        new ReturnTemplate(shop, all: true, pick: false),
        new SwapTemplate(shop, delivered: true, pick: false),
        new SwapTemplate(shop, delivered: false, pick: false),
        new AddressTemplate(shop, ofOrder: true),
        new PaymentTemplate(shop, pick: false),
        new AddressTemplate(shop, ofOrder: false),
        new CancelTemplate(shop, pick: true),
        new ReturnTemplate(shop, all: false, pick: true),
        new ReturnTemplate(shop, all: true, pick: true),
        new SwapTemplate(shop, delivered: true, pick: true),
        new SwapTemplate(shop, delivered: false, pick: true),
        new PaymentTemplate(shop, pick: true),
    ];
}
