using System.CommandLine;
using System.Globalization;
using TrajForge.Cli.Terminal;
using TrajForge.Runs;
using TrajForge.Web;

namespace TrajForge.Cli.Verbs;

/// <summary>Serves a stored run as models behind an OpenAI-compatible server.</summary>
internal sealed class ModelsServeVerb : Verb
{
    private readonly Argument<string> _run = Named.Run();
    private readonly Option<int> _port = new("--port") { Description = "Port on the loopback address; 0 for any that is free.", Validators = { Port } };
    private readonly Option<bool> _json = Named.Json();

    public ModelsServeVerb(Screen screen)
        : base(screen, "serve", "Serve a run, ours or imported, as an OpenAI-compatible server on loopback that answers with the record; Ctrl-C ends it.")
    {
        Examples = ["models serve runs/quickstart-1a2b3c4d", "models serve runs/gpt-4o --port 8089"];
        Add(_run);
        Add(_port);
        Add(_json);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var run = await RunReader.OpenAsync(parsed.GetRequiredValue(_run), cancellationToken);
        var example = await ExampleAsync(run, cancellationToken);
        var responder = await RecordedResponder.OpenAsync(run, cancellationToken);
        await using var server = await ChatServer.StartAsync(responder, Clock.System, new ChatServerOptions { Port = parsed.GetValue(_port) }, cancellationToken);
        var pattern = server.Address.ToString().TrimEnd('/') + RecordedResponder.AddressPattern;
        if (parsed.GetValue(_json))
        {
            Screen.Report(new { Address = server.Address.ToString(), BaseAddress = pattern, Example = server.Under(example).ToString(), responder.Episodes });
        }
        else
        {
            Show(pattern, server.Under(example).ToString(), responder.Episodes);
        }

        await UntilInterruptedAsync(cancellationToken);
        return ExitCode.Done;
    }

    private void Show(string pattern, string example, int episodes)
    {
        Screen.Plain(string.Create(CultureInfo.InvariantCulture, $"serving {episodes} episodes; base addresses are"));
        Screen.Plain($"  {pattern}");
        Screen.Plain("the customer's first message of the first episode:");
        Screen.Plain($"  curl {example}/chat/completions -d '{{\"model\":\"recorded\",\"messages\":[{{\"role\":\"user\",\"content\":\"Hello\"}}]}}'");
        Screen.Plain("Ctrl-C ends it");
    }

    private static async Task<string> ExampleAsync(IRunReader run, CancellationToken cancellationToken)
    {
        await foreach (var stored in run.EpisodesAsync(new EpisodeQuery { Limit = 1 }, cancellationToken))
        {
            return $"{stored.Episode.Source?.RunId ?? stored.Episode.Id}/customer/v1";
        }

        throw new BadInputException("the run holds no episode; there is nothing to serve");
    }

    private static async Task UntilInterruptedAsync(CancellationToken cancellationToken)
    {
        var interrupted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellationToken.Register(interrupted.SetResult);
        await interrupted.Task;
    }

    private static void Port(System.CommandLine.Parsing.OptionResult result)
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var port) && port is < 0 or > 65535)
        {
            result.AddError($"--port is {result.Tokens[0].Value}; expected 0 to 65535");
        }
    }
}
