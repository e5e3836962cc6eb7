using System.Text;

namespace TrajForge.Tau;

/// <summary>Python writes numbers into JSON that are none: NaN, Infinity, -Infinity.</summary>
internal static class PythonNumbers
{
    private static readonly string[] Words = ["NaN", "-Infinity", "Infinity"];

    /// <summary>The text with null in their place, texts left alone; null when there are none.</summary>
    public static byte[]? Without(ReadOnlySpan<byte> json)
    {
        MemoryStream? copy = null;
        var written = 0;
        var inText = false;
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] == (byte)'"')
            {
                inText = !inText;
            }
            else if (inText)
            {
                i += json[i] == (byte)'\\' ? 1 : 0;
            }
            else if (json[i] is (byte)'N' or (byte)'I' or (byte)'-' && Word(json[i..]) is { } word)
            {
                copy ??= new MemoryStream(json.Length + 16);
                copy.Write(json[written..i]);
                copy.Write("null"u8);
                i += word.Length - 1;
                written = i + 1;
            }
        }

        copy?.Write(json[written..]);
        return copy?.ToArray();
    }

    private static string? Word(ReadOnlySpan<byte> at)
    {
        foreach (var word in Words)
        {
            if (at.Length >= word.Length && Encoding.ASCII.GetString(at[..word.Length]) == word)
            {
                return word;
            }
        }

        return null;
    }
}
