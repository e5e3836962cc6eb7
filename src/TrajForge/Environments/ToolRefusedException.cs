namespace TrajForge.Environments;

/// <summary>
/// Thrown by a tool that refuses a call: the caller's mistake, not a fault. The reply is <c>Error: </c> and the text, marked as an error;
/// whatever the tool had written before is undone, unless the world's manners keep it (<see cref="WorldManners.Atomic"/>).
/// </summary>
/// <param name="text">What was wrong, for the caller to read.</param>
public sealed class ToolRefusedException(string text) : Exception(text);
