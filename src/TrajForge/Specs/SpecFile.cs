using System.Text;

namespace TrajForge.Specs;

/// <summary>Reads a spec's bytes as text.</summary>
internal static class SpecFile
{
    private const int Limit = 1 << 20;

    /// <summary>The text, or null after adding what is wrong.</summary>
    public static string? Read(string path, SpecProblems problems)
    {
        if (!File.Exists(path))
        {
            problems.Add(Directory.Exists(path) ? SpecErrors.Unreadable("it is a folder") : SpecErrors.NoFile());
            return null;
        }

        try
        {
            using var file = File.OpenRead(path);
            return Decode(file, problems);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(SpecErrors.Unreadable(e.Message));
            return null;
        }
    }

    private static string? Decode(Stream file, SpecProblems problems)
    {
        // Not by length: pipes and devices have none.
        var bytes = new byte[Limit + 1];
        var count = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (count > Limit)
        {
            problems.Add(SpecErrors.TooBig(Math.Max(count, file.CanSeek ? file.Length : 0), Limit));
            return null;
        }

        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, 0, count);
            return text.TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            problems.Add(SpecErrors.NotUtf8());
            return null;
        }
    }
}
