using Serilog.Events;
using TrajForge.Models;
using TrajForge.Runs;

namespace TrajForge.Cli;

/// <summary>Writes the course of a run into its log, so that somebody can tell from the file alone what happened. No words of players, no keys.</summary>
/// <param name="endpoints">What is asked of whom.</param>
internal sealed class RunDiary(RunLog log, SynthRequest request, Func<IReadOnlyList<EndpointUse>> endpoints)
{
    private volatile bool _hasStarted;

    public void Started(RunProgress now)
    {
        _hasStarted = true;
        var spec = request.Spec;
        log.Open().Information(
            "Running {Name}, play {PlayHash}, engine {Engine}, seed {Seed}, {Concurrency} at once: {Environment} with agent {Agent} and customer {Customer}; {Accepted} of {Target} accepted so far",
            spec.Name, RunIdentity.PlayHash(request.Forge.PlayIdentity), RunIdentity.Engine, spec.Seed, spec.Concurrency, spec.Environment, spec.Players.Agent, spec.Players.Customer, now.Accepted, now.Target);
        foreach (var model in endpoints().GroupBy(use => use.Model, StringComparer.Ordinal))
        {
            log.Open().Information("Model {Profile} is {Model} at {Endpoints}", model.Key, spec.Models![model.Key].Model, model.Select(use => use.Figures.Endpoint));
        }

        if (request.Models is { } models)
        {
            log.Open().Information("Bounds are {@Budget}, spent is {@Spend}, answers come from {Replay}", spec.Budget, now.Spend, models.Replay ?? "the models");
        }
    }

    public void Faulted(StoredFault fault) => log.Open().Warning(
        "Delivery {Delivery} of attempt {Attempt} at task {Task}, episode {Episode}, ended in a fault of {Boundary}: {Message}",
        fault.Delivery, fault.Attempt, fault.TaskIndex, request.Forge.EpisodeId(fault.TaskIndex, fault.Attempt), fault.Boundary, fault.Message);

    public void Ended(RunSummary summary)
    {
        foreach (var use in endpoints())
        {
            log.Open().Information("{Endpoint} of {Model} was asked: {@Figures}, {Retries} retries", use.Figures.Endpoint, use.Model, use.Figures, use.Retries);
        }

        log.Open().Write(
            summary.Ended == RunEnd.Done ? LogEventLevel.Information : LogEventLevel.Warning,
            "Ended {Ended}, {Why}: {Accepted} accepted, {Rejected} rejected, {Void} void of {Indexes} indexes; spent is {@Spend}",
            summary.Ended, summary.Why, summary.Accepted, summary.Rejected, summary.Void, summary.Indexes, summary.Spend);
    }

    /// <summary>What ended the run before its summary. A folder that was never ours to write is left alone.</summary>
    public void Stopped(Exception why)
    {
        if (why is RunException or ModelSetupException)
        {
            if (_hasStarted)
            {
                log.Open().Error("Stopped: {Message}", why.Message);
            }
        }
        else if (_hasStarted || Directory.Exists(request.Folder))
        {
            log.Open().Fatal(why, "Internal error");
        }
    }
}
