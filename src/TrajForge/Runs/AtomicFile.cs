using System.Text;

namespace TrajForge.Runs;

/// <summary>A file that is there whole or not at all.</summary>
internal static class AtomicFile
{
    public const string Suffix = ".tmp";

    public static void Write(string path, string text)
    {
        var temporary = path + Suffix;
        try
        {
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                file.Write(Encoding.UTF8.GetBytes(text));
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw RunErrors.NotWritten(path, e);
        }
    }
}
