using System.Globalization;

namespace TrajForge.Specs;

/// <summary>A code and its message, before it is known where.</summary>
internal readonly record struct SpecError(string Code, string Message);

/// <summary>The wording of everything that can be wrong with a spec. Codes are stable: never renumbered, never reused.</summary>
internal static class SpecErrors
{
    public static SpecError NoFile() => new("TF1001", "no such file; expected a spec in YAML");

    public static SpecError TooBig(long bytes, int limit) =>
        new("TF1002", Text($"the file has {bytes} bytes; a spec has at most {limit}"));

    public static SpecError NotUtf8() => new("TF1003", "the file is not UTF-8 text");

    public static SpecError Unreadable(string why) => new("TF1004", $"the file cannot be read: {why}");

    public static SpecError BadYaml(string why) => new("TF1005", $"not YAML: {why}");

    public static SpecError DuplicateKey(string key, int first) =>
        new("TF1006", Text($"key '{key}' is given twice; it is already on line {first}"));

    public static SpecError Alias() => new("TF1007", "anchors, aliases and tags are not used in specs; write the value out");

    public static SpecError TooDeep(int limit) => new("TF1007", Text($"nested more than {limit} levels deep"));

    public static SpecError TooMany(int limit) => new("TF1007", Text($"more than {limit} values; a spec is a small file"));

    public static SpecError SecondDocument() => new("TF1007", "a second document starts here; a spec is one document");

    public static SpecError UnknownKey(string key, string where, IReadOnlyList<string> known) =>
        new("TF1008", $"key '{key}' is not known {where}; {Suggest.Instead(key, known)}");

    public static SpecError MissingKey(string key, string where, string summary) =>
        new("TF1009", $"key '{key}' is missing {where}: {summary}");

    public static SpecError WrongType(string key, string expected, string found) =>
        new("TF1010", $"'{key}' is {found}; expected {expected}");

    public static SpecError OutOfRange(string key, string found, double min, double max) =>
        new("TF1011", $"'{key}' is {found}; expected {Range(min, max)}");

    public static SpecError UnknownTemplate(string name, string environment, IReadOnlyList<string> known) =>
        new("TF1012", $"template '{name}' is not offered by '{environment}'; {Suggest.Instead(name, known)}");

    public static SpecError UnknownEnvironment(string name, IReadOnlyList<string> known) =>
        new("TF1013", $"environment '{name}' does not exist; {Suggest.Instead(name, known)}");

    public static SpecError UnknownVariant(string name, string environment, IReadOnlyList<string> known) =>
        new("TF1014", $"variant '{name}' is not offered by '{environment}'; {Suggest.Instead(name, known)}");

    public static SpecError UnknownFormat(string name, IReadOnlyList<string> known) =>
        new("TF1015", $"format '{name}' does not exist; {Suggest.Instead(name, known)}");

    public static SpecError UnknownCheck(string name, IReadOnlyList<string> known) =>
        new("TF1016", $"no check or family of checks is called '{name}'; {Suggest.Instead(name, known)}");

    public static SpecError UnknownProfile(string name, IReadOnlyList<string> known) =>
        new("TF1058", $"profile '{name}' does not exist; {Suggest.Instead(name, known)}");

    public static SpecError BadSoftField(string text) => new("TF1059", $"'{text}' is no field of the state; expected 'table:path', e.g. 'orders:status'");

    public static SpecError UnknownPlayer(string name, IReadOnlyList<string> known) =>
        new("TF1017", $"player '{name}' does not exist; {Suggest.Instead(name, known)}");

    public static SpecError NoDataFile(string value, string path) =>
        new("TF1018", $"data file '{value}' does not exist; looked for {path}");

    public static SpecError BadShares(string key, double sum) =>
        new("TF1019", Text($"shares of '{key}' sum to {sum:0.###}; expected 1"));

    public static SpecError CandidatesBelowAccept(long candidates, long accept) =>
        new("TF1020", Text($"'max_candidates' is {candidates}, less than 'accept', which is {accept}; no run could finish"));

    public static SpecError NamedTwice(string key, string value) => new("TF1021", $"'{key}' names '{value}' twice");

    public static SpecError BadRunName(string value) =>
        new("TF1022", $"'name' is '{value}'; expected 1 to 64 lower-case letters, digits and dashes, beginning with a letter or digit");

