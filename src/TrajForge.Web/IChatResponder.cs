namespace TrajForge.Web;

/// <summary>Answers requests that a <see cref="ChatServer"/> takes in. Called by many requests at once.</summary>
public interface IChatResponder
{
    /// <summary>
    /// The answer to one request. To wait before answering is to be slow; an exception other than a cancellation is told to the client as status 500.
    /// </summary>
    /// <param name="cancellationToken">Cancelled when the client has gone or the server ends.</param>
    ValueTask<ChatAnswer> AnswerAsync(ChatRequest request, CancellationToken cancellationToken);

    /// <summary>Names of the models there are under a path; null when there is nothing.</summary>
    IReadOnlyList<string>? Models(string prefix) => ["default"];
}
