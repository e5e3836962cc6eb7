using TrajForge.Tests.Support;
using TrajForge.Grounding;

namespace TrajForge.Tests.Grounding;

public sealed class ArgumentOriginsTests
{
    [Fact]
    public async Task Every_value_of_a_play_has_its_origin()
    {
        var origins = await OfAsync(LibraryEnvironment.Task(3));

        Assert.Equal(
            [
                ("name", OriginKind.Said, null),
                ("reader_id", OriginKind.Shown, "find_reader.(text)"),
                ("desk", OriginKind.Policy, null),
                ("fee", OriginKind.Derived, "a tenth of the price"),
                ("loan", OriginKind.Shown, "get_reader.loans/*/loan"),
                ("term", OriginKind.Constant, null),
            ],
            origins.Select(origin => (origin.Path, origin.Kind, origin.From)));
    }

    [Fact]
    public async Task A_value_that_nobody_can_know_comes_from_nowhere()
    {
        var origins = await OfAsync(LibraryEnvironment.Task(3, new { loan = "loan-4" }));

        Assert.Equal(("renew", "loan", "\"loan-4\""), (origins[^1].Tool, origins[^1].Path, origins[^1].Value.ToString()));
        Assert.Equal(OriginKind.Nowhere, origins[^1].Kind);
    }

    [Fact]
    public async Task A_reply_shows_nothing_to_the_calls_before_it()
    {
        var task = LibraryEnvironment.Task(3);

        var origins = await OfAsync(task with { ReferencePlay = [.. task.ReferencePlay.Reverse()] });

        Assert.Equal(OriginKind.Nowhere, origins.Single(origin => origin.Path == "loan").Kind);
    }

    [Fact]
    public async Task A_small_number_is_shown_only_under_its_name()
    {
        // The reply of get_reader holds days = 3.
        var origins = await OfAsync(LibraryEnvironment.Task(3, new { loan = "loan-3", days = 3, copies = 3 }));

        Assert.Equal(OriginKind.Shown, origins.Single(origin => origin.Path == "days").Kind);
        Assert.Equal(OriginKind.Nowhere, origins.Single(origin => origin.Path == "copies").Kind);
    }

    [Fact]
    public async Task What_is_not_declared_as_derived_is_not()
    {
        var origins = await new ArgumentOrigins(new LibraryEnvironment { DerivedArguments = [] }).OfAsync(LibraryEnvironment.Task(3), TestContext.Current.CancellationToken);

        Assert.Equal(OriginKind.Nowhere, origins.Single(origin => origin.Path == "fee").Kind);
    }

    private static async Task<IReadOnlyList<ArgumentOrigin>> OfAsync(TaskCase task) =>
        await new ArgumentOrigins(new LibraryEnvironment()).OfAsync(task, TestContext.Current.CancellationToken);
}
