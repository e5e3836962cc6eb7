using System.Text.Json;
using TrajForge.Tests.Support;

namespace TrajForge.Tests.Json;

public sealed class TrajJsonTests
{
    [Fact]
    public void A_member_that_is_always_written_must_be_there_when_read()
    {
        var whole = TrajJson.Write(CheckResult.Pass("form.turns"));

        Assert.Equal(whole, TrajJson.Write(TrajJson.Read<CheckResult>(whole)));
        Assert.Throws<JsonException>(() => TrajJson.Read<CheckResult>("""{"check":"form.turns","outcome":"Passed"}"""));
    }

    [Fact]
    public void No_member_of_a_stored_record_can_be_dropped_without_being_noticed_or_being_null()
    {
        var text = TrajJson.Write(Some.GoodPlay().End());
        using var document = JsonDocument.Parse(text);
        foreach (var member in document.RootElement.EnumerateObject())
        {
            var without = "{" + string.Join(',', document.RootElement.EnumerateObject().Where(m => m.Name != member.Name).Select(m => m.ToString())) + "}";
            Assert.Throws<JsonException>(() => TrajJson.Read<Episode>(without));
        }
    }
}
