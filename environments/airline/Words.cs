namespace TrajForge.Airline;

/// <summary>Names of the tables in record references.</summary>
internal static class Tables;