    public static SpecError BadGridCell(string text) =>
        new("TF1024", $"'{text}' is no cell of a grid; expected CHANGES x READS, e.g. '1 x 3-5' or '3+ x 6+'");

    public static SpecError NothingListed(string key) => new("TF1023", $"'{key}' lists nothing; name something or leave it out");

    public static SpecError UnknownGroups(string name, IReadOnlyList<string> known) =>
        new("TF1025", $"rl groups '{name}' do not exist; {Suggest.Instead(name, known)}");

    public static SpecError GridOfFile() =>
        new("TF1026", "'tasks.grid' deals cells to tasks that are drawn; with 'tasks.file' leave it out");

    public static SpecError CellBelowQuota(string cell, long candidates, long quota) =>
        new("TF1027", Text($"'tasks.cell_candidates' is {candidates}, less than the {quota} rows that cell '{cell}' is to have; no run could finish"));

    public static SpecError NoRateKept(double min, double max, int trials) =>
        new("TF1028", Text($"'tasks.pass_rate' keeps {min} to {max}, in which no task with an accepted attempt can lie when 'tasks.trials' is {trials}; no run could finish"));

    public static SpecError NoGroups() =>
        new("TF1029", "'output.rl_groups' is varied, but with 'tasks.trials' 1 no group varies; expected 2 trials or more");

    public static SpecError UnknownBehaviour(string name, IReadOnlyList<string> known) =>
        new("TF1030", $"behaviour '{name}' does not exist; {Suggest.Instead(name, known)}");

    public static SpecError NeverLeads(string name) =>
        new("TF1030", $"behaviour '{name}' never leads; it goes with contradictory_constraints or fabricated_parameters");

    public static SpecError NoGoalsOf(int goals) => new(
        "TF1031", Text($"'tasks.goals' has tasks of {goals}, which the templates of 'tasks.templates' cannot make: some draw several goals that belong together (see 'trajforge env show')"));

    public static SpecError NoTaskFile(IReadOnlyList<string> paths) => new("TF1048", $"task file '{string.Join("', '", paths)}' does not exist");

    public static SpecError BadModelName(string name) =>
        new("TF1049", $"'{name}' is no name for a model; expected lower-case letters, digits and dashes, and not 'scripted'");

    public static SpecError BadAddress(string value) =>
        new("TF1050", $"'{value}' is no address of an endpoint; expected http:// or https:// with no user or password in it, such as http://127.0.0.1:8000/v1");

    public static SpecError TwoKeys(string name) => new("TF1051", $"model '{name}' names both key_env and key_file; expected one of them");

    public static SpecError ReservedField(string name, string field) =>
        new("TF1052", $"'extra' of model '{name}' sets '{field}', which the engine sets; expected other fields");

    public static SpecError NoRoom(string name, int answer, int context) =>
        new("TF1053", Text($"model '{name}' may answer with {answer} tokens (max_tokens), which leaves no room in a context of {context}"));

    public static SpecError ModelsNotRead(string file) => new("TF1054", $"models file '{file}' holds no map of names to models");

    public static SpecError OneScripted() =>
        new("TF1055", "scripted players understand only each other; expected models for both 'players.agent' and 'players.customer', or scripted for both");

    public static SpecError UnknownModel(string name, IReadOnlyList<string> known) =>
        new("TF1056", $"model '{name}' does not exist; {(known.Count == 0 ? "there is none under 'models'" : Suggest.Instead(name, known))}");

    public static SpecError ParaphraseOfScripted() =>
        new("TF1057", "'players.paraphrase' gives words to a model that plays the customer, and the customer is scripted; name a model as 'players.customer' or leave it out");

    public static SpecError UnknownFamily(string name, IReadOnlyList<string> known) =>
        new("TF1080", $"'{name}' is no built-in family of checks; {Suggest.Instead(name, known)}");

    public static SpecError NoPlugin(string value, string path) => new("TF1081", $"plug-in '{value}' does not exist; looked for {path}");

    private static string Range(double min, double max) => (double.IsFinite(min), double.IsFinite(max)) switch
    {
        (true, true) => Text($"{min} to {max}"),
        (true, false) => Text($"{min} or more"),
        _ => Text($"{max} or less"),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
