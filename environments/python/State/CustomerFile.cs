using System.Text.Json;

namespace TrajForge.Python;

/// <summary>The customer's database of an environment with two sides: the file <c>user_db.json</c> beside the agent's.</summary>
public static class CustomerFile
{
    private const string Name = "user_db.json";

    /// <param name="path">The agent's database, or the directory that holds it.</param>
    /// <returns>An empty object when there is no such file.</returns>
    /// <exception cref="EnvironmentDataException">The file cannot be read.</exception>
    public static async ValueTask<PyValue> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var file = Path.Combine(Directory.Exists(path) ? path : Path.GetDirectoryName(path) ?? "", Name);
        try
        {
            if (!File.Exists(file))
            {
                return PyDict.Empty;
            }

            return new FileInfo(file).Length <= DataFiles.MaxBytes
                ? PyValue.Parse(await File.ReadAllTextAsync(file, cancellationToken))
                : throw new IOException($"it is larger than {DataFiles.MaxBytes} bytes");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            throw new EnvironmentDataException(file, [$"cannot be read: {exception.Message}"]);
        }
    }
}
