namespace TrajForge.Environments.Tests;

/// <summary>The reference benchmark's files, for tests that compare with them; the test is skipped where they are not.</summary>
internal static class TauData
{
    public static string File(string path)
    {
        var folder = System.Environment.GetEnvironmentVariable("TAU_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "TAU_DATA names no folder");
        return Path.Combine(folder!, path);
    }
}
