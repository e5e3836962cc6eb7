using TrajForge.Datasets;
using Xunit;

namespace TrajForge.Tests.Datasets;

public class DialogueFiguresTests
{
    private static readonly string[] Names = ["Ann", "Office Chair", "12 Elm Street", "St. Louis"];

    [Fact]
    public void Names_and_codes_are_masked()
    {
        var masked = new NameMask(Names).Mask("I'm Ann (ann@x.org), my office chairs from #W12 cost 3.50, sent to 12 Elm Street, St. Louis; credit_card_1.");

        Assert.Equal("I'm <name> (<email>), my <name> from <id> cost <number>, sent to <name>, <name>; <id>.", masked);
    }

    [Fact]
    public void Turns_that_differ_only_in_names_are_the_same_and_a_plain_yes_does_not_count()
    {
        var figures = DialogueFigures.Compute([Said("I'm Ann.", "Yes, please!"), Said("I'm Ann!", "yes please"), Said("Office Chair it is", "I am back")], Names);

        Assert.Equal((3, 6, 0.75), (figures.Dialogues, figures.CustomerTurns, figures.DistinctTurns));
        Assert.Equal(2.0 / 3, figures.DistinctOpenings, 9);
        Assert.Equal((2, 2), (figures.MedianTurns, figures.MedianWords));
    }

    [Fact]
    public void Six_words_in_a_row_are_common_when_enough_dialogues_hold_them()
    {
        var same = Enumerable.Range(0, 2).Select(_ => Said("one two three four five six"));
        var other = Enumerable.Range(0, 98).Select(i => Said(string.Join(' ', Enumerable.Range(0, 6).Select(n => Letters((i * 6) + n)))));

        Assert.Equal(0.02, DialogueFigures.Compute(same.Concat(other), Names).CommonSixGrams, 9);
        Assert.Equal(0, DialogueFigures.Compute(same.Take(1).Concat(other), Names).CommonSixGrams, 9);
    }

    [Fact]
    public void An_aside_is_no_answer_and_counts_as_a_detour()
    {
        var asked = Agent("Which one?", new DialogueAct { Kind = "ask", Slot = "item" });
        var aside = Customer("Nice weather.", new DialogueAct { Kind = "detour" });
        var answer = Customer("The blue one in M.", new DialogueAct { Kind = "inform" }, new DialogueAct { Kind = "inform" });

        var open = DialogueFigures.Compute([Episode(asked, aside)], Names);
        var closed = DialogueFigures.Compute([Episode(asked, aside, answer)], Names);

        Assert.Equal((1, 1, 1.0), (open.Questions, open.Unanswered, open.WithDetours));
        Assert.Equal((1, 0, 2), (closed.Questions, closed.Unanswered, closed.MostFacts));
    }

    [Fact]
    public void Nothing_gives_zeros() => Assert.Equal((0, 0.0, 0.0), (DialogueFigures.Compute([], Names).Dialogues, DialogueFigures.Compute([], Names).ZlibRatio, DialogueFigures.Compute([], Names).CommonSixGrams));

    [Fact]
    public void Repeated_text_compresses_well() => Assert.True(DialogueFigures.Compute([Said([.. Enumerable.Repeat("the same words again", 500)])], Names).ZlibRatio > 20);

    private static string Letters(int number) => string.Concat(number.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));

    private static Episode Said(params string[] turns) => Episode([.. turns.Select(turn => Customer(turn))]);

    private static CustomerMessage Customer(string text, params DialogueAct[] acts) => new() { Index = 0, Content = text, Acts = acts };

    private static AgentMessage Agent(string text, params DialogueAct[] acts) => new() { Index = 0, Content = text, Acts = acts };

    private static Episode Episode(params TrajectoryEvent[] events) => new()
    {
        Id = "e",
        TaskIndex = 0,
        TaskKey = "k",
        Players = new Players("scripted", "scripted"),
        Events = [.. events.Select((e, at) => e with { Index = at })],
        End = EndReason.CustomerDone,
    };
}
