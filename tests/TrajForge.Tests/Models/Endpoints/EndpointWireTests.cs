using System.Text;
using TrajForge.Models;

namespace TrajForge.Tests.Models.Endpoints;

using Xunit;

/// <summary>One endpoint, one call: what goes out and what comes back.</summary>
public sealed class EndpointWireTests
{
    [Fact]
    public async Task A_call_goes_out_as_it_is_and_the_answer_comes_back_as_it_is()
    {
        await using var endpoint = new FakeEndpoint(Answer.Of(12, 5, cached: 4));
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint) with { KeyEnv = "STRONG_KEY" });

        var reply = await under.SendAsync(turn: 3);

        var ask = endpoint.Asks.Single();
        Assert.Equal("POST /v1/chat/completions HTTP/1.1", ask.Line);
        Assert.Equal(("application/json", "Bearer " + WireUnderTest.Key, "e1.agent.3"), (ask.Headers["content-type"], ask.Headers["authorization"], ask.Key));
        Assert.Equal(WireUnderTest.Call(3).Body.ToArray(), ask.Body);
        Assert.Equal(Answer.Of(12, 5, cached: 4).Body, Encoding.UTF8.GetString(reply.Body.Span));
        Assert.Equal((200, new ModelUsage(12, 5, 4), 1), (reply.Status, reply.Usage, reply.Attempts));
    }

    [Fact]
    public async Task No_key_is_sent_when_the_profile_names_none()
    {
        await using var endpoint = new FakeEndpoint(Answer.Good);
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint));

        await under.SendAsync();

        Assert.DoesNotContain("authorization", endpoint.Asks.Single().Headers.Keys);
    }

    [Theory]
    [InlineData(401, "Incorrect API key provided: " + WireUnderTest.Key)]
    [InlineData(403, "not for you")]
    [InlineData(404, "no such path")]
    [InlineData(400, "The model `m` does not exist")]
    public async Task What_the_author_must_change_stops_at_once_and_never_shows_the_key(int status, string message)
    {
        await using var endpoint = new FakeEndpoint(Answer.Error(status, message));
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint) with { KeyEnv = "STRONG_KEY" });

        var setup = await Assert.ThrowsAsync<ModelSetupException>(() => under.SendAsync());

        Assert.Contains($"{endpoint.Address} answered {status}: {message.Replace(WireUnderTest.Key, "***", StringComparison.Ordinal)}", setup.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(WireUnderTest.Key, setup.ToString(), StringComparison.Ordinal);
        Assert.Equal((1, 1L), (endpoint.Asks.Count, under.Figures.Refused));
    }

    [Fact]
    public async Task A_providers_message_is_cut()
    {
        await using var endpoint = new FakeEndpoint(Answer.Error(401, new string('x', 5000)));
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint));

        var setup = await Assert.ThrowsAsync<ModelSetupException>(() => under.SendAsync());

        Assert.Equal(300, setup.Message.Count(c => c == 'x'));
    }

    [Theory]
    [InlineData("context_length_exceeded", "too much")]
    [InlineData("", "This model's maximum context length is 4096 tokens")]
    [InlineData("content_filter", "filtered")]
    public async Task A_request_that_is_too_long_or_filtered_has_an_answer_of_its_kind(string code, string message)
    {
        await using var endpoint = new FakeEndpoint(Answer.Error(400, message, code));
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint));

        var reply = await under.SendAsync();

        Assert.Equal((400, 1), (reply.Status, reply.Attempts));
        Assert.Contains(message, Encoding.UTF8.GetString(reply.Body.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(413)]
    [InlineData(422)]
    public async Task A_request_that_is_rejected_is_a_fault_and_not_sent_again(int status)
    {
        await using var endpoint = new FakeEndpoint(Answer.Error(status, "temperature is 9"));
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint));

        var fault = await Assert.ThrowsAsync<ModelFaultException>(() => under.SendAsync());

        Assert.Equal(("rejected", false, 1), (fault.Kind, fault.IsDown, endpoint.Asks.Count));
        Assert.Contains("temperature is 9", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"prompt_tokens":-1,"completion_tokens":5}""")]
    [InlineData("""{"prompt_tokens":"12","completion_tokens":5}""")]
    [InlineData("""{"prompt_tokens":12}""")]
    [InlineData("""{"prompt_tokens":12,"completion_tokens":401}""")]
    [InlineData("""{"prompt_tokens":12000,"completion_tokens":5}""")]
    [InlineData("""{"prompt_tokens":12,"completion_tokens":5,"prompt_tokens_details":{"cached_tokens":13}}""")]
    [InlineData("""{"prompt_tokens":12,"completion_tokens":5,"completion_tokens_details":{"reasoning_tokens":-2}}""")]
    [InlineData("""{"prompt_tokens":1.5,"completion_tokens":99999999999999999999999}""")]
    [InlineData("[12,5]")]
    [InlineData("null")]
    public async Task A_usage_that_cannot_be_is_none(string usage)
    {
        await using var endpoint = new FakeEndpoint(new Answer(200, Answer.Completion(usage)));
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint));

        var reply = await under.SendAsync();

        Assert.Null(reply.Usage);
        Assert.Equal((1L, 1L, 0L), (under.Figures.Answered, under.Figures.WithoutUsage, under.Figures.InputTokens + under.Figures.OutputTokens));
    }

    [Fact]
    public async Task A_key_that_an_answer_echoes_is_not_handed_on()
    {
        await using var endpoint = new FakeEndpoint(new Answer(200, Answer.Good.Body.Replace("hello", $"your key is {WireUnderTest.Key}", StringComparison.Ordinal)));
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint) with { KeyEnv = "STRONG_KEY" });

        var text = Encoding.UTF8.GetString((await under.SendAsync()).Body.Span);

        Assert.Contains("your key is " + new string('*', WireUnderTest.Key.Length), text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_is_none_stops_before_any_call() =>
        Assert.Contains("'localhost:8000'", Assert.Throws<ModelSetupException>(() => new WireUnderTest(WireUnderTest.Spec() with { Endpoints = ["localhost:8000"] })).Message, StringComparison.Ordinal);
}
