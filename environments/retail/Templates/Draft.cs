using System.Globalization;
using TrajForge.Retail.State;

namespace TrajForge.Retail.Templates;

/// <summary>One goal in the making. The naming methods say false when a thing cannot be told from its like; the draw then fails.</summary>
internal sealed class Draft
{
    private readonly Wording _wording;
    private readonly List<BriefFact> _facts = [];
    private readonly List<Reference> _references = [];
    private readonly List<ReferenceCall> _reads = [];
    private readonly List<ReferenceCall> _changes = [];
    private readonly List<RecordRef> _seen = [];
    private readonly List<Constraint> _constraints = [];
    private readonly List<Question> _questions = [];
    private readonly List<int> _after = [];
    private Decline? _decline;

    public Draft(Shop shop, DrawContext context)
    {
        Shop = shop;
        Context = context;
        _wording = new Wording(shop, context.Random);
        Read("get_user_details", Details.UserId, context.Customer);
    }

    public Shop Shop { get; }

    public DrawContext Context { get; }

    public Rng Random => Context.Random;

    public IReadOnlyList<BriefFact> Facts => _facts;

    /// <summary>A description of this goal says the status of an order.</summary>
    public bool SaysStatus => _facts.Any(Details.SaysStatus);

    /// <param name="status">The description may say the order's status.</param>
    public bool NameOrder(Order order, bool status = true)
    {
        if (Context.ExactIds)
        {
            Exact(Kinds.Order, order.UserId, order.OrderId, new BriefFact { Slot = Slots.Order, Details = [new Detail(Details.OrderId, order.OrderId)] });
            See(order);
            return true;
        }

        SeeAll(order.UserId);
        return Describe(_wording.Order(order, status));
    }

    /// <summary>Names what was picked from among several orders or things bought, by the reference that was drawn for it.</summary>
    public void NamePicked(Picked picked)
    {
        SeeAll(Context.Customer);
        Describe(picked.Reference);
    }

    public bool NameItem(Order order, OrderItem item, int number)
    {
        if (!Context.ExactIds)
        {
            return Describe(_wording.Item(order, item, number));
        }

        Exact(Kinds.Item, order.OrderId, item.ItemId, new BriefFact { Slot = Slots.Item, Number = number, Details = [new Detail(Details.ItemId, item.ItemId)] });
        return true;
    }

    public bool NameVariant(OrderItem old, Variant variant, int number)
    {
        if (!Context.ExactIds)
        {
            SeeProduct(old);
            return Describe(_wording.Variant(old, variant, number));
        }

        Read("get_product_details", "product_id", old.ProductId);
        Saw(new RecordRef(Tables.Variants, variant.ItemId));
        var fact = new BriefFact { Slot = Slots.NewItem, Number = number, Details = [new Detail(Details.ItemId, variant.ItemId)] };
        Exact(Kinds.Variant, $"{old.ProductId}/{old.ItemId}", variant.ItemId, fact);
        return true;
    }

    /// <summary>Names a variant picked from among several by its price.</summary>
    public void NameVariant(OrderItem old, Reference picked)
    {
        SeeProduct(old);
        Describe(picked);
    }

    /// <param name="method">What is to be used.</param>
    /// <param name="spends">Money is taken from it, so a gift card's balance decides.</param>
    public bool NameMethod(PaymentMethod method, bool spends)
    {
        if (spends && method.Balance is not null)
        {
            SeeProfile();
        }

        if (!Context.ExactIds)
        {
            SeeProfile();
            return Describe(_wording.Method(Context.Customer, method));
        }

        var fact = new BriefFact { Slot = Slots.PaymentMethod, Details = [new Detail(Details.PaymentMethodId, method.Id)] };
        Exact(Kinds.Payment, Context.Customer, method.Id, fact);
        return true;
    }

    /// <summary>Something in the profile decides: an address, a gift card's balance, whether a method is still there.</summary>
    public void SeeProfile() => Saw(new RecordRef(Tables.Users, Context.Customer));

    public bool NameDefaultAddress(User user)
    {
        if (!Describe(_wording.DefaultAddress(user)))
        {
            return false;
        }

        SeeProfile();
        return true;
    }

    public bool NameAddressOf(Order order)
    {
        if (!Describe(_wording.AddressOf(order)))
        {
            return false;
        }

        SeeAll(order.UserId);
        return true;
    }

