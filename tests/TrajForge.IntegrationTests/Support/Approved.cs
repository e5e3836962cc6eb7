namespace TrajForge.IntegrationTests.Support;

/// <summary>
/// Compares text with a committed file. With the environment variable <c>APPROVE</c> set, the file is written instead; the change then
/// shows in the diff for somebody to approve.
/// </summary>
internal static class Approved
{
    public static void Equal(string name, string text)
    {
        var path = Path.Combine(Repository.Root, "tests", "TrajForge.IntegrationTests", "Approved", name + ".txt");
        if (Environment.GetEnvironmentVariable("APPROVE") is { Length: > 0 })
        {
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.ReadAllText(path), text);
    }
}
