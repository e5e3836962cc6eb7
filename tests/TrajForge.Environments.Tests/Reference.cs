using TrajForge.Retail;
using TrajForge.Retail.Data;
using TrajForge.Retail.State;
using TrajForge.Retail.Tools;

namespace TrajForge.Environments.Tests;

/// <summary>The reference benchmark's retail data, for tests that compare with it.</summary>
internal static class Reference
{
    private static readonly Lazy<RetailData> Data = new(() => RetailDataReader.Read("db.json", File.ReadAllBytes(Path("db.json"))));

    private static string? Folder => System.Environment.GetEnvironmentVariable("TAU_DATA");

    public static void SkipWithout() => Assert.SkipWhen(string.IsNullOrEmpty(Folder), "TAU_DATA names no folder");

    public static string Path(string file) => System.IO.Path.Combine(Folder!, "v2", "retail", file);

    public static RetailEnvironment Load(RetailVariant variant) => new(Data.Value, variant);
}
