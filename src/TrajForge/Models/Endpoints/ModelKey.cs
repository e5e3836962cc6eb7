using System.Net.Http.Headers;
using System.Text;

namespace TrajForge.Models;

/// <summary>The key of an endpoint. Its text is a mask: it can be sent and taken out of what came back, not read.</summary>
public sealed class ModelKey
{
    private const string Mask = "***";

    // Keys of local servers are words such as "none", which answers hold for other reasons.
    private const int LeastSecret = 12;

    private readonly string _value;
    private readonly byte[] _bytes;

    internal ModelKey(string value)
    {
        _value = value;
        _bytes = Encoding.UTF8.GetBytes(value);
        Header = new AuthenticationHeaderValue("Bearer", value);
    }

    internal AuthenticationHeaderValue Header { get; }

    /// <summary>The text with a mask for every time the key is in it.</summary>
    internal string Scrub(string text) => text.Replace(_value, Mask, StringComparison.Ordinal);

    /// <summary>Overwrites the key in what an endpoint sent back, since answers are stored; nothing to do in all but odd cases.</summary>
    internal void Scrub(Span<byte> body)
    {
        if (_bytes.Length < LeastSecret)
        {
            return;
        }

        for (var at = body.IndexOf(_bytes); at >= 0; at = body.IndexOf(_bytes))
        {
            body.Slice(at, _bytes.Length).Fill((byte)'*');
        }
    }

    public override string ToString() => Mask;
}
