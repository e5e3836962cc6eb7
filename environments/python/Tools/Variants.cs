namespace TrajForge.Python;

/// <summary>An environment's variants by name.</summary>
public static class Variants
{
    /// <param name="environment">Its id, for the message.</param>
    /// <param name="name">The variant wanted; null for the first, which is the corrected one.</param>
    /// <param name="all">Every variant, the corrected one first.</param>
    /// <exception cref="ArgumentException">There is no such variant.</exception>
    public static T Find<T>(string environment, string? name, IReadOnlyList<T> all, Func<T, string> nameOf)
        where T : class => name is null
        ? all[0]
        : all.FirstOrDefault(variant => nameOf(variant) == name)
            ?? throw new ArgumentException($"{environment} has no variant '{name}'; it has {string.Join(", ", all.Select(nameOf))}");
}
