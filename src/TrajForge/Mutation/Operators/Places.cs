using System.Globalization;

namespace TrajForge.Mutation.Operators;

/// <summary>Names places, and says the plainest words.</summary>
internal static class Places
{
    public static Words Yes { get; } = new(Side.Customer, "Yes, please go ahead.");

    public static Site At(Change change, Func<Draft?> edit, string? detail = null) => At(change.Line, edit, detail);

    public static Site At(int line, Func<Draft?> edit, string? detail = null) =>
        new(string.Create(CultureInfo.InvariantCulture, $"line {line}{(detail is null ? "" : $", {detail}")}"), edit);

    public static Words Agent(string text) => new(Side.Agent, text);

    public static Words Customer(string text) => new(Side.Customer, text);
}
