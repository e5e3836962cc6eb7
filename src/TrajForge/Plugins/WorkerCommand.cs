using System.Diagnostics;

namespace TrajForge.Plugins;

/// <summary>The command that isolated plug-ins are run by: this engine's own, beside its assemblies, with a verb that no help shows.</summary>
public static class WorkerCommand
{
    public const string Verb = "plugin-worker";

    private const string Command = "TrajForge.Cli";

    internal static bool Exists => Path() is not null;

    /// <summary>How to start it with so many bytes of managed memory.</summary>
    internal static ProcessStartInfo With(long memory)
    {
        var path = Path() ?? throw new WorkerException("finds no trajforge command beside the engine");
        var start = path.EndsWith(".dll", StringComparison.Ordinal) ? new ProcessStartInfo("dotnet", [path, Verb]) : new ProcessStartInfo(path, [Verb]);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment["DOTNET_GCHeapHardLimit"] = memory.ToString("x", System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        return start;
    }

    private static string? Path()
    {
        string[] names = [OperatingSystem.IsWindows() ? $"{Command}.exe" : Command, $"{Command}.dll"];
        return names.Select(name => System.IO.Path.Combine(AppContext.BaseDirectory, name)).FirstOrDefault(File.Exists);
    }
}
