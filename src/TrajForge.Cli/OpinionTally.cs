using TrajForge.Runs;

namespace TrajForge.Cli;

/// <summary>How opinions go with verdicts. Of episodes that were accepted or rejected; an opinion of 0.5 or more approves.</summary>
internal sealed class OpinionTally
{
    public long ApprovedAccepted { get; private set; }

    public long ApprovedRejected { get; private set; }

    public long DisapprovedAccepted { get; private set; }

    public long DisapprovedRejected { get; private set; }

    /// <summary>Episodes on which a model was heard that had no opinion.</summary>
    public long NoOpinion { get; private set; }

    /// <summary>Episodes on which no model was heard.</summary>
    public long Absent { get; private set; }

    /// <summary>Of the episodes with an opinion, the share in which it agrees with the verdict; null when there is none.</summary>
    public double? Agreement => Given == 0 ? null : (double)(ApprovedAccepted + DisapprovedRejected) / Given;

    public long Given => ApprovedAccepted + ApprovedRejected + DisapprovedAccepted + DisapprovedRejected;

    public void Add(StoredEpisode stored)
    {
        switch (stored.Opinion?.Approves, stored.Verdict?.Outcome)
        {
            case (_, not (VerdictOutcome.Accepted or VerdictOutcome.Rejected)):
                break;
            case (true, VerdictOutcome.Accepted):
                ApprovedAccepted++;
                break;
            case (true, _):
                ApprovedRejected++;
                break;
            case (false, VerdictOutcome.Accepted):
                DisapprovedAccepted++;
                break;
            case (false, _):
                DisapprovedRejected++;
                break;
            default:
                NoOpinion += stored.Opinion is null ? 0 : 1;
                Absent += stored.Opinion is null ? 1 : 0;
                break;
        }
    }
}