    /// <summary>The address to which the profile's is going to be changed by an earlier goal, which must come first.</summary>
    public void NameNewDefault(TaskPart move)
    {
        _after.Add(move.Goal.Number);
        foreach (var record in move.Evidence.SelectMany(need => need.Seen))
        {
            Saw(record);
        }

        _reads.AddRange(move.Calls.Where(call => call.Effect == ToolEffect.Reads && !_reads.Contains(call)));
        Say(Slots.Address, new Detail(Details.Source, Details.NewDefault));
    }

    public void Say(string slot, params IReadOnlyList<Detail> details) => _facts.Add(new BriefFact { Slot = slot, Details = details });

    public void Change(ReferenceCall call) => _changes.Add(call);

    public void Require(ConstraintKind kind, string id, RecordRef record, string text, params IReadOnlyList<FieldExpectation> fields) =>
        _constraints.Add(new Constraint { Id = id, Kind = kind, Record = record, Fields = fields, Text = text });

    /// <summary>Now and then the customer also wants to be told an amount.</summary>
    public void MayAsk(string question, string text, double amount, params IReadOnlyList<RecordRef> sources)
    {
        var answer = Math.Round(Math.Abs(amount), 2).ToString("0.00", CultureInfo.InvariantCulture);
        if (!Random.Chance(0.35) || Context.IsAnswered(answer))
        {
            return;
        }

        Say(Slots.Question, new Detail(Details.Ask, question));
        _questions.Add(new Question { Id = question, Text = text, Answer = answer, Sources = sources });
    }

    /// <summary>One of the rules that could decline this wish, drawn from those that apply; rather one that rarely does.</summary>
    public void MayBeDeclined(params IReadOnlyList<Decline?> ways)
    {
        var apply = ways.OfType<Decline>().ToArray();
        _decline = apply.Length == 0 ? null : Random.PickWeighted(apply, way => way.Rule == Rules.CardTooLow ? 4 : 1);
    }

    /// <summary>The goal, or null when a description of it or of an earlier goal would not survive the other's changes.</summary>
    public TaskPart? Build(TemplateInfo template, string intent, string text, RecordRef changed, IReadOnlyList<WrongPlay> wrongPlays)
    {
        var part = new TaskPart
        {
            Template = template.Id,
            Goal = new Goal { Number = Context.Number, Intent = intent, Facts = _facts, After = _after },
            Text = _questions.Count == 0 ? text : $"{text} {Prose.Question(_questions[0].Id, Random)}",
            Constraints = _constraints,
            Questions = _questions,
            Calls = [.. _reads, .. _changes],
            Evidence = [new EvidenceNeed(changed, _seen)],
            References = _references,
            WrongPlays = wrongPlays,
        };
        if (!Drift.Leaves(Shop, Context.Earlier, part) || Patches.Spoil(Context.Earlier, part))
        {
            return null;
        }

        return _decline is null || Patches.Spoil([part with { Twin = _decline.Of(part) }], Context.Earlier) ? part : part with { Twin = _decline.Of(part) };
    }

    private bool Describe(Reference? reference)
    {
        if (reference is null)
        {
            return false;
        }

        _references.Add(reference);
        _facts.AddRange(reference.Description.Facts);
        return true;
    }

    private void Exact(string kind, string scope, string target, BriefFact fact)
    {
        _facts.Add(fact);
        var description = new Description { Kind = kind, Scope = scope, Facts = [fact] };
        var all = Resolver.Resolve(Shop, description with { Facts = [] }).Count;
        _references.Add(new Reference { Description = description, Target = target, Candidates = [all, 1], Fuzzy = false });
    }

    private void SeeProduct(OrderItem item)
    {
        Read("get_product_details", "product_id", item.ProductId);
        Saw(new RecordRef(Tables.Products, item.ProductId));
    }

    /// <summary>Any of the customer's orders may be the one that is described, and the profile lists them.</summary>
    private void SeeAll(string customer)
    {
        SeeProfile();
        foreach (var candidate in Shop.OrdersOf(customer))
        {
            See(candidate);
        }
    }

    private void See(Order order)
    {
        Read("get_order_details", Details.OrderId, order.OrderId);
        Saw(new RecordRef(Tables.Orders, order.OrderId));
    }

    private void Saw(RecordRef record)
    {
        if (!_seen.Contains(record))
        {
            _seen.Add(record);
        }
    }

    private void Read(string name, string argument, string id)
    {
        var call = new ReferenceCall { Name = name, Arguments = Json.Args((argument, Json.Text(id))) };
        if (!_reads.Contains(call))
        {
            _reads.Add(call);
        }
    }
}
