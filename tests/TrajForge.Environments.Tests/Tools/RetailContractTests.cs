using TrajForge.Retail;
using TrajForge.Retail.Tools;
using TrajForge.Testing.Environments;

namespace TrajForge.Environments.Tests.Tools;

public sealed class CorrectedRetailContractTests : RetailContractTests
{
    private protected override RetailVariant Variant => RetailVariant.Corrected;
}

public sealed class V2RetailContractTests : RetailContractTests
{
    private protected override RetailVariant Variant => RetailVariant.V2;
}

public sealed class V1RetailContractTests : RetailContractTests
{
    private protected override RetailVariant Variant => RetailVariant.V1;
}

public abstract class RetailContractTests : EnvironmentContractTests
{
    private protected abstract RetailVariant Variant { get; }

    protected override ValueTask<IEnvironment> LoadAsync() => new(Shop.Load(Variant));

    protected override IReadOnlyList<ToolRequest> Reads(IEnvironment environment) =>
    [
        Call("find_user_id_by_email", ("email", "ANN.lee@example.com")),
        Call("find_user_id_by_name_zip", ("first_name", "ann"), ("last_name", "LEE"), ("zip", "02108")),
        Call("get_user_details", ("user_id", "ann_lee_1")),
        Call("get_order_details", ("order_id", "#W1")),
        Call("get_product_details", ("product_id", "10")),
        Variant.LacksTool == "think" ? Call("get_item_details", ("item_id", "11")) : Call("think", ("thought", "what now")),
        Call("list_all_product_types"),
        Call("calculate", ("expression", "1 + 2")),
        Call("transfer_to_human_agents", ("summary", "wants a person")),
    ];

    protected override IReadOnlyList<ToolRequest> Changes(IEnvironment environment) =>
    [
        Call("modify_pending_order_address", [("order_id", "#W1"), .. Address]),
        Call("modify_user_address", [("user_id", "ann_lee_1"), .. Address]),
        Call("modify_pending_order_payment", ("order_id", "#W1"), ("payment_method_id", "gift_card_1")),
        Call("cancel_pending_order", ("order_id", "#W1"), ("reason", "no longer needed")),
        Call("modify_pending_order_items", ("order_id", "#W4"), ("item_ids", new[] { "11" }), ("new_item_ids", new[] { "12" }), ("payment_method_id", "paypal_1")),
        Call("exchange_delivered_order_items", ("order_id", "#W2"), ("item_ids", new[] { "21" }), ("new_item_ids", new[] { "22" }), ("payment_method_id", "gift_card_1")),
    ];

    protected override IReadOnlyList<ToolRequest> Refused(IEnvironment environment) =>
    [
        Call("find_user_id_by_email", ("email", "nobody@example.com")),
        Call("get_order_details", ("order_id", "W1")),
        Call("get_order_details"),
        Call("cancel_pending_order", ("order_id", "#W2"), ("reason", "no longer needed")),
        Call("cancel_pending_order", ("order_id", "#W1"), ("reason", "too dear")),
        Call("return_delivered_order_items", ("order_id", "#W2"), ("item_ids", new[] { "99" }), ("payment_method_id", "gift_card_1")),
        Call("modify_user_address", ("user_id", "ann_lee_1"), ("address1", 5)),
    ];

    private static (string, object)[] Address =>
        [("address1", "9 Oak Road"), ("address2", ""), ("city", "Austin"), ("state", "TX"), ("country", "USA"), ("zip", "78701")];
}
