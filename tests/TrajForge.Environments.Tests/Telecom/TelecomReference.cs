using TrajForge.Telecom;
using TrajForge.Telecom.State;
using TrajForge.Telecom.Tools;

namespace TrajForge.Environments.Tests.Telecom;

/// <summary>The reference benchmark's telecom data, for tests that compare with it.</summary>
internal static class TelecomReference
{
    private static readonly Lazy<TelecomBase> Data = new(() =>
        TelecomReader.Read("db.json", File.ReadAllText(Path("telecom/db.json")), File.ReadAllText(Path("telecom/user_db.json"))));

    private static readonly Lazy<TelecomEnvironment> CorrectedWorlds = new(() => new(Data.Value, TelecomVariant.Corrected));
    private static readonly Lazy<TelecomEnvironment> V2Worlds = new(() => new(Data.Value, TelecomVariant.V2));

    private static string? Folder => System.Environment.GetEnvironmentVariable("TAU_DATA");

    public static void SkipWithout() => Assert.SkipWhen(string.IsNullOrEmpty(Folder), "TAU_DATA names no folder");

    public static string Path(string file) => System.IO.Path.Combine(Folder!, "v2", file);

    public static TelecomEnvironment V2 => V2Worlds.Value;

    public static TelecomEnvironment Corrected => CorrectedWorlds.Value;
}
