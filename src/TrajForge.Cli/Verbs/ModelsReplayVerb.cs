using System.CommandLine;
using TrajForge.Cli.Terminal;
using TrajForge.Playback;
using TrajForge.Runs;
using TrajForge.Web;

namespace TrajForge.Cli.Verbs;

/// <summary>Plays a stored run again with its recorded words.</summary>
internal sealed class ModelsReplayVerb : Verb
{
    private readonly Argument<string> _run = Named.Run();
    private readonly Option<string?> _endpoint = new("--endpoint") { Description = "Address of a server that 'models serve' started elsewhere; without it the run is served in this process." };
    private readonly Option<int> _concurrency = Named.Concurrency();
    private readonly Option<bool> _json = Named.Json();

    public ModelsReplayVerb(Screen screen)
        : base(screen, "replay", "Play every episode of a run again through the episode loop, with the recorded words over HTTP; exit 1 when anything differs.")
    {
        Examples = ["models replay runs/gpt-4o", "models replay runs/gpt-4o --endpoint http://127.0.0.1:8089"];
        _endpoint.Validators.Add(Address);
        Add(_run);
        Add(_endpoint);
        Add(_concurrency);
        Add(_json);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var folder = parsed.GetRequiredValue(_run);
        await using var run = await Loading.RunAsync(folder, cancellationToken);
        var environment = await Loading.EnvironmentAsync(run.Manifest, cancellationToken);
        var workers = parsed.GetValue(_concurrency);
        var report = parsed.GetValue(_endpoint) is { } endpoint
            ? await RunPlayback.PlayAsync(folder, run, environment, new Uri(endpoint), Clock.System, workers, cancellationToken)
            : await ServedHereAsync(folder, run, environment, workers, cancellationToken);
        if (parsed.GetValue(_json))
        {
            Screen.Report(report);
        }
        else
        {
            PlaybackTable.Write(Screen, report);
        }

        return report.Different > 0 ? ExitCode.Found : ExitCode.Done;
    }

    private static async Task<PlaybackReport> ServedHereAsync(string folder, IRunReader run, IEnvironment environment, int workers, CancellationToken cancellationToken)
    {
        await using var served = await RunReader.OpenAsync(folder, cancellationToken);
        var responder = await RecordedResponder.OpenAsync(served, cancellationToken);
        await using var server = await ChatServer.StartAsync(responder, Clock.System, cancellationToken: cancellationToken);
        return await RunPlayback.PlayAsync(folder, run, environment, server.Address, Clock.System, workers, cancellationToken);
    }

    private static void Address(System.CommandLine.Parsing.OptionResult result)
    {
        if (result.Tokens is [{ Value: var value }] && !(Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            result.AddError($"--endpoint is '{value}'; expected an address such as http://127.0.0.1:8089");
        }
    }
}
