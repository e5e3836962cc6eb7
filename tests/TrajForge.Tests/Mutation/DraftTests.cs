using TrajForge.Mutation;

namespace TrajForge.Tests.Mutation;

public sealed class DraftTests
{
    private static readonly Words Hello = new(Side.Customer, "Hello."), Ask = new(Side.Agent, "Who are you?"), Ann = new(Side.Customer, "Ann."), Bye = new(Side.Agent, "Bye.");

    private static Draft Dialogue => new([Hello, Ask, Ann, Bye]);

    [Fact]
    public void A_line_moves_before_another_in_either_direction()
    {
        Assert.Equal([Ask, Ann, Hello, Bye], Dialogue.Move(0, 3).Lines);
        Assert.Equal([Hello, Bye, Ask, Ann], Dialogue.Move(3, 1).Lines);
    }

    [Fact]
    public void What_one_side_says_in_a_row_becomes_one_message() =>
        Assert.Equal(["Hello. Ann.", "Bye."], Dialogue.Without(1).InTurn().Lines.Cast<Words>().Select(words => words.Text));

    [Fact]
    public void Only_the_words_of_one_side_are_reworded() =>
        Assert.Equal(["Hello.", "?", "Ann.", "?"], Dialogue.Reword(Side.Agent, _ => "?").Lines.Cast<Words>().Select(words => words.Text));

    [Fact]
    public void Edits_leave_the_draft_as_it_was()
    {
        var draft = Dialogue;

        draft.Insert(1, Bye).Put(0, Ann).Cut(1);

        Assert.Equal([Hello, Ask, Ann, Bye], draft.Lines);
    }
}
