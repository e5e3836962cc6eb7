using System.Text;
using TrajForge.Specs;

namespace TrajForge.Models;

/// <summary>Finds the key that a profile names. Read once, when a run starts.</summary>
internal static class KeyReader
{
    private const int MostBytes = 64 * 1024;

    /// <summary>Null when the profile names none.</summary>
    /// <param name="profile">The profile's name, for messages.</param>
    /// <param name="spec">The variable goes before the file.</param>
    /// <param name="variable">Looks up an environment variable.</param>
    /// <exception cref="ModelSetupException">It names one that is not there. The message says where it was looked for, never what was found.</exception>
    public static ModelKey? Read(string profile, ModelSpec spec, Func<string, string?> variable)
    {
        if (spec.KeyEnv is { } name)
        {
            return Key(variable(name), EndpointErrors.NoKeyInVariable(profile, name), EndpointErrors.BadKeyInVariable(profile, name));
        }

        return spec.KeyFile is { } path
            ? Key(Text(profile, path), EndpointErrors.NoKeyInFile(profile, path), EndpointErrors.BadKeyInFile(profile, path))
            : null;
    }

    private static ModelKey Key(string? text, string none, string bad)
    {
        var value = text?.Trim();
        if (string.IsNullOrEmpty(value))
        {
            throw new ModelSetupException(none);
        }

        return value.All(char.IsAscii) && !value.Any(char.IsControl) ? new ModelKey(value) : throw new ModelSetupException(bad);
    }

    private static string Text(string profile, string path)
    {
        try
        {
            return new FileInfo(path).Length <= MostBytes ? File.ReadAllText(path, Encoding.UTF8) : throw new ModelSetupException(EndpointErrors.BadKeyInFile(profile, path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ModelSetupException(EndpointErrors.NoKeyInFile(profile, path), e);
        }
    }
}
