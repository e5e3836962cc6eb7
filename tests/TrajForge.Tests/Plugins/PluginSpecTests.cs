using TrajForge.Plugins;
using TrajForge.Specs;
using TrajForge.Tests.Specs;
using TrajForge.Verification;

namespace TrajForge.Tests.Plugins;

/// <summary>Everything that can be wrong with plug-ins is told while the spec is read, with lines.</summary>
public sealed class PluginSpecTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("trajforge-plugin-specs-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_plug_in_brings_its_words_into_the_spec()
    {
        Compile("Acme", PluginSource.Verifier("acme", "return [CheckResult.Pass(\"acme.check\")];") + Sink("lines"));

        var result = Read("""
            plugins: [{path: Acme.dll}]
            verify: {gates: [form, acme.check]}
            output: {formats: [canonical, lines]}
            """);

        Assert.Empty(result.Problems);
        Assert.Equal(Path.Combine(_folder, "Acme.dll"), result.Spec!.Plugins!.Single().Path);
    }

    [Fact]
    public void Everything_wrong_with_plug_ins_is_told_at_once_with_lines()
    {
        Compile("Acme", "public sealed record Limits { [Range(1, 9)] public int Most { get; init; } = 1; public bool Strict { get; init; } }\n"
            + PluginSource.Verifier("acme", "return [];", parameters: "Limits limits") + PluginSource.Verifier("form", "return [];", "FormVerifier"));
        Compile("Nothing", "public sealed class Nothing;");
        File.WriteAllText(Path.Combine(_folder, "text.dll"), "no assembly");

        var result = Read("""
            plugins:
              - path: Acme.dll
                settings:
                  acme:
                    most: 12
                    strickt: true
                  acne: {}
              - path: nowhere.dll
              - path: text.dll
              - path: Nothing.dll
                replaces: [procedures]
              - path: Acme.dll
                replaces: [form]
                isolated: true
            """);

        Assert.Null(result.Spec);
        Assert.Equal(
            [
                "TF1091 demo.yaml:4 'form' is a built-in family of checks; name it in 'replaces' to put the plug-in's in its place, or give the verifier another id",
                "TF1094 demo.yaml:8 setting 'strickt' is not known to 'acme'; did you mean 'strict'?",
                "TF1093 demo.yaml:9 'settings' are there for 'acne', which the plug-in does not have; did you mean 'acme'?",
                "TF1081 demo.yaml:10 plug-in 'nowhere.dll' does not exist; looked for DIR/nowhere.dll",
                "TF1083 demo.yaml:11 'text.dll' is no .NET assembly; expected the DLL that a plug-in project builds",
                "TF1086 demo.yaml:12 'Nothing.dll' holds no verifier and no sink; expected a public class that implements IVerifier or IDatasetSinkFactory",
                "TF1080 demo.yaml:13 'procedures' is no built-in family of checks; did you mean 'procedure'?",
                "TF1090 demo.yaml:14 'form' is there twice: also in 'DIR/Acme.dll'",
                "TF1008 demo.yaml:16 key 'isolated' is not known in 'plugins'; did you mean 'isolate'?",
            ],
            result.Problems.Select(problem => problem.ToString().Replace(_folder, "DIR", StringComparison.Ordinal)).Where(text => !text.Contains("acme' is there twice", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("most: 12", "setting 'most' of 'acme' is wrong: The field Most must be between 1 and 9.")]
    [InlineData("most: many", "setting 'most' of 'acme' is wrong: it is \"many\"; expected Int32")]
    [InlineData("name: null", "setting 'name' of 'acme' is wrong: it is empty; expected String")]
    [InlineData("most: 3", "setting 'name' of 'acme' is missing")]
    [InlineData("name: nobody", "'acme' refuses its settings: nobody is no name")]
    public void A_setting_that_is_wrong_is_the_spec_authors_mistake(string settings, string said)
    {
        Compile("Acme", """
            public sealed record Limits { [Range(1, 9)] public int Most { get; init; } = 1; public required string Name { get; init; } }

            public sealed class AcmeVerifier : IVerifier
            {
                public AcmeVerifier(Limits limits) { if (limits.Name == "nobody") { throw new ArgumentException("nobody is no name"); } }
                public string Id => "acme";
                public int Version => 1;
                public IReadOnlyList<string> Checks => ["acme.check"];
                public IReadOnlyList<CheckResult> Verify(Judgement judgement) => [CheckResult.Pass("acme.check")];
            }
            """);
        var named = settings.StartsWith("name", StringComparison.Ordinal) || settings == "most: 3" ? settings : $"name: x, {settings}";

        var problem = Assert.Single(Read($"plugins:\n  - path: Acme.dll\n    settings: {{acme: {{{named}}}}}\n").Problems);

        Assert.Equal(("TF1094", 5, said), (problem.Code, problem.Line, problem.Message));
    }

    [Fact]
    public void A_plug_in_built_against_another_version_of_the_contracts_is_refused()
    {
        var others = PluginSource.Compile(Path.Combine(_folder, "others"), "TrajForge.Abstractions", "[assembly: System.Reflection.AssemblyVersion(\"7.3.0.0\")] namespace TrajForge { public interface IVerifier; }", []);
        PluginSource.Compile(_folder, "Acme", "public sealed class Acme : TrajForge.IVerifier;", Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(others));

        var problem = Assert.Single(Read("plugins: [{path: Acme.dll}]\n").Problems);

        Assert.Equal(("TF1084", 3), (problem.Code, problem.Line));
        Assert.StartsWith("'Acme.dll' was built against TrajForge.Abstractions 7.3.0, this is ", problem.Message);
    }

    [Theory]
    [InlineData("public sealed class Acme(int a, int b) : IVerifier { REST }", "TF1087")]
    [InlineData("public sealed class Acme : IVerifier { public Acme() { throw new InvalidOperationException(); } REST }", "TF1089")]
    [InlineData("public sealed class Acme : IVerifier { REST }", null)]
    public void A_class_that_cannot_be_made_is_told(string source, string? code)
    {
        Compile("Acme", source.Replace("REST", "public string Id => \"acme\"; public int Version => 1; public IReadOnlyList<string> Checks => [\"acme.check\"]; public IReadOnlyList<CheckResult> Verify(Judgement j) => [];", StringComparison.Ordinal));

        Assert.Equal(code is null ? [] : [code], Read("plugins: [{path: Acme.dll}]\n").Problems.Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("Acme", "acme.check", "TF1088")]
    [InlineData("acme", "form.turns", "TF1088")]
    [InlineData("acme", "", "TF1088")]
    [InlineData("customer", "customer.check", "TF1091")]
    public void An_id_that_reports_could_not_tell_from_others_is_refused(string id, string check, string code)
    {
        Compile("Acme", PluginSource.Verifier(id, "return [];").Replace($"[\"{id}.check\"]", check.Length == 0 ? "[]" : $"[\"{check}\"]", StringComparison.Ordinal));

        Assert.Equal([code], Read("plugins: [{path: Acme.dll}]\n").Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void A_plug_in_takes_the_place_of_a_built_in_family_only_when_the_spec_says_so()
    {
        Compile("Acme", PluginSource.Verifier("form", "return [CheckResult.Pass(\"form.check\")];"));

        var spec = Read("plugins: [{path: Acme.dll, replaces: [form]}]\n").Spec!;

        using var plugins = PluginSet.OpenSound(spec);
        var verifiers = plugins.Beside(Judge.BuiltIn);
        Assert.Equal(Judge.Families, verifiers.Select(verifier => verifier.Id));
        Assert.Equal(["form.check"], verifiers[0].Checks);
    }

    [Fact]
    public void Isolated_plug_ins_tell_the_same_problems()
    {
        Compile("Acme", "public sealed record Limits { public int Most { get; init; } }\n" + PluginSource.Verifier("acme", "return [];", parameters: "Limits limits") + Sink("lines"));

        var problems = Read("plugins:\n  - path: Acme.dll\n    isolate: true\n    settings:\n      acme:\n        least: 1\n").Problems;

        Assert.Equal(["TF1097:4", "TF1094:8"], problems.Select(problem => $"{problem.Code}:{problem.Line}"));
    }

    [Fact]
    public void Two_plug_ins_may_need_two_versions_of_one_library()
    {
        foreach (var version in (string[])["1", "2"])
        {
            var folder = Path.Combine(_folder, version);
            var helper = PluginSource.Compile(folder, "Helper", $"public static class Helper {{ public static string Version => \"{version}\"; }}", []);
            PluginSource.Compile(folder, $"Acme{version}", PluginSource.Verifier($"acme{version}", $"return [CheckResult.None(\"acme{version}.check\", Helper.Version)];"), PluginSource.Contracts, Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(helper));
        }

        using var plugins = PluginSet.OpenSound(Read("plugins: [{path: 1/Acme1.dll}, {path: 2/Acme2.dll}]\n").Spec!);

        var judgement = Testing.Verification.Sample.Judgements()[0];
        Assert.Equal(["1", "2"], plugins.Verifiers.Select(verifier => verifier.Verify(judgement).Single().Finding));
    }

    [Fact]
    public void The_hash_changes_with_the_DLL_and_with_what_it_needs()
    {
        var hashes = new HashSet<string>();
        foreach (var (helper, own) in ((string, string)[])[("1", "a"), ("2", "a"), ("2", "b"), ("2", "b")])
        {
            var library = PluginSource.Compile(_folder, "Helper", $"public static class Helper {{ public static string Version => \"{helper}\"; }}", []);
            PluginSource.Compile(_folder, "Acme", PluginSource.Verifier("acme", $"return [CheckResult.None(\"acme.check\", Helper.Version + \"{own}\")];"), PluginSource.Contracts, Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(library));
            hashes.Add(PluginFile.Read(Path.Combine(_folder, "Acme.dll")).File!.Hash);
        }

        Assert.Equal(3, hashes.Count);
    }

    private static string Sink(string id) => $$"""
        public sealed class LineSink : IDatasetSinkFactory
        {
            public string Id => "{{id}}";
            public int Version => 1;
            public IDatasetSink Create(IRowFiles files) => throw new NotSupportedException();
        }

        """;

    private void Compile(string name, string source) => PluginSource.Compile(_folder, name, source);

    private SpecResult Read(string text)
    {
        var path = Path.Combine(_folder, "demo.yaml");
        File.WriteAllText(path, "name: demo\nenvironment: shop\n" + text);
        var result = SpecReader.Read(path, [new ShopPack()]);
        return result with { Problems = [.. result.Problems.Select(problem => problem with { File = problem.File.Replace(path, "demo.yaml", StringComparison.Ordinal) })] };
    }
}
