using TrajForge.Models;
using TrajForge.Web;

namespace TrajForge.IntegrationTests.Models;

/// <summary>Answers what paraphrasers and judges are asked; the players' requests go to another.</summary>
internal sealed class Assistants(IChatResponder players, Func<string, string> paraphrase, Func<ChatRequest, string> opinion) : IChatResponder
{
    public ValueTask<ChatAnswer> AnswerAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        var prompt = request.Messages[^1].Content ?? "";
        return SeatOf(request) switch
        {
            "paraphraser" => Say(paraphrase(prompt[(prompt.IndexOf("The text:\n", StringComparison.Ordinal) + 10)..].Trim())),
            "judge" => Say(opinion(request)),
            _ => players.AnswerAsync(request, cancellationToken),
        };
    }

    public static string SeatOf(ChatRequest request) => request.IdempotencyKey!.Split('.')[^2];

    private static ValueTask<ChatAnswer> Say(string text) => new(new ChatCompletion { Content = text, Usage = new ModelUsage(50, 20) });
}
