namespace TrajForge.Runs;

/// <summary>Codes and wording of everything that can be wrong with a run folder.</summary>
internal static class RunErrors
{
    public const string NoRun = "TF2001";
    public const string BadManifest = "TF2002";
    public const string PlayChanged = "TF2003";
    public const string Locked = "TF2004";
    public const string Damaged = "TF2005";
    public const string CannotWrite = "TF2006";
    public const string BadLedger = "TF2007";
    public const string NoEpisode = "TF2008";
    public const string NotEmpty = "TF2009";
    public const string BadRecord = "TF2010";
    public const string BadFormat = "TF2011";
    public const string DataChanged = "TF2012";
    public const string BadSink = "TF2013";

    /// <summary>A run is played again with data that is not its own.</summary>
    public static RunException OtherData(string folder, string recorded, string found) =>
        new(DataChanged, $"'{folder}' was made with data {recorded[..12]}, and the data there is now is {found[..12]}");

    public static RunException NotARun(string folder) =>
        new(NoRun, $"'{folder}' is not a run folder: it has no {RunFolder.ManifestName}");

    public static RunException ManifestUnreadable(string path, string why, Exception? inner = null) =>
        new(BadManifest, $"{path} cannot be read: {why}", inner);

    public static RunException FolderNotEmpty(string folder) =>
        new(NotEmpty, $"'{folder}' is not empty and is not a run folder; name a new or empty folder");

    public static RunException NotWritten(string path, Exception inner) =>
        new(CannotWrite, $"cannot write '{path}': {inner.Message}; what was committed is kept, and the same command goes on from there", inner);

    public static RunException NotRead(string path, Exception inner) => new(BadLedger, $"cannot read '{path}': {inner.Message}", inner);

    public static RunException LedgerSchema(string path, long found) =>
        new(BadLedger, $"{path} has schema {found}; this engine reads schema {Ledger.SchemaNumber}");

    public static RunException JournalSchema(string path, long found, int known) => new(BadLedger, $"{path} has schema {found}; this engine reads schema {known}");

    public static RunException LedgerGone(string path) =>
        new(BadLedger, $"{path} is missing or empty, but the run has segments; restore it, or name another folder");

    public static RunException SinkFailed(string format, Exception inner) =>
        new(BadSink, $"sink '{format}' threw {inner.GetType().Name}: {inner.Message}; no dataset was written, the run is kept, and 'export' writes it again", inner);

    public static RunException EpisodeUnknown(string prefix) => new(NoEpisode, $"no episode's id starts with '{prefix}'");

    public static RunException EpisodeAmbiguous(string prefix, int count) =>
        new(NoEpisode, $"'{prefix}' is the start of {count} or more episode ids; give more digits");

    public static RunException RecordUnreadable(string segment, string what, Exception inner) =>
        new(BadRecord, $"{segment} holds no readable {what}: {inner.Message}", inner);

    public static RunException RecordMissing(string segment, string what) => new(BadRecord, $"{segment} holds no {what}");

    public static RunException UnknownFormat(string format, IEnumerable<string> known) =>
        new(BadFormat, $"no dataset format '{format}'; there are {string.Join(", ", known)}");

    public static string PlayChangedText(string folder, IReadOnlyList<PlayDifference> differences) =>
        $"'{folder}' holds a run of other play; name a new folder, or take back what changed:\n"
        + string.Join('\n', differences.Select(d => $"  {d.Path}: {d.Old ?? "(absent)"} -> {d.New ?? "(absent)"}"));

    public static string LockedText(string folder) => $"another process works on '{folder}'; wait for it or name another folder";

    public static string DamagedText(string segment, long offset, IReadOnlyList<string> episodes, string what) =>
        $"{segment}, byte {offset}: {what}; "
        + (episodes.Count == 0 ? "no episode needs it" : $"episode {string.Join(", ", episodes)}");
}
