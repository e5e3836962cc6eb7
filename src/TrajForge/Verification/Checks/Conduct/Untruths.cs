using TrajForge.Chat;

namespace TrajForge.Verification.Checks;

/// <summary>Untrue things that a behaviour is made of.</summary>
internal static class Untruths
{
    /// <summary>Messages that may state something untrue.</summary>
    public static int Allowed(Behaviour behaviour) => behaviour.Traits.Count(trait => trait is Traits.Contradiction or Traits.Fabrication);
}
