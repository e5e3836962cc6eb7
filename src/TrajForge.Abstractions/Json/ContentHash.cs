using System.Security.Cryptography;
using System.Text;

namespace TrajForge;

/// <summary>Content ids: lower-case hexadecimal SHA-256.</summary>
public static class ContentHash
{
    /// <summary>64 hexadecimal digits of the SHA-256 of the UTF-8 text.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The hash of several parts; a part's length is hashed with it, so that ("ab", "c") differs from ("a", "bc").</summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
