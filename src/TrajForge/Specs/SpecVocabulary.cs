using TrajForge.Tasks;
using TrajForge.Verification;

namespace TrajForge.Specs;

/// <summary>The words the engine itself gives meaning to.</summary>
public static class EngineWords
{
    /// <summary>The player that is no model.</summary>
    public const string Scripted = "scripted";

    public static IReadOnlyList<string> Players { get; } = [Scripted];

    public static IReadOnlyList<string> Formats { get; } = ["canonical", "openai", "rl"];

    /// <summary>Every group of attempts.</summary>
    public const string AllGroups = "all";

    /// <summary>Groups of attempts whose rewards differ.</summary>
    public const string VariedGroups = "varied";

    public static IReadOnlyList<string> RlGroups { get; } = [AllGroups, VariedGroups];

    public const string StrictProfile = "strict";

    /// <summary>Compositions of gates and reward.</summary>
    public static IReadOnlyList<string> JudgeProfiles { get; } = [.. JudgeProfile.All.Select(profile => profile.Name)];

    /// <summary>Families of checks, in the order in which verdicts list them, each followed by its checks.</summary>
    public static IReadOnlyList<string> Checks { get; } = [.. Judge.BuiltIn.SelectMany(verifier => verifier.Checks.Prepend(verifier.Id))];

    /// <summary>Name of every environment's default variant.</summary>
    public const string Corrected = "corrected";

    /// <summary>The words of a kind that do not depend on the environment; empty for other kinds.</summary>
    internal static IReadOnlyList<string> Of(SpecWords kind) => kind switch
    {
        SpecWords.Player => Players,
        SpecWords.Behaviour => Chat.Traits.Leading,
        SpecWords.JudgeProfile => JudgeProfiles,
        SpecWords.Check => Checks,
        SpecWords.BuiltInFamily => Judge.Families,
        SpecWords.Component => [.. Checks, Components.S],
        SpecWords.Format => Formats,
        SpecWords.RlGroups => RlGroups,
        _ => [],
    };

    /// <summary>What else than the engine's own words a kind takes; null for nothing.</summary>
    internal static string? More(SpecWords kind) => kind switch
    {
        SpecWords.Player => "a model's name",
        SpecWords.Check or SpecWords.Component => "a plug-in's",
        SpecWords.Format => "a plug-in's",
        _ => null,
    };
}

/// <summary>Decides whether a word of a spec means something, given the environments there are and the one the spec names.</summary>
internal sealed class SpecVocabulary(IReadOnlyList<IEnvironmentPack> packs, string? environment, IReadOnlyList<string> models, PluginWords plugins, string folder)
{
    private readonly IEnvironmentPack? _pack = packs.FirstOrDefault(pack => pack.Id == environment);

    /// <summary>Templates of the environment; none where it is not known.</summary>
    public IReadOnlyList<TemplateInfo> Templates => _pack?.Templates ?? [];

    /// <summary>What is wrong with the word, or null.</summary>
    /// <param name="named">The file that the word stands in.</param>
    public SpecError? Check(SpecWords kind, string word, string named)
    {
        switch (kind)
        {
            case SpecWords.RunName:
                return IsRunName(word) ? null : SpecErrors.BadRunName(word);
            case SpecWords.Environment:
                return Unless(packs.Select(pack => pack.Id), word, known => SpecErrors.UnknownEnvironment(word, known));
            case SpecWords.DataFile:
                var path = DataPath(word, named);
                return File.Exists(path) ? null : SpecErrors.NoDataFile(word, path);
            case SpecWords.DataFiles:
                var missing = DataPaths(word).DefaultIfEmpty(word).FirstOrDefault(part => !File.Exists(part) && !Directory.Exists(part));
                return missing is null ? null : SpecErrors.NoDataFile(word, missing);
            case SpecWords.TaskFiles:
                var absent = DataPaths(word).DefaultIfEmpty(word).Where(part => !File.Exists(part)).ToArray();
                return absent.Length == 0 ? null : SpecErrors.NoTaskFile(absent);
            case SpecWords.GridCell:
                return GridCell.Parse(word) is { } cell && cell.Name == word ? null : SpecErrors.BadGridCell(word);
            case SpecWords.Player:
                return Unless([.. EngineWords.Players, .. models], word, known => SpecErrors.UnknownPlayer(word, known));
            case SpecWords.Model:
                return Unless(models, word, known => SpecErrors.UnknownModel(word, known));
            case SpecWords.ModelName:
                return IsRunName(word) && !EngineWords.Players.Contains(word, StringComparer.Ordinal) ? null : SpecErrors.BadModelName(word);
            case SpecWords.Address:
                return Uri.TryCreate(word, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https") && uri.UserInfo.Length == 0 ? null : SpecErrors.BadAddress(word);
            case SpecWords.Behaviour when word == Chat.Traits.Hostility:
                return SpecErrors.NeverLeads(word);
            case SpecWords.Behaviour:
                return Unless(Chat.Traits.Leading, word, known => SpecErrors.UnknownBehaviour(word, known));
            case SpecWords.JudgeProfile:
                return Unless(EngineWords.JudgeProfiles, word, known => SpecErrors.UnknownProfile(word, known));
            case SpecWords.Check or SpecWords.Component:
                return Unless([.. EngineWords.Of(kind), .. plugins.Checks], word, known => SpecErrors.UnknownCheck(word, known));
            case SpecWords.BuiltInFamily:
                return Unless(Judge.Families, word, known => SpecErrors.UnknownFamily(word, known));
            case SpecWords.PluginFile:
                var file = DataPath(word, named);
                return File.Exists(file) ? null : SpecErrors.NoPlugin(word, file);
            case SpecWords.SoftField:
                return word.Split(':') is [{ Length: > 0 }, { Length: > 0 }] ? null : SpecErrors.BadSoftField(word);
            case SpecWords.Format:
                return Unless([.. EngineWords.Formats, .. plugins.Formats], word, known => SpecErrors.UnknownFormat(word, known));
            case SpecWords.RlGroups:
                return Unless(EngineWords.RlGroups, word, known => SpecErrors.UnknownGroups(word, known));
            case SpecWords.Variant when _pack is not null:
                return Unless([EngineWords.Corrected, .. _pack.Variants], word, known => SpecErrors.UnknownVariant(word, _pack.Id, known));
            case SpecWords.Template when _pack is not null:
                return Unless(_pack.Templates.Select(template => template.Id), word, known => SpecErrors.UnknownTemplate(word, _pack.Id, known));
            default:
                return null;
        }
    }

    /// <summary>A data file's full path; relative ones start at the spec's folder.</summary>
    public string DataPath(string value) => Path.GetFullPath(Path.Combine(folder, value));

    /// <summary>The same for a path that another file may name.</summary>
    public string DataPath(string value, string file) =>
        File.Exists(file) ? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, value)) : DataPath(value);

    /// <summary>The full paths of data that may be several files and directories.</summary>
    public IEnumerable<string> DataPaths(string value) =>
        value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(DataPath);

    private static SpecError? Unless(IEnumerable<string> words, string word, Func<IReadOnlyList<string>, SpecError> error)
    {
        var known = words.ToArray();
        return known.Contains(word, StringComparer.Ordinal) ? null : error(known);
    }

    private static bool IsRunName(string name) =>
        name.Length is > 0 and <= 64 && name[0] != '-' && name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
