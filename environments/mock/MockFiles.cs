namespace TrajForge.Mock;

/// <summary>The files that travel inside the assembly.</summary>
internal static class MockFiles
{
    public static string Text(string name)
    {
        using var stream = typeof(MockFiles).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"'{name}' is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
