using TrajForge.Tests.Support;
using TrajForge.Verification;

namespace TrajForge.Tests.Grounding;

public sealed class EpisodeOriginTests
{
    private static readonly NotesEnvironment TwoSided = new() { TwoSided = true };

    [Fact]
    public async Task What_the_customer_says_later_is_not_known_yet()
    {
        var early = Start("Please change note a1.").Call("write", new { id = "a1", text = "oats" }).Agent("Done.").Customer("I wanted oats.");

        Assert.Equal([(OriginKind.Said, 0), (OriginKind.Nowhere, null)], await OriginsAsync(early));
    }

    [Fact]
    public async Task What_the_agent_says_itself_is_no_source()
    {
        var own = Start("Please change note a1.").Agent("Shall I write barley?").Customer("Yes.").Call("write", new { id = "a1", text = "barley" });

        Assert.Equal([(OriginKind.Said, 0), (OriginKind.Nowhere, null)], await OriginsAsync(own));
    }

    [Fact]
    public async Task A_reply_shows_what_it_holds_and_the_latest_counts()
    {
        var copied = Start("Please copy note a2 to note a1.").Call("read", new { id = "a2" }).Call("write", new { id = "a1", text = "eggs" });

        Assert.Equal([(OriginKind.Said, 0), (OriginKind.Shown, 4)], await OriginsAsync(copied));
    }

    [Fact]
    public async Task An_error_shows_nothing_that_the_call_itself_named()
    {
        var refused = Start("Please change note a1.").Call("barley", new { text = "barley" }).Call("write", new { id = "a1", text = "barley" });

        Assert.Equal(OriginKind.Nowhere, (await OriginsAsync(refused))[1].Kind);
    }

    [Fact]
    public async Task Another_form_of_what_was_said_will_do()
    {
        var normalised = Start("Write note-to-self into note a1.").Call("write", new { id = "a1", text = "note_to_self" });

        Assert.Equal((OriginKind.Normalised, (int?)0), (await OriginsAsync(normalised))[1]);
    }

    [Fact]
    public async Task What_the_customers_own_device_showed_is_known_once_the_customer_speaks()
    {
        var unheard = Start("Please copy note a2 to note a1.", TwoSided).Agent("Look at it.").OwnCall("look", new { id = "a2" }).Call("write", new { id = "a1", text = "eggs" });
        var heard = Start("Please copy note a2 to note a1.", TwoSided).Agent("Look at it.").OwnCall("look", new { id = "a2" }).Customer("There.").Call("write", new { id = "a1", text = "eggs" });

        Assert.Equal(OriginKind.Nowhere, (await OriginsAsync(unheard, TwoSided))[1].Kind);
        Assert.Equal(OriginKind.Shown, (await OriginsAsync(heard, TwoSided))[1].Kind);
    }

    [Fact]
    public async Task The_customer_acts_on_the_agents_words_and_on_its_own_brief()
    {
        var told = Start("Hello.", TwoSided).Agent("Scribble barley.").OwnCall("scribble", new { id = "a1", text = "barley" });
        var own = Start("Hello.", TwoSided).Agent("Go on.").OwnCall("scribble", new { id = "a1", text = "oats" });
        var madeUp = Start("Hello.", TwoSided).Agent("Go on.").OwnCall("scribble", new { id = "a1", text = "barley" });

        Assert.Equal([(OriginKind.Said, null), (OriginKind.Said, 3)], await OriginsAsync(told, TwoSided));
        Assert.Equal([(OriginKind.Said, null), (OriginKind.Said, null)], await OriginsAsync(own, TwoSided));
        Assert.Equal(OriginKind.Nowhere, (await OriginsAsync(madeUp, TwoSided))[1].Kind);
    }

    [Fact]
    public async Task A_made_up_value_fails_the_check_which_names_it_and_where_it_stands()
    {
        var play = Start("Please change note a1.").Call("write", new { id = "a1", text = "barley" }).Agent("Done.").Customer("Bye.");

        var check = (await Some.VerdictAsync(Some.Task(), play.End())).Checks.Single(check => check.Check == "grounding.arguments");

        Assert.Equal((CheckOutcome.Failed, 0.5), (check.Outcome, check.Score));
        Assert.Equal([3], check.Events);
        Assert.Contains("write: text = \"barley\" at event 3", check.Finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_change_there_is_nothing_to_ask() => Assert.Equal(
        CheckOutcome.NotApplicable,
        (await Some.VerdictAsync(Some.Task(), Start("Hello.").Agent("Hello.").Customer("Bye.").End())).Checks.Single(check => check.Check == "grounding.arguments").Outcome);

    [Fact]
    public async Task The_record_survives_being_written_and_read()
    {
        var judgement = await Some.JudgementAsync(Some.Task(), Some.GoodPlay().End());

        var read = TrajJson.Read<Judgement>(TrajJson.Write(judgement));

        Assert.Equal(judgement.Steps[^1].Origins, read.Steps[^1].Origins!);
        Assert.Null(read.Steps[0].Origins);
    }

    private static Dialogue Start(string said, NotesEnvironment? environment = null) => new Dialogue(environment).Customer(said).Call("login", new { name = "ann" });

    /// <summary>Of the last change, in the order of the arguments.</summary>
    private static async Task<IReadOnlyList<(OriginKind Kind, int? Event)>> OriginsAsync(Dialogue play, NotesEnvironment? environment = null)
    {
        var judgement = await Some.JudgementAsync(Some.Task(), play.End(), environment);
        return [.. judgement.Steps.Last(step => step.Changed).Origins!.Select(origin => (origin.Kind, origin.Event))];
    }
}
