namespace TrajForge;

/// <summary>Writes rows of one format. Losing rows is never best effort: every failure throws, and then no file of the dataset appears.</summary>
public interface IDatasetSink : IAsyncDisposable
{
    /// <summary>Called in (task, attempt) order, by one caller at a time, for every valid episode; a sink for supervised training takes <see cref="DatasetRow.Supervised"/> rows.</summary>
    ValueTask WriteAsync(DatasetRow row, CancellationToken cancellationToken);

    /// <summary>Hands over what is still held back; the files become visible after it. Disposed without this, nothing was written.</summary>
    ValueTask CompleteAsync(CancellationToken cancellationToken);
}

/// <summary>Makes the sinks of one format.</summary>
/// <remarks>
/// In a plug-in: a public class with one public constructor, without parameters or with one, a record of settings as for an <see cref="IVerifier"/>.
/// </remarks>
public interface IDatasetSinkFactory
{
    /// <summary>The format's name in <c>output.formats</c> and in file names: lower-case letters, digits and underscores.</summary>
    string Id { get; }

    /// <summary>Raised whenever rows may change.</summary>
    int Version { get; }

    /// <summary>A sink for one export.</summary>
    /// <param name="files">All that the sink writes goes there; it opens no file of its own.</param>
    IDatasetSink Create(IRowFiles files);
}

/// <summary>The files of one format: lines of JSON, cut into shards by task index, named by the engine, visible when the whole dataset is complete.</summary>
public interface IRowFiles
{
    /// <summary>Adds a line to the shard of the row's task.</summary>
    /// <param name="row">The row that the line is of; the one being written, or a later one than the last.</param>
    /// <param name="json">One JSON object in UTF-8 without line ends.</param>
    /// <exception cref="ArgumentException">The bytes are no such object.</exception>
    ValueTask WriteAsync(DatasetRow row, ReadOnlyMemory<byte> json, CancellationToken cancellationToken);
}
