using TrajForge.Assistance;

namespace TrajForge.Tests.Assistance;

public sealed class OpinionAnswerTests
{
    [Theory]
    [InlineData("""{"score": 0.75, "reason": "Well served."}""", 0.75)]
    [InlineData(""" {"reason":"Well served.","score":1,"more":[]} """, 1.0)]
    [InlineData("""{"score": 0, "reason": "Well served."}""", 0.0)]
    public void An_opinion_is_a_score_and_a_reason(string text, double score) => Assert.Equal(new OpinionAnswer(score, "Well served."), OpinionAnswer.Read(text));

    [Theory]
    [InlineData("I would say 0.9.")]
    [InlineData("```json\n{\"score\": 1, \"reason\": \"x\"}\n```")]
    [InlineData("""{"score": NaN, "reason": "x"}""")]
    [InlineData("""{"score": Infinity, "reason": "x"}""")]
    [InlineData("""{"score": 1e999, "reason": "x"}""")]
    [InlineData("""{"score": 1.0000001, "reason": "x"}""")]
    [InlineData("""{"score": -0.1, "reason": "x"}""")]
    [InlineData("""{"score": "1", "reason": "x"}""")]
    [InlineData("""{"score": true, "reason": "x"}""")]
    [InlineData("""{"score": 1, "reason": 7}""")]
    [InlineData("""{"score": 1, "reason": "\ud800"}""")]
    [InlineData("""{"score": 1}""")]
    [InlineData("""[{"score": 1, "reason": "x"}]""")]
    [InlineData("")]
    public void Whatever_else_it_is_there_is_no_opinion_and_a_reason_why(string text)
    {
        var answer = OpinionAnswer.Read(text);

        Assert.Null(answer.Score);
        Assert.InRange(answer.Reason.Length, 10, 400);
    }

    [Fact]
    public void A_huge_answer_is_not_kept()
    {
        Assert.Equal(new OpinionAnswer(null, "the answer has 1000000 characters, more than 20000"), OpinionAnswer.Read(new string('[', 1_000_000)));
        Assert.Null(OpinionAnswer.Read(new string('[', 10_000)).Score);
        Assert.Equal(2001, OpinionAnswer.Read($$"""{"score":1,"reason":"{{new string('x', 15_000)}}"}""").Reason.Length);
    }
}
