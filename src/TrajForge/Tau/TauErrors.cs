using System.Globalization;

namespace TrajForge.Tau;

/// <summary>Codes and wording of everything that can be wrong with files of others. Codes are stable: never renumbered, never reused.</summary>
internal static class TauErrors
{
    public const string Stray = "TF3009";

    public static TauFileException NoFile(string path) => new("TF3001", $"'{path}' does not exist");

    public static TauFileException Unreadable(string path, string why) => new("TF3001", $"'{path}' cannot be read: {why}");

    public static TauFileException NotJson(string path, string why) => new("TF3002", $"'{path}' is not JSON: {why}");

    public static TauProblem Cut(string file, long offset, long read) => File(
        "TF3003", $"{file} breaks off or is damaged at byte {Whole(offset)}; {Whole(read)} run(s) before it were read, what follows is lost", TauEffect.LeftOut);

    public static TauFileException NoRuns(string path) => new(
        "TF3004", $"'{path}' holds no runs: expected an array of runs with 'traj' (tau-bench), or 'simulations', or an array of simulations with 'messages' (tau2-bench)");

    public static TauFileException NoTasks(string path) => new("TF3004", $"'{path}' holds no tasks: expected an array of tasks, or an object with 'tasks'");

    public static TauProblem RunUnreadable(string run, string why) => new("TF3005", run, null, $"cannot be read: {why}", TauEffect.LeftOut);

    public static TauProblem TaskUnknown(string run, string task) =>
        new("TF3006", run, null, $"task '{task}' is neither in the file nor among the tasks given", TauEffect.LeftOut);

    public static TauProblem Duplicate(string run) => new("TF3007", run, null, "stands in the file twice, with the same messages; kept once", TauEffect.LeftOut);

    public static TauProblem SharedId(string run) => new("TF3008", run, null, "two runs with different messages share this id", TauEffect.Noted);

    public static TauProblem StrayReply(string run, int step, string? id, TauEffect effect) =>
        new(Stray, run, step, $"a tool message that answers no call{Quoted(id)}", effect);

    public static TauProblem NoReply(string run, int step, string name, TauEffect effect) =>
        new("TF3010", run, step, $"the call of '{name}' has no reply", effect);

    public static TauProblem BadArguments(string run, int step, string name, TauEffect effect) =>
        new("TF3011", run, step, $"the arguments of '{name}' are no JSON object", effect);

    public static TauProblem UnknownTool(string run, int step, string name) => new("TF3012", run, step, $"tool '{name}' is not offered", TauEffect.Noted);

    public static TauProblem NumberAsText(string run, string field, string value) =>
        new("TF3013", run, null, $"'{field}' is the text \"{value}\"; read as a number", TauEffect.Noted);

    public static TauProblem NotANumber(string run, string field, string found) =>
        new("TF3014", run, null, $"'{field}' is {found}; expected a number; taken as absent", TauEffect.Noted);

    public static TauProblem Misfit(string run, string task, string why) =>
        new("TF3015", run, null, $"does not fit task '{task}': {why}", TauEffect.Noted);

    public static TauProblem BadMessage(string run, int step, string why) => new("TF3016", run, step, why, TauEffect.Ungraded);

    public static TauProblem BadTask(string where, string why) => File("TF3017", $"{where}: {why}", TauEffect.LeftOut);

    public static TauProblem MissingFile(string run, string file) => new("TF3018", run, null, $"'{file}' is missing", TauEffect.LeftOut);

    public static TauProblem TaskTwice(string id, bool same) => same
        ? File("TF3019", $"task '{id}' stands there twice, word for word", TauEffect.Noted)
        : File("TF3019", $"task id '{id}' is used twice; the first is taken", TauEffect.LeftOut);

    public static TauProblem UnreadNumber(string run, string text) =>
        new("TF3020", run, null, $"{text} is no JSON; read as null", TauEffect.Noted);

    public static TauFileException NotImported(string folder) =>
        new("TF3021", $"'{folder}' holds no imported run; 'trajforge import runs' makes one");

    public static TauFileException OtherData(string folder, string was, string now) =>
        new("TF3023", $"'{folder}' was imported with data {was[..12]}, but what is there now is {now[..Math.Min(12, now.Length)]}; import it again");

    public static TauProblem BadMetadata(string why) => File("TF3024", $"{why}; the simulations beside it are read without it", TauEffect.LeftOut);

    public static TauProblem BadMember(string name, string why) => File("TF3025", $"'{name}' cannot be read: {why}", TauEffect.LeftOut);

    public static TauProblem OtherId(string run, int step, string name, string? id) =>
        new("TF3026", run, step, $"the reply to '{name}' bears another id, '{id}'; taken as its reply all the same", TauEffect.Noted);

    private static TauProblem File(string code, string message, TauEffect effect) => new(code, null, null, message, effect);

    private static string Quoted(string? id) => id is null ? "" : $": no call before it has the id '{id}'";

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A file of others cannot be used at all, or not this way: bad input, exit 2.</summary>
public sealed class TauFileException(string code, string message) : Runs.RunException(code, message);
