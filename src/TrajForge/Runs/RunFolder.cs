using System.Text.Json;
using TrajForge.Plugins;
using TrajForge.Specs;

namespace TrajForge.Runs;

/// <summary>The files of a run and, for who writes, the lock on them.</summary>
internal sealed class RunFolder : IDisposable
{
    public const string ManifestName = "run.json";
    public const string LockName = "run.lock";
    public const string LedgerName = "ledger.db";
    public const string SegmentFolder = "segments";
    public const string DatasetFolder = "dataset";

    private readonly FileStream? _lock;

    private RunFolder(string root, RunManifest manifest, FileStream? held)
    {
        Root = root;
        Manifest = manifest;
        _lock = held;
    }

    public string Root { get; }

    public RunManifest Manifest { get; private set; }

    public string LedgerPath => Path.Combine(Root, LedgerName);

    public string SegmentsPath => Path.Combine(Root, SegmentFolder);

    public string DatasetPath => Path.Combine(Root, DatasetFolder);

    /// <summary>The ledger, for who holds the lock.</summary>
    /// <exception cref="RunException">It cannot be read, or is gone while there are bodies: a new one would disown them.</exception>
    public Ledger OpenLedger() =>
        Ledger.OpenToWrite(LedgerPath, mayBeNew: !Directory.Exists(SegmentsPath) || !Directory.EnumerateFileSystemEntries(SegmentsPath).Any());

    /// <summary>For reading beside a writer.</summary>
    public static RunFolder OpenToRead(string root) => new(root, ReadManifest(root), null);

    /// <summary>For writing what is there already: verdicts, datasets.</summary>
    /// <exception cref="RunLockedException">Another process writes.</exception>
    public static RunFolder OpenToWrite(string root)
    {
        var manifest = ReadManifest(root);
        return new(root, manifest, Lock(root));
    }

    /// <summary>For a synth: makes the folder when absent, and stores the spec of this call.</summary>
    /// <exception cref="PlayHashChangedException">The folder holds other play.</exception>
    /// <exception cref="RunLockedException">Another process writes.</exception>
    public static RunFolder OpenOrCreate(string root, RunManifest wanted)
    {
        try
        {
            Directory.CreateDirectory(root);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw RunErrors.NotWritten(root, e);
        }

        var held = Lock(root);
        try
        {
            var manifest = Reconcile(root, wanted);
            var folder = new RunFolder(root, manifest, held);
            folder.Store(manifest.Spec, manifest.Plugins ?? []);
            return folder;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Stores another spec of the same play.</summary>
    /// <param name="plugins">The plug-ins that it names, opened.</param>
    public void Store(Spec spec, IReadOnlyList<PluginRecord> plugins)
    {
        Manifest = Manifest with { Spec = spec, Plugins = plugins.Count == 0 ? null : plugins };
        AtomicFile.Write(Path.Combine(Root, ManifestName), RunJson.Write(Manifest) + "\n");
    }

    public void Dispose() => _lock?.Dispose();

    private static RunManifest Reconcile(string root, RunManifest wanted)
    {
        if (!File.Exists(Path.Combine(root, ManifestName)))
        {
            // The lock, and a manifest whose writing was cut short, are all that a crashed first call leaves.
            return Directory.EnumerateFileSystemEntries(root).All(path => Path.GetFileName(path) is LockName or ManifestName + AtomicFile.Suffix)
                ? wanted
                : throw RunErrors.FolderNotEmpty(root);
        }

        var found = ReadManifest(root);
        RefuseOtherPlay(root, found, wanted.Play);
        return found with { Spec = wanted.Spec, Plugins = wanted.Plugins };
    }

    /// <exception cref="PlayHashChangedException">The run's play is not this.</exception>
    public static void RefuseOtherPlay(string root, RunManifest found, JsonText play)
    {
        if (found.PlayHash != RunIdentity.PlayHash(play))
        {
            throw new PlayHashChangedException(root, RunIdentity.Compare(found.Play, play));
        }
    }

    private static RunManifest ReadManifest(string root)
    {
        var path = Path.Combine(root, ManifestName);
        if (!File.Exists(path))
        {
            throw RunErrors.NotARun(root);
        }

        try
        {
            var manifest = RunJson.Read<RunManifest>(File.ReadAllText(path));
            return manifest.Schema != 1
                ? throw RunErrors.ManifestUnreadable(path, $"its schema is {manifest.Schema}, this engine reads 1")
                : manifest.PlayHash != RunIdentity.PlayHash(manifest.Play)
                ? throw RunErrors.ManifestUnreadable(path, "its play hash is not the hash of its play")
                : manifest.Tools.Any(tool => tool is null)
                ? throw RunErrors.ManifestUnreadable(path, "one of its tools is null")
                : manifest;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw RunErrors.ManifestUnreadable(path, e.Message, e);
        }
    }

    private static FileStream Lock(string root)
    {
        try
        {
            return new FileStream(Path.Combine(root, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw IsHeld(e) ? new RunLockedException(root, e) : RunErrors.NotWritten(root, e);
        }
    }

    // EWOULDBLOCK of Linux, of macOS, and Windows' sharing violation; anything else (no space, read-only) is no other process.
    private static bool IsHeld(Exception e) => e is IOException && e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
