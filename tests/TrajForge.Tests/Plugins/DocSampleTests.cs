using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using TrajForge.Models;
using TrajForge.Retail;
using TrajForge.Specs;
using TrajForge.Testing.Verification;
using TrajForge.Tests.Specs;

namespace TrajForge.Tests.Plugins;

/// <summary>The sample of docs/plugins.md compiles, passes its own tests, and judges a run by its own spec.</summary>
public sealed partial class DocSampleTests : IDisposable
{
    private static readonly string[] Code = [.. Block().Matches(File.ReadAllText(Repository.Path("docs", "plugins.md"))).Select(match => match.Groups[2].Value)];

    private readonly string _folder = Directory.CreateTempSubdirectory("trajforge-doc-sample-").FullName;
    private readonly string _dll;

    public DocSampleTests() => _dll = PluginSource.Compile(Path.Combine(_folder, "plugin", "bin", "Release", "net10.0"), "Acme.Refunds", Code[0]);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Its_tests_pass()
    {
        Type[] needed = [typeof(IVerifier), typeof(SampleDialogue), typeof(Assert), typeof(FactAttribute)];
        var path = PluginSource.Compile(_folder, "Acme.Refunds.Tests", Code[1], [.. needed.Select(type => type == typeof(IVerifier) ? PluginSource.Contracts : MetadataReference.CreateFromFile(type.Assembly.Location)), MetadataReference.CreateFromFile(_dll)]);
        Assembly.LoadFrom(_dll);

        var tests = Assembly.LoadFrom(path).GetExportedTypes().SelectMany(type => type.GetMethods().Where(method => method.IsDefined(typeof(FactAttribute))), (type, method) => (type, method)).ToArray();

        Assert.True(tests.Length >= 9, $"{tests.Length} tests");
        Assert.All(tests, test => test.method.Invoke(Activator.CreateInstance(test.type), BindingFlags.DoNotWrapExceptions, null, [], null));
    }

    [Fact]
    public async Task Its_spec_finds_the_DLL_and_refunds_over_the_limit()
    {
        var path = Path.Combine(_folder, "spec.yaml");
        File.WriteAllText(path, Code[2]);
        var read = SpecReader.Read(path, [new RetailPack()]);
        Assert.Empty(read.Problems);
        var forge = await Forge.CreateAsync(read.Spec!, new RetailPack(), TimeProvider.System, TestContext.Current.CancellationToken);

        var outcomes = new List<CheckOutcome>();
        for (var index = 0; index < 60; index++)
        {
            if (forge.Plan(index).Task is { } task)
            {
                var played = await forge.PlayAsync(task, 0, NoModels.Wire, TestContext.Current.CancellationToken);
                var verdict = await forge.JudgeAsync(task, played.Episode, TestContext.Current.CancellationToken);
                outcomes.Add(verdict.Checks.Single(check => check.Check == "refund_limit.call").Outcome);
            }
        }

        Assert.Equal([CheckOutcome.Failed, CheckOutcome.NotApplicable, CheckOutcome.Passed], outcomes.Distinct().OrderBy(outcome => outcome.ToString(), StringComparer.Ordinal));
    }

    [GeneratedRegex("^```(csharp|yaml)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
