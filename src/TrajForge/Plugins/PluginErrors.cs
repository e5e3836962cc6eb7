using System.Globalization;
using TrajForge.Specs;

namespace TrajForge.Plugins;

/// <summary>The wording of everything that can be wrong with a plug-in. Codes are stable: never renumbered, never reused.</summary>
internal static class PluginErrors
{
    public static PluginProblem NoFile(string path) => new("TF1081", $"plug-in '{path}' does not exist");

    public static PluginProblem Unreadable(string path, string why) => new("TF1082", $"plug-in '{path}' cannot be read: {why}");

    public static PluginProblem NoAssembly(string path) => new("TF1083", $"'{Path.GetFileName(path)}' is no .NET assembly; expected the DLL that a plug-in project builds");

    public static PluginProblem OtherContracts(string path, string found, string ours) =>
        new("TF1084", $"'{Path.GetFileName(path)}' was built against TrajForge.Abstractions {found}, this is {ours}; build it against this version");

    public static PluginProblem DoesNotLoad(string path, string why) => new("TF1085", $"'{Path.GetFileName(path)}' does not load: {why}");

    public static PluginProblem Empty(string path) =>
        new("TF1086", $"'{Path.GetFileName(path)}' holds no verifier and no sink; expected a public class that implements IVerifier or IDatasetSinkFactory");

    public static PluginProblem NoConstructor(string type) =>
        new("TF1087", $"'{type}' cannot be made; expected one public constructor, without parameters or with one, a record of settings");

    public static PluginProblem BadId(string type, string id) =>
        new("TF1088", $"'{type}' calls itself '{id}'; expected 1 to 40 lower-case letters, digits and underscores, beginning with a letter");

    public static PluginProblem LateId(string type, string id, string expected) =>
        new("TF1088", $"'{type}' gets its id '{id}' only when it is made, and before that passes for '{expected}'; write it as 'Id => \"{id}\"'");

    public static PluginProblem BadChecks(string id, string check) =>
        new("TF1088", $"'{id}' names the check '{check}'; expected one or more different ids of the form '{id}.check'");

    public static PluginProblem Fails(string type, string what) => new("TF1089", $"'{type}' {what}");

    public static PluginProblem TwiceThere(string id, string other) => new("TF1090", $"'{id}' is there twice: also in '{other}'");

    public static PluginProblem IsBuiltIn(string id) =>
        new("TF1091", $"'{id}' is a built-in family of checks; name it in 'replaces' to put the plug-in's in its place, or give the verifier another id");

    public static PluginProblem IsBuiltInFormat(string id) => new("TF1091", $"'{id}' is a built-in format; give the sink another id");

    public static PluginProblem ReplacesNothing(string id) => new("TF1092", $"'replaces' names '{id}', and no verifier of the plug-in has that id");

    public static PluginProblem UnknownSettings(string id, IReadOnlyList<string> known) =>
        new("TF1093", $"'settings' are there for '{id}', which the plug-in does not have; {Suggest.Instead(id, known)}") { Id = id };

    public static PluginProblem NoMapOfSettings() => new("TF1093", "'settings' is no map; expected the ids of verifiers or sinks, each with its settings");

    public static PluginProblem TakesNoSettings(string id) => new("TF1094", $"'{id}' takes no settings") { Id = id };

    public static PluginProblem UnknownSetting(string id, string key, IReadOnlyList<string> known) =>
        new("TF1094", $"setting '{key}' is not known to '{id}'; {Suggest.Instead(key, known)}") { Id = id, Key = key };

    public static PluginProblem MissingSetting(string id, string key) => new("TF1094", $"setting '{key}' of '{id}' is missing") { Id = id };

    public static PluginProblem BadSetting(string id, string? key, string why) =>
        new("TF1094", key is null ? $"the settings of '{id}' are wrong: {why}" : $"setting '{key}' of '{id}' is wrong: {why}") { Id = id, Key = key };

    public static PluginProblem Refused(string id, string why) => new("TF1094", $"'{id}' refuses its settings: {why}") { Id = id };

    public static PluginProblem NoWorker() =>
        new("TF1095", "'isolate' needs the trajforge command beside the engine, and it is not there");

    public static PluginProblem WorkerFailed(string path, string what) =>
        new("TF1096", $"'{Path.GetFileName(path)}' cannot be opened in a process of its own: {what}");

    public static PluginProblem SinkIsolated(string id) =>
        new("TF1097", $"sink '{id}' cannot be isolated; put it into a DLL of its own, listed without 'isolate'");

    public static PluginProblem Slow(string path, double seconds) =>
        new("TF1098", string.Create(CultureInfo.InvariantCulture, $"'{Path.GetFileName(path)}' took longer than {seconds} s to make its verifiers and sinks"));
}
