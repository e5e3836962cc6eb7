using TrajForge.Tests.Support;

namespace TrajForge.Tests.Assistance;

/// <summary>A task with a fuzzed brief of two wishes, and good other words for it.</summary>
internal static class SomeBrief
{
    public const string Text = """
        Your e-mail address is mia.li4@example.com.
        First: You want to return the cheapest Rain Jacket of all your delivered orders. The refund of $1,565 should go to your credit card ending in 3991.
        Last: You want your order with 3 or more Food Scales sent to 867 Eagle Way, Seattle instead.
        """;

    public const string Told = """
        The e-mail address of your account: mia.li4@example.com.
        To begin with, you would like to return the cheapest Rain Jacket among all your delivered orders; the refund of $1565 is meant for your credit card ending in 3991.
        Finally, you'd like the order with three or more Food Scales to arrive at 867 Eagle Way, Seattle instead.
        """;

    public static readonly string[] Names = ["Bob", "Rain Jacket", "Food Scale", "Picnic Blanket", "Seattle", "Boston", "867 Eagle Way", "Will"];

    public static TaskCase Task { get; } = Some.Task(Some.Text("hat-box-old", "W9876543")) with
    {
        Brief = new Brief
        {
            Text = Text,
            Identity = [Fact("email", ("email", "mia.li4@example.com"))],
            Goals =
            [
                new Goal
                {
                    Number = 1,
                    Intent = "return",
                    Facts = [Fact("item", ("among", "all my delivered orders"), ("product", "Rain Jacket"), ("pick", "cheapest")), Fact("payment", ("type", "credit card"), ("last_four", "3991"))],
                },
                new Goal
                {
                    Number = 2,
                    Intent = "order_address",
                    Facts = [Fact("order", ("product", "Food Scales"), ("count", "3")), Fact("address", ("address1", "867 Eagle Way"), ("city", "Seattle"))],
                },
            ],
        },
    };

    private static BriefFact Fact(string slot, params (string Name, string Value)[] details) =>
        new() { Slot = slot, Details = [.. details.Select(detail => new Detail(detail.Name, detail.Value))] };
}
