namespace TrajForge.Plugins;

/// <summary>A worker process did not answer; the message says what it did instead.</summary>
internal sealed class WorkerException(string message) : Exception(message);
