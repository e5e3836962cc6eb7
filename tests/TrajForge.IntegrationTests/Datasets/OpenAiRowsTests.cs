using NJsonSchema;
using TrajForge.IntegrationTests.Support;

namespace TrajForge.IntegrationTests.Datasets;

/// <summary>The chat rows, seen by somebody else's reader.</summary>
public sealed class OpenAiRowsTests(SmallRun run)
{
    [Fact]
    public void Every_row_is_a_conversation_in_which_each_call_is_answered_at_once()
    {
        var rows = OpenAiChat.Read(run.Folder);

        Assert.Equal(30, rows.Count);
        Assert.All(rows, row =>
        {
            Assert.Equal(["system", "user", "assistant"], row.Messages.Take(3).Select(message => message.Role));
            Assert.All(row.Messages.Skip(1), message => Assert.NotEqual("system", message.Role));
            var ids = row.Messages.SelectMany(message => message.Calls).Select(call => call.Id).ToArray();
            Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
            Assert.Equal(Turns(row.Messages), row.Messages.Skip(1).Select(message => message.CallId ?? message.Role));
        });
    }

    [Fact]
    public async Task Every_calls_arguments_fit_the_rows_own_schemas()
    {
        var schemas = new Dictionary<string, JsonSchema>(StringComparer.Ordinal);
        var calls = 0;
        foreach (var row in OpenAiChat.Read(run.Folder))
        {
            foreach (var call in row.Messages.SelectMany(message => message.Calls))
            {
                var text = row.Tools[call.Name];
                var schema = schemas.TryGetValue(text, out var known)
                    ? known
                    : schemas[text] = await JsonSchema.FromJsonAsync(text, TestContext.Current.CancellationToken);
                Assert.Empty(schema.Validate(call.Arguments));
                Assert.NotEmpty(schema.Validate("\"" + call.Name + "\""));
                calls++;
            }
        }

        Assert.True(calls > 100, $"only {calls} calls");
    }

    [Fact]
    public void Scripted_rows_train_nothing() =>
        Assert.All(OpenAiChat.Read(run.Folder).SelectMany(row => row.Messages), message => Assert.Equal(message.Role == "assistant" ? 0 : null, message.Weight));

    [Fact]
    public async Task Scripted_rows_train_all_but_failed_calls_when_the_spec_says_so()
    {
        using var copy = new RunCopy(run.Folder);
        var spec = copy.Write("train.yaml", File.ReadAllText(run.Spec) + "output: {train_on_scripted: true}\n");

        var result = await CommandLine.RunAsync("synth", spec, "--out", copy.Run);

        Assert.Equal(0, result.ExitCode);
        var rows = OpenAiChat.Read(copy.Run).Zip(Dataset.Rows(copy.Run, "canonical"), (chat, own) => (
            chat.Messages,
            Failed: own["messages"]!.AsArray().Where(e => (bool?)e!["is_error"] == true).Select(e => (string)e!["call_id"]!).ToHashSet(StringComparer.Ordinal))).ToArray();
        Assert.Equal(30, rows.Length);
        Assert.Contains(rows, row => row.Failed.Count > 0);
        Assert.All(rows, row => Assert.All(row.Messages.Where(message => message.Role == "assistant"), message => Assert.Equal(
            message.Calls.Any(call => row.Failed.Contains(call.Id)) ? 0 : 1, message.Weight)));
    }

    // After the customer the agent; after the agent the replies to its calls in their order and the agent again, or the customer.
    private static IEnumerable<string> Turns(IReadOnlyList<ChatMessage> messages)
    {
        var assistant = messages.Where(message => message.Role == "assistant").ToArray();
        yield return "user";
        foreach (var message in assistant)
        {
            yield return "assistant";
            foreach (var call in message.Calls)
            {
                yield return call.Id;
            }

            if (message.Calls.Count == 0)
            {
                yield return "user";
            }
        }
    }
}
