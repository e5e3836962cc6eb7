using TrajForge.IntegrationTests.Support;

namespace TrajForge.IntegrationTests.Plugins;

/// <summary>The whole way of a plug-in's author, outside the repository: packages, template, tests, a spec that names the DLL.</summary>
public sealed class TemplateTests(PluginFeed feed)
{
    [Fact]
    public async Task A_verifier_from_the_template_passes_its_tests_and_judges_a_run()
    {
        var (folder, dll) = await BuiltAndTestedAsync("trajforge-verifier", "Acme.Once");

        var check = await CommandLine.RunAsync("verifier", "check", dll, "--spec", Path.Combine(folder, "spec.yaml"));
        var run = await SynthAsync(folder);

        Assert.True(check.ExitCode == 0, check.Output + check.Error);
        Assert.Contains("verifier once  1        once.changes  most_times: Int32, except: IReadOnlyList`1", check.Output);
        Assert.Contains("0 findings", check.Output);
        Assert.All(Rows(run, "canonical"), row => Assert.Matches("\"once@1#[0-9a-f]{16}\"", row));
        Assert.Contains("\"Acme.Once.dll\"", File.ReadAllText(Path.Combine(run, "run.json")));

        var kills = await CommandLine.RunAsync("verifier", "test", "--env", "retail", "--verifier", "once", "--spec", Path.Combine(folder, "spec.yaml"), "--episodes", "4");
        Assert.True(kills.ExitCode == 0, kills.Output + kills.Error);
        Assert.Contains("duplicate", kills.Output);
    }

    [Fact]
    public async Task A_sink_from_the_template_passes_its_tests_and_writes_a_dataset()
    {
        var (folder, _) = await BuiltAndTestedAsync("trajforge-sink", "Acme.Transcripts");

        var run = await SynthAsync(folder);

        Assert.Equal(Rows(run, "canonical").Length, Rows(run, "transcript").Length);
        Assert.All(Rows(run, "transcript"), row => Assert.Contains("\"from\":\"assistant\"", row));
    }

    [Fact]
    public async Task Hanging_and_crashing_verifiers_break_their_own_verdicts_and_no_run()
    {
        var folder = await feed.NewAsync("trajforge-verifier", "Acme.Bad");
        File.WriteAllText(Path.Combine(folder, "plugin", "OnceVerifier.cs"), Misbehaving);
        File.Delete(Path.Combine(folder, "plugin", "OnceSettings.cs"));
        await feed.DotnetAsync("build", Path.Combine(folder, "plugin"), "-c", "Release", "--nologo", "-v", "quiet");

        foreach (var (way, isolate, said) in ((string, bool, string)[])
            [("nan", false, "the score NaN"), ("hang", true, "did not return within 0.5 s"), ("crash", true, "ended its process with exit code")])
        {
            var run = Path.Combine(folder, $"run-{way}");
            var spec = Spec(folder, way, isolate);
            var synth = await CommandLine.RunAsync("synth", spec, "--out", run);
            var show = await CommandLine.RunAsync("show", run, "--reason", "bad", "--json");
            var verify = way == "nan" ? await CommandLine.RunAsync("verify", run) : null;

            Assert.True(synth.ExitCode == 0, $"{way}: {synth.ExitCode} {synth.Output} {synth.Error}");
            Assert.Equal(4, Rows(run, "canonical").Length);
            Assert.Contains(said, show.Output);
            Assert.Contains("bad ", show.Output);
            Assert.True(verify is null or { ExitCode: 0 }, verify?.Output);
        }

        var hung = await CommandLine.RunAsync("synth", Spec(folder, "hang", isolate: false), "--out", Path.Combine(folder, "run-left"));
        Assert.Equal(3, hung.ExitCode);
        Assert.Contains("is not asked again", (await CommandLine.RunAsync("show", Path.Combine(folder, "run-left"), "--reason", "bad", "--index", "3", "--json")).Output);
    }

    /// <summary>Does wrong on every second task.</summary>
    private const string Misbehaving = """
        using TrajForge;

        namespace Acme.Bad;

        public sealed record BadSettings { public string Way { get; init; } = ""; }

        public sealed class BadVerifier(BadSettings settings) : IVerifier
        {
            public string Id => "bad";

            public int Version => 1;

            public IReadOnlyList<string> Checks => ["bad.check"];

            public IReadOnlyList<CheckResult> Verify(Judgement judgement)
            {
                if (judgement.Task.Index % 2 == 1)
                {
                    switch (settings.Way)
                    {
                        case "hang": Thread.Sleep(Timeout.Infinite); break;
                        case "crash": Environment.FailFast("boom"); break;
                        case "nan": return [CheckResult.Pass("bad.check") with { Score = double.NaN }];
                    }
                }

                return [CheckResult.Pass("bad.check")];
            }
        }
        """;

    private static string Spec(string folder, string way, bool isolate)
    {
        var path = Path.Combine(folder, $"{way}-{isolate}.yaml");
        File.WriteAllText(path, $$"""
            name: bad
            environment: retail
            accept: 4
            max_candidates: 12
            concurrency: 1
            plugins: [{path: plugin/bin/Release/net10.0/Acme.Bad.dll, timeout: 0.5, isolate: {{(isolate ? "true" : "false")}}, settings: {bad: {way: {{way}}} } }]

            """);
        return path;
    }

    private async Task<(string Folder, string Dll)> BuiltAndTestedAsync(string template, string name)
    {
        var folder = await feed.NewAsync(template, name);
        await feed.DotnetAsync("build", Path.Combine(folder, "tests"), "-c", "Release", "--nologo", "-v", "quiet");
        var tests = await feed.RunAsync(Path.Combine(folder, "tests", "bin", "Release", "net10.0", $"{name}.Tests"));
        Assert.True(tests.ExitCode == 0, tests.Output + tests.Error);
        return (folder, Path.Combine(folder, "plugin", "bin", "Release", "net10.0", $"{name}.dll"));
    }

    private static async Task<string> SynthAsync(string folder)
    {
        var run = Path.Combine(folder, "run");
        var synth = await CommandLine.RunAsync("synth", Path.Combine(folder, "spec.yaml"), "--accept", "5", "--out", run);
        Assert.True(synth.ExitCode == 0, synth.Output + synth.Error);
        return run;
    }

    private static string[] Rows(string run, string format) =>
        [.. Directory.EnumerateFiles(Path.Combine(run, "dataset"), $"{format}-*.jsonl").SelectMany(File.ReadLines)];
}
