using TrajForge.Chat;

namespace TrajForge.Telecom.Players;

/// <summary>What the customer has seen on the phone so far.</summary>
internal sealed class CustomerPhone
{
    private readonly Dictionary<string, Sign> _known = [];

    /// <summary>What the last reply showed.</summary>
    public IReadOnlyList<Sign> Last { get; private set; } = [];

    /// <summary>The last reply was a refusal.</summary>
    public bool Refused { get; private set; }

    public Sign? Of(string sign) => _known.GetValueOrDefault(sign);

    public void Take(ChatLine reply)
    {
        Refused = reply.IsError;
        Last = reply.IsError ? [] : PhoneReader.Read(reply.Tool, reply.Text);
        foreach (var sign in Last)
        {
            _known[sign.Name] = sign;
        }
    }
}
