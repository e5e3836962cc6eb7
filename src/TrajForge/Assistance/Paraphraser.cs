using System.Text.Json;
using TrajForge.Chat;
using TrajForge.Episodes;
using TrajForge.Models;
using TrajForge.Specs;

namespace TrajForge.Assistance;

/// <summary>
/// Lets a model put a brief into other words for the customer's prompt. It is given the brief's text and nothing else, and seed and journal go by that
/// text, so that all attempts at a task, and both tasks of a pair, are told the same. The task itself stays as it is.
/// </summary>
internal sealed class Paraphraser
{
    public const string Resource = "TrajForge.Assistance.Prompts.paraphrase.txt";

    private readonly ModelPlayer _model;
    private readonly PromptText _prompt;
    private readonly ParaphraseCheck _check;
    private readonly long _seed;

    private Paraphraser(ModelPlayer model, PromptText prompt, ParaphraseCheck check, long seed) => (_model, _prompt, _check, _seed) = (model, prompt, check, seed);

    /// <summary>The spec's; null when it names none.</summary>
    /// <exception cref="PromptException">The prompt that the spec names is none.</exception>
    public static async Task<Paraphraser?> CreateAsync(Spec spec, IReadOnlyList<string> names, CancellationToken cancellationToken) => spec.Players.Paraphrase is { } name
        ? new Paraphraser(
            new ModelPlayer(name, spec.Models![name], [], ModelSeat.Paraphraser),
            await PromptText.ReadAsync(spec.Players.ParaphrasePrompt, Resource, ["brief"], cancellationToken),
            new ParaphraseCheck(names),
            spec.Seed)
        : null;

    /// <summary>The words to tell the brief in; null for tasks of others, which bring the customer's whole prompt with them.</summary>
    /// <exception cref="Runs.PlayFaultException">The model gave no answer. One that is of no use is no fault: the brief's own words are told then.</exception>
    public async ValueTask<BriefTold?> TellAsync(IModelWire wire, TaskCase task, CancellationToken cancellationToken)
    {
        if (task.Brief.Goals.Count == 0)
        {
            return null;
        }

        var text = task.Brief.Text;
        var id = ContentHash.Of("brief", text);
        var prompt = await _prompt.RenderAsync(new Dictionary<string, string> { ["brief"] = text.Trim() }, cancellationToken);
        var answer = await Boundary.AtAsync("model", () => _model.AskAsync(wire, id, Rng.For(_seed, "paraphrase", id).Next(int.MaxValue), prompt, cancellationToken));
        var told = answer.Text.ReplaceLineEndings("\n").Trim();
        var refused = answer.Trouble ?? _check.Problem(task, told);
        return new BriefTold { Model = _model.Spec.Model, Text = refused is null ? told : text, Refused = refused };
    }

    /// <summary>What shapes the words: model, sampling and prompt.</summary>
    public void WriteIdentity(Utf8JsonWriter json) => _model.WriteIdentity(json, "paraphraser", _prompt.Text);
}
