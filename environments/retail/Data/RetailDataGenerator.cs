namespace TrajForge.Retail.Data;

/// <summary>Makes the shop's data.</summary>
internal static class RetailDataGenerator
{
    public static string Generate(long seed) => throw new NotSupportedException();
}
