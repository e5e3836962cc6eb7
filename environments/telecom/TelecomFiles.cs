namespace TrajForge.Telecom;

/// <summary>The files that travel inside the assembly.</summary>
internal static class TelecomFiles
{
    public static string Text(string name)
    {
        using var stream = typeof(TelecomFiles).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"'{name}' is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
