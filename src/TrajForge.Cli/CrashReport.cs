namespace TrajForge.Cli;

/// <summary>Keeps the stack trace of an internal error off the terminal but within reach.</summary>
internal static class CrashReport
{
    /// <summary>Where the report goes once a run folder is open; the folder for temporary files until then.</summary>
    public static string Folder { get; set; } = Path.Combine(Path.GetTempPath(), "trajforge");

    /// <summary>The file written, or why none could be.</summary>
    public static string Write(Exception exception)
    {
        try
        {
            Directory.CreateDirectory(Folder);
            var path = Path.Combine(Folder, $"crash-{Environment.ProcessId}.txt");
            File.WriteAllText(path, exception.ToString());
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"none, since '{Folder}' cannot be written ({e.Message})";
        }
    }
}
