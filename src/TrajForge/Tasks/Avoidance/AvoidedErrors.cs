using System.Globalization;

namespace TrajForge.Tasks;

/// <summary>Codes and wording of what can be wrong with files of tasks to avoid. Codes are stable: never renumbered, never reused.</summary>
internal static class AvoidedErrors
{
    public static string Unreadable(string path, string why) => $"TF1040 {path}: tasks to avoid cannot be read: {why}";

    public static string NoTasks(string path) => $"TF1041 {path}: holds no tasks to avoid; expected task lines as 'import tasks' writes them, or a task file of tau-bench or tau2-bench";

    public static string NoTask(string path, int line, string why) => At("TF1042", path, line, $"no task: {why}");

    public static string WrongKey(string path, int line) => At("TF1042", path, line, "the task's key is not the hash of its content");

    public static string OtherEnvironment(string path, int line, string found, string expected) => At("TF1043", path, line, $"the task is of '{found}'; expected one of '{expected}'");

    public static string OtherData(string path, int line) => At("TF1044", path, line, "the task was made on other data; name the data that it was made on");

    public static string Published(string path, string why) => $"TF1045 {path}: {why}";

    public static string ChangesNothing(string path, string environment) =>
        $"TF1046 {path}: no play of these tasks changes anything in '{environment}' on this data; name the data that they were written for";

    public static string NotPlayed(string path, string task, string why) => $"TF1047 {path}: task '{task}' cannot be played: {why}";

    private static string At(string code, string path, int line, string what) => string.Create(CultureInfo.InvariantCulture, $"{code} {path}:{line} {what}");
}
