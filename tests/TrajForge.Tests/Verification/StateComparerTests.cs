using TrajForge.Tests.Support;
using TrajForge.Verification;

namespace TrajForge.Tests.Verification;

public sealed class StateComparerTests
{
    [Fact]
    public async Task Generated_ids_are_compared_up_to_renaming()
    {
        var first = await FinalAsync(("oats", "ann"), ("rice", "ann"));
        var second = await FinalAsync(("rice", "ann"), ("oats", "ann"));

        Assert.NotEqual(first.Digest, second.Digest);
        Assert.True(Comparer().Same(first, second));
    }

    [Fact]
    public async Task Renaming_does_not_hide_different_content() =>
        Assert.False(Comparer().Same(await FinalAsync(("oats", "ann"), ("rice", "ann")), await FinalAsync(("oats", "ann"), ("rice", "bob"))));

    [Fact]
    public void Soft_fields_are_left_out_and_a_record_with_only_soft_changes_is_unchanged()
    {
        var untouched = Snapshot("""{"text":"milk","stamp":0}""", """{"text":"milk","stamp":4}""");

        Assert.Empty(Comparer().Differences(untouched, new StateSnapshot { Digest = "", Changes = [] }));
    }

    [Fact]
    public void Unordered_lists_are_compared_as_multisets()
    {
        var comparer = new StateComparer(new StateComparison { Unordered = ["notes:tags"] }, []);

        Assert.True(comparer.Same(Snapshot("""{"tags":[]}""", """{"tags":["a","b","a"]}"""), Snapshot("""{"tags":[]}""", """{"tags":["b","a","a"]}""")));
        Assert.False(comparer.Same(Snapshot("""{"tags":[]}""", """{"tags":["a","b","b"]}"""), Snapshot("""{"tags":[]}""", """{"tags":["b","a","a"]}""")));
    }

    private static StateComparer Comparer() => new(Some.Notes.Rules.Comparison, []);

    private static StateSnapshot Snapshot(string before, string after) => new()
    {
        Digest = "",
        Changes = [new RecordChange(new RecordRef("notes", "a1"), JsonText.Parse(before), JsonText.Parse(after))],
    };

    private static async Task<StateSnapshot> FinalAsync(params (string Text, string Owner)[] notes)
    {
        var play = new Dialogue();
        foreach (var (text, owner) in notes)
        {
            play.Call("create", new { owner, text });
        }

        return (await Some.JudgementAsync(Some.Task(), play.End())).Final;
    }
}
