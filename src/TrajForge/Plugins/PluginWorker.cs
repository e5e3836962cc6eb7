using System.Text;
using System.Text.Json;
using TrajForge.Verification;

namespace TrajForge.Plugins;

/// <summary>
/// The worker process's side: opens the plug-in that its first line names and says what is in it, then answers judgements, each two lines (the verifier's id and the
/// judgement), with one line of results. It ends when nobody writes to it any more, and when a verifier does not return.
/// </summary>
public static class PluginWorker
{
    /// <summary>The answer of a worker whose verifier did not return; the process ends after it.</summary>
    internal const string Late = "late";

    /// <summary>Works until the input ends.</summary>
    public static void Run(Stream input, Stream output)
    {
        using var reader = new StreamReader(input, new UTF8Encoding(false));
        var writer = new StreamWriter(output, new UTF8Encoding(false)) { NewLine = "\n", AutoFlush = true };
        if (reader.ReadLine() is not { } first || JsonSerializer.Deserialize(first, PluginJson.Default.WorkerSetup) is not { } setup)
        {
            return;
        }

        var (file, problem) = PluginFile.Read(setup.Path);
        var code = file is null ? null : PluginCode.Open(file, setup.Settings);
        var contents = code?.Contents ?? new PluginContents { Problems = [problem!] };
        writer.WriteLine(JsonSerializer.Serialize(contents, PluginJson.Default.PluginContents));
        while (code is not null && reader.ReadLine() is { } id && reader.ReadLine() is { } judgement)
        {
            var verifier = code.Verifiers.First(verifier => verifier.Id == id);

            // Not here, so that the end of the input ends the process whatever the plug-in does.
            new Thread(() => Answer(verifier, TrajJson.Read<Judgement>(judgement), TimeSpan.FromSeconds(setup.Timeout), writer)) { IsBackground = true }.Start();
        }
    }

    private static void Answer(IVerifier verifier, Judgement judgement, TimeSpan limit, StreamWriter writer)
    {
        var ending = OwnThread.Run($"verifier {verifier.Id}", limit, () => VerifierGuard.Run(verifier, judgement));
        if (ending.Returned)
        {
            writer.WriteLine(TrajJson.Write(ending.Value!.ToArray()));
            return;
        }

        writer.WriteLine(Late);
        Environment.Exit(0);
    }
}
