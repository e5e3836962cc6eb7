using System.Text.Json;
using CsCheck;

namespace TrajForge.Tests.Json;

public sealed class JsonTextTests
{
    [Theory]
    [InlineData("""{"b":1,"a":[25.0,25]}""", """{"a":[25,25],"b":1}""")]
    [InlineData("1e2", "100")]
    [InlineData("0.1", "0.1")]
    [InlineData("\"\\u00e9<'+\"", "\"é<'+\"")]
    [InlineData("1e21", "1E+21")]
    public void Canonical_text_depends_on_the_value_alone(string json, string canonical) => Assert.Equal(canonical, JsonText.Parse(json).ToString());

    [Fact]
    public void Null_equals_the_default() => Assert.Equal(JsonText.Null, JsonText.Parse("null"));

    [Fact]
    public void Canonical_text_is_a_fixed_point() =>
        Gen.String.Array[0, 4].Select(Gen.Double.Array[0, 4]).Sample((texts, numbers) =>
        {
            var once = JsonText.Parse(JsonSerializer.Serialize(new { texts, numbers = numbers.Where(double.IsFinite) }));
            Assert.Equal(once, JsonText.Parse(once.ToString()));
        });

    [Fact]
    public void Stored_records_come_back_equal()
    {
        var task = Support.Some.Task();

        Assert.Equal(TrajJson.Write(task), TrajJson.Write(TrajJson.Read<TaskCase>(TrajJson.Write(task))));
    }
}
