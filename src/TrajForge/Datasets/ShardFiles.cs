using System.Globalization;
using System.Security.Cryptography;
using TrajForge.Runs;

namespace TrajForge.Datasets;

/// <summary>
/// JSONL files of one format, cut by task index. Each is written under a temporary name, synced, and renamed with the start of its
/// content's hash in the name when all are complete; disposed before that, none appears.
/// </summary>
internal sealed class ShardFiles(string folder, string format, int tasksPerShard) : IAsyncDisposable
{
    private readonly List<(string Temporary, string Final)> _closed = [];
    private FileStream? _file;
    private IncrementalHash? _hash;
    private long _shard = -1;

    /// <summary>File names, complete after <see cref="CompleteAsync"/>.</summary>
    public IReadOnlyList<string> Names { get; private set; } = [];

    private string Temporary => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{format}-{_shard:D5}.jsonl{AtomicFile.Suffix}"));

    /// <summary>Appends a line; task indexes never fall.</summary>
    public async ValueTask WriteAsync(long taskIndex, ReadOnlyMemory<byte> line, CancellationToken cancellationToken)
    {
        try
        {
            await OpenAsync(taskIndex / tasksPerShard);
            await _file!.WriteAsync(line, cancellationToken);
            _file.WriteByte((byte)'\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw RunErrors.NotWritten(Temporary, e);
        }

        _hash!.AppendData(line.Span);
        _hash.AppendData("\n"u8);
    }

    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await CloseAsync();
            foreach (var (temporary, final) in _closed)
            {
                File.Move(temporary, final, overwrite: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw RunErrors.NotWritten(folder, e);
        }

        Names = _closed.Select(shard => Path.GetFileName(shard.Final)).ToArray();
        _closed.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        if (_file is not null)
        {
            await DropAsync(_file);
            File.Delete(Temporary);
        }

        foreach (var (temporary, _) in _closed)
        {
            File.Delete(temporary);
        }

        _hash?.Dispose();
    }

    // Closing writes what is still buffered, and on a full disk fails again; the caller is told of the first failure, and the file goes anyway.
    private static async ValueTask DropAsync(FileStream file)
    {
        try
        {
            await file.DisposeAsync();
        }
        catch (IOException)
        {
        }
    }

    private async ValueTask OpenAsync(long shard)
    {
        if (shard == _shard)
        {
            return;
        }

        await CloseAsync();
        _shard = shard;
        _hash ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        _file = new FileStream(Temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
    }

    private async ValueTask CloseAsync()
    {
        if (_file is null)
        {
            return;
        }

        _file.Flush(flushToDisk: true);
        await _file.DisposeAsync();
        _file = null;
        var hash = Convert.ToHexStringLower(_hash!.GetHashAndReset());
        var name = string.Create(CultureInfo.InvariantCulture, $"{format}-{_shard:D5}-{hash[..8]}.jsonl");
        _closed.Add((Temporary, Path.Combine(folder, name)));
    }
}
