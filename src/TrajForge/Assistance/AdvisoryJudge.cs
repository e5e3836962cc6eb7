using System.Globalization;
using System.Text;
using TrajForge.Chat;
using TrajForge.Models;
using TrajForge.Specs;

namespace TrajForge.Assistance;

/// <summary>
/// Asks a model what it thinks of an episode. It is given policy, brief and conversation: neither the constraints nor the verdict, so that its opinion is its
/// own. Nothing is decided by it.
/// </summary>
internal sealed class AdvisoryJudge
{
    public const string Resource = "TrajForge.Assistance.Prompts.opinion.txt";

    private readonly ModelPlayer _model;
    private readonly PromptText _prompt;
    private readonly string _policy;
    private readonly long _seed;

    private AdvisoryJudge(ModelPlayer model, PromptText prompt, string policy, long seed) => (_model, _prompt, _policy, _seed) = (model, prompt, policy, seed);

    /// <summary>The spec's; null when it names none.</summary>
    /// <exception cref="PromptException">The prompt that the spec names is none.</exception>
    public static async Task<AdvisoryJudge?> CreateAsync(Spec spec, string policy, CancellationToken cancellationToken) => spec.Verify.Opinion is { } name
        ? new AdvisoryJudge(
            new ModelPlayer(name, spec.Models![name], [], ModelSeat.Judge),
            await PromptText.ReadAsync(spec.Verify.OpinionPrompt, Resource, ["policy", "brief", "conversation"], cancellationToken),
            policy,
            spec.Seed)
        : null;

    /// <exception cref="ModelFaultException">The model gave no answer.</exception>
    /// <exception cref="BudgetSpentException">The run's budget has no room for the question.</exception>
    /// <exception cref="ModelSetupException">The model cannot be asked at all.</exception>
    public async ValueTask<Opinion> AskAsync(IModelWire wire, TaskCase task, Episode episode, CancellationToken cancellationToken)
    {
        var prompt = await _prompt.RenderAsync(
            new Dictionary<string, string> { ["policy"] = _policy.Trim(), ["brief"] = task.Brief.Text.Trim(), ["conversation"] = Conversation(episode) },
            cancellationToken);
        var answer = await _model.AskAsync(wire, episode.Id, Rng.For(_seed, "opinion", episode.Id).Next(int.MaxValue), prompt, cancellationToken);
        var read = answer.Trouble is { } trouble ? OpinionAnswer.None($"the answer {trouble}") : OpinionAnswer.Read(answer.Text);
        return new Opinion { EpisodeId = episode.Id, Model = _model.Spec.Model, Prompt = ContentHash.Of(_prompt.Text), Score = read.Score, Reason = read.Reason };
    }

    private static string Conversation(Episode episode)
    {
        var text = new StringBuilder();
        foreach (var happened in episode.Events)
        {
            switch (happened)
            {
                case AgentMessage said:
                    Said("agent", said.Content, said.Calls);
                    break;
                case CustomerMessage said:
                    Said("customer", said.Content, said.Calls);
                    break;
                case ToolReplied reply:
                    text.Append(CultureInfo.InvariantCulture, $"{(reply.IsError ? "error" : "reply")} to {Who(reply.Caller)}: {reply.Content}\n");
                    break;
                default:
                    throw new NotSupportedException($"no text for {happened.GetType().Name}");
            }
        }

        return text.Append(CultureInfo.InvariantCulture, $"(ended: {episode.End})\n").ToString();

        void Said(string who, string? content, IReadOnlyList<CallMade> calls)
        {
            if (!string.IsNullOrEmpty(content))
            {
                text.Append(CultureInfo.InvariantCulture, $"{who}: {content}\n");
            }

            foreach (var call in calls)
            {
                text.Append(CultureInfo.InvariantCulture, $"{who} calls {call.Name} {call.Arguments}\n");
            }
        }
    }

    private static string Who(Side side) => ModelSeats.SeatOf(side).Word();
}
