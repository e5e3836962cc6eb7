using System.Diagnostics;
using TrajForge.IntegrationTests.Plugins;
using TrajForge.IntegrationTests.Support;

[assembly: AssemblyFixture(typeof(PluginFeed))]

namespace TrajForge.IntegrationTests.Plugins;

/// <summary>
/// The packages that plug-in authors use, packed into a folder outside the repository, and the templates installed from there. Nothing is left in the machine's own
/// package folder or among its templates.
/// </summary>
public sealed class PluginFeed : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Task> _packed;

    public PluginFeed() => _packed = new Lazy<Task>(PackAsync);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A new project from a template, in a folder of its own.</summary>
    /// <returns>The folder.</returns>
    internal async Task<string> NewAsync(string template, string name)
    {
        await _packed.Value;
        var folder = _folder.Path(name);
        await DotnetAsync("new", template, "-n", name, "-o", folder);
        return folder;
    }

    /// <summary>Runs the SDK's command; it must succeed.</summary>
    internal async Task DotnetAsync(params string[] arguments)
    {
        var result = await RunAsync("dotnet", arguments);
        Assert.True(result.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}: {result.ExitCode}\n{result.Output}\n{result.Error}");
    }

    internal async Task<CommandResult> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder.Root, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("TESTINGPLATFORM", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_HOME"] = _folder.Path("home");
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        await using var command = new RunningCommand(Process.Start(start)!, Patience);
        return await command.WaitAsync();
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task PackAsync()
    {
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        foreach (var project in (string[])["TrajForge.Abstractions", "TrajForge", "TrajForge.Web", "TrajForge.Testing"])
        {
            await DotnetAsync("pack", Source(project), "-c", configuration, "--no-build", "-o", _folder.Path("feed"), "-v", "quiet");
        }

        await DotnetAsync("pack", Source("TrajForge.Templates"), "-c", configuration, "-o", _folder.Path("feed"), "-v", "quiet");
        var machine = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

        // What the repository restored is taken from where it is; what is packed here goes into a folder of its own.
        _folder.Write("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><add key="packed" value="feed" /></packageSources>
              <fallbackPackageFolders><add key="machine" value="{machine}" /></fallbackPackageFolders>
            </configuration>
            """);
        await DotnetAsync("new", "install", Directory.GetFiles(_folder.Path("feed"), "TrajForge.Templates.*.nupkg").Single());
    }

    private static string Source(string project) => Path.Combine(Repository.Root, "src", project, $"{project}.csproj");
}
