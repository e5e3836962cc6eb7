using TrajForge.Chat;

namespace TrajForge.Runs;

/// <summary>One thing to commit.</summary>
internal abstract record Booking
{
    /// <summary>The record's line, for bookings that have a body.</summary>
    public virtual byte[]? Line => null;
}

/// <summary>A proven task, before it is played.</summary>
internal sealed record TaskProven(TaskCase Task) : Booking
{
    public override byte[] Line { get; } = RecordLine.Write(Task);
}

/// <summary>An index that is finished before anything is played.</summary>
internal sealed record TaskClosed(long Index, TaskState State, TaskCase? Task, string? Reason, string? Detail) : Booking;

/// <summary>An episode and its first verdict.</summary>
internal sealed record EpisodePlayed(Episode Episode, IReadOnlyList<Slip> Slips, Verdict Verdict, int Delivery) : Booking
{
    public override byte[] Line { get; } = RecordLine.Write(Episode);
}

/// <summary>What a model thinks of an episode that is booked.</summary>
internal sealed record OpinionGiven(Opinion Opinion) : Booking;

/// <summary>An attempt that is out of retries; never scored.</summary>
internal sealed record AttemptVoid(long Index, int Attempt) : Booking;

/// <summary>A delivery that ended in a fault.</summary>
internal sealed record FaultMet(StoredFault Fault) : Booking;
