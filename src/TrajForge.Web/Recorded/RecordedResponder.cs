using TrajForge.Playback;
using TrajForge.Runs;

namespace TrajForge.Web;

/// <summary>
/// Answers with what was recorded: each episode's agent and customer are models of their own, and say again what they said, to whoever brings the
/// conversation there. What was not recorded is refused.
/// </summary>
public sealed class RecordedResponder : IChatResponder
{
    private readonly RecordedEpisodes _episodes;

    private RecordedResponder(RecordedEpisodes episodes) => _episodes = episodes;

    /// <summary>Episodes that are served.</summary>
    public int Episodes => _episodes.Count;

    /// <summary>The form of base addresses, after the server's own.</summary>
    public static string AddressPattern => RecordedAddress.Pattern;

    /// <param name="reader">The run; used until the responder is no longer asked, and by nobody else.</param>
    public static async Task<RecordedResponder> OpenAsync(IRunReader reader, CancellationToken cancellationToken) =>
        new(await RecordedEpisodes.OpenAsync(reader, cancellationToken));

    public IReadOnlyList<string>? Models(string prefix) =>
        RecordedAddress.Parse(prefix) is { } address && _episodes.Named(address.Id).Count == 1 ? ["recorded"] : null;

    public async ValueTask<ChatAnswer> AnswerAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        if (RecordedAddress.Parse(request.Prefix) is not { } address)
        {
            return new ChatError(404, $"'{request.Prefix}' names no side of an episode; base addresses are {RecordedAddress.Pattern}", Code: "unknown_url");
        }

        if (_episodes.Named(address.Id) is not [var id])
        {
            return Unknown(address.Id);
        }

        var system = request.Messages.TakeWhile(message => message.Role is "system" or "developer").Count();
        var episode = await _episodes.GetAsync(id, cancellationToken);
        return episode[address.Side].After(SeenLines.Of(request.Messages, system)) switch
        {
            RecordedAnswer { Line: var line } => new ChatCompletion
            {
                Content = line.Text.Length == 0 && line.Calls.Count > 0 ? null : line.Text,
                Calls = line.Calls,
                Reasoning = line.Reasoning,
                FinishReason = line.FinishReason,
            },
            RecordDiffers differs => NotRecorded(
                "record_differs", system + differs.Index, FormattableString.Invariant($"messages[{system + differs.Index}] is not as recorded: expected {differs.Expected}; found {differs.Found}")),
            RecordEnded ended => NotRecorded("record_ended", system + ended.Index, ended.Text),
            var step => throw new NotSupportedException($"no answer for {step.GetType().Name}"),
        };
    }

    private ChatError Unknown(string id) => _episodes.Named(id) is { Count: > 1 } several
        ? new ChatError(404, $"several episodes are called '{id}': {string.Join(", ", several)}", Code: "unknown_run")
        : new ChatError(404, $"no episode is called '{id}'; the nearest are {string.Join(", ", _episodes.Nearest(id))}", Code: "unknown_run");

    private static ChatError NotRecorded(string code, int index, string text) =>
        new(409, text, "conflict_error", code) { Param = FormattableString.Invariant($"messages[{index}]") };
}
