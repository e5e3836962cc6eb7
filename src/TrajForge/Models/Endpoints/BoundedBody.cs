using System.Buffers;

namespace TrajForge.Models;

/// <summary>Reads a response into one array of its size, up to a bound.</summary>
internal static class BoundedBody
{
    public const int Most = 16 * 1024 * 1024;

    private const int FirstGuess = 16 * 1024;

    /// <summary>Null when there is more than the bound.</summary>
    public static async ValueTask<byte[]?> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var told = content.Headers.ContentLength;
        if (told > Most)
        {
            return null;
        }

        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        if (told is { } length)
        {
            var exact = new byte[length];
            await stream.ReadExactlyAsync(exact, cancellationToken);
            return exact;
        }

        return await ReadToEndAsync(stream, cancellationToken);
    }

    private static async ValueTask<byte[]?> ReadToEndAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstGuess);
        try
        {
            var held = 0;
            int read;
            while ((read = await stream.ReadAsync(buffer.AsMemory(held), cancellationToken)) > 0)
            {
                held += read;
                if (held > Most)
                {
                    return null;
                }

                if (held == buffer.Length)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(held * 2);
                    buffer.AsSpan(0, held).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }
            }

            return buffer.AsSpan(0, held).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
