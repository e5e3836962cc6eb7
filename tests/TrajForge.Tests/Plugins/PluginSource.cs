using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TrajForge.Tests.Plugins;

/// <summary>Compiles small plug-ins into a folder.</summary>
internal static class PluginSource
{
    private const string Usings = "using System; using System.Collections.Generic; using System.ComponentModel.DataAnnotations; using System.Linq; using System.Threading; using TrajForge;\n";

    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static MetadataReference Contracts { get; } = MetadataReference.CreateFromFile(typeof(IVerifier).Assembly.Location);

    /// <summary>A DLL of the source that refers to our contracts.</summary>
    public static string Compile(string folder, string name, string source) => Compile(folder, name, source, Contracts);

    /// <returns>The DLL's path.</returns>
    public static string Compile(string folder, string name, string source, params MetadataReference[] references)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{name}.dll");
        var compilation = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(references.Contains(Contracts) ? Usings + source : source)], [.. Framework, .. references], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, deterministic: true, nullableContextOptions: NullableContextOptions.Enable));
        var result = compilation.Emit(path);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return path;
    }

    /// <summary>A verifier of one check.</summary>
    /// <param name="body">Statements that return the results.</param>
    public static string Verifier(string id, string body, string type = "PublicVerifier", string parameters = "") => $$"""
        public sealed class {{type}}({{parameters}}) : IVerifier
        {
            public string Id => "{{id}}";
            public int Version => 1;
            public IReadOnlyList<string> Checks => ["{{id}}.check"];
            public IReadOnlyList<CheckResult> Verify(Judgement judgement) { {{body}} }
        }

        """;
}
