using System.Text;
using TrajForge.Cli;
using TrajForge.IntegrationTests.Support;
using TrajForge.Specs;
using TrajForge.Web;

namespace TrajForge.IntegrationTests.Models;

public sealed class SecretTests
{
    private const string Key = "sk-very-secret-0123456789abcdef";

    [Fact]
    public async Task A_key_of_the_environment_goes_into_the_header_and_into_no_file()
    {
        using var folder = new TemporaryFolder();
        var seen = new HashSet<string?>();
        await using var live = await LiveRun.StartAsync("retail", accept: 5, around: (inner, _) => new Watch(inner, request =>
        {
            lock (seen)
            {
                seen.Add(request.Authorization);
            }
        }));
        var spec = folder.Write("spec.yaml", $$"""
            name: live
            environment: retail
            seed: 7
            accept: 5
            models:
              m: {model: fake-1, endpoints: ["{{live.Spec.Models!["m"].Endpoints[0]}}"], max_tokens: 400, key_env: TRAJFORGE_TEST_KEY}
            players: {agent: m, customer: m}
            record_requests: true
            """);

        var result = await CommandLine.RunAsync(new Dictionary<string, string> { ["TRAJFORGE_TEST_KEY"] = Key }, "synth", spec, "--out", folder.Path("run"));

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal([$"Bearer {Key}"], seen);
        Assert.DoesNotContain(Key, result.Output + result.Error, StringComparison.Ordinal);
        var files = Directory.GetFiles(folder.Path("run"), "*", SearchOption.AllDirectories);
        Assert.Contains(files, file => file.EndsWith("calls.db", StringComparison.Ordinal));
        Assert.All(files, file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Key))));
    }

    [Fact]
    public async Task A_key_that_is_not_there_is_told_before_anything_is_asked()
    {
        using var folder = new TemporaryFolder();
        var spec = folder.Write("spec.yaml", """
            name: live
            environment: retail
            models:
              m: {model: fake-1, endpoints: ["http://127.0.0.1:9/v1"], key_env: TRAJFORGE_NO_SUCH_KEY}
            players: {agent: m, customer: m}
            """);

        var result = await CommandLine.RunAsync("synth", spec, "--out", folder.Path("run"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("TRAJFORGE_NO_SUCH_KEY", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Path("run")));
    }
}

/// <summary>Sees every request.</summary>
internal sealed class Watch(IChatResponder inner, Action<ChatRequest> see) : IChatResponder
{
    public ValueTask<ChatAnswer> AnswerAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        see(request);
        return inner.AnswerAsync(request, cancellationToken);
    }
}
