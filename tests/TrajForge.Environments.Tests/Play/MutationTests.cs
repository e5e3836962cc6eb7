using System.Text.Json.Nodes;

namespace TrajForge.Environments.Tests.Play;

/// <summary>Accepted episodes, broken on purpose or edited without harm: the verdict must tell the two apart.</summary>
public sealed class MutationTests
{
    private static readonly IReadOnlyDictionary<string, Func<Script, Script?>> HarmlessEdits = new Dictionary<string, Func<Script, Script?>>
    {
        ["nothing"] = s => s,
        ["extra_read"] = s => s.Insert(s.Change, s.Lines.First(line => line.Text == "get_user_details")),
        ["read_after"] = s => s.Insert(s.Change + 1, s.Lines.First(line => line.Text == "get_user_details")),
        ["other_thanks"] = s => s.Say(s.Lines.Count - 1, "That was all, thank you so much. I don\u2019t need anything else."),
        ["other_yes"] = s => s.Say(s.Yes, "That\u2019s right, yes, please go ahead, no problem."),
        ["small_talk"] = s => s.Insert(s.Yes, new(Speaker.Customer, "Don't you ever sleep?"), new(Speaker.Agent, "Not on weekdays. Shall I go ahead?")),
        ["asked_again"] = s => s.Insert(s.Yes, new(Speaker.Customer, "Could you say that again?"), s.Lines[s.Proposal]),
        ["by_name_and_zip"] = ByName,
        ["failed_read"] = s => s.Insert(s.Change, new Line(Speaker.Call, "get_order_details", """{"order_id":"#W"}""")),
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_broken_episode_is_rejected_whatever_was_broken()
    {
        var forge = await RetailRuns.ForgeAsync();
        var tried = new HashSet<string>();
        var survivors = new List<string>();
        foreach (var play in await AcceptedAsync(forge))
        {
            var script = Script.Of(forge.Environment, play);
            foreach (var (name, edit) in BadEdits.Lines)
            {
                await TryAsync(name, edit(script) is { } edited ? await edited.PlayAsync(Stop) : null);
            }

            foreach (var (name, edit) in BadEdits.Records)
            {
                await TryAsync(name, edit(play.Episode));
            }

            async Task TryAsync(string name, Episode? mutant)
            {
                if (mutant is null)
                {
                    return;
                }

                tried.Add(name);
                if ((await forge.JudgeAsync(play.Task, mutant, Stop)).Outcome == VerdictOutcome.Accepted)
                {
                    survivors.Add($"{name}: task {play.Task.Index} [{string.Join(',', play.Task.Templates)}]");
                }
            }
        }

        Assert.True(survivors.Count == 0, string.Join('\n', survivors));
        Assert.Empty(BadEdits.Lines.Keys.Concat(BadEdits.Records.Keys).Except(tried));
    }

    [Fact]
    public async Task A_harmless_edit_keeps_an_episode_accepted()
    {
        var forge = await RetailRuns.ForgeAsync();
        var rejected = new List<string>();
        foreach (var play in await AcceptedAsync(forge))
        {
            foreach (var (name, edit) in HarmlessEdits)
            {
                if (edit(Script.Of(forge.Environment, play)) is { } edited)
                {
                    var verdict = await forge.JudgeAsync(edited.Play.Task, await edited.PlayAsync(Stop), Stop);
                    rejected.AddRange(verdict.Checks.Where(c => c.Outcome is CheckOutcome.Failed or CheckOutcome.Broken)
                        .Select(c => $"{name}: task {play.Task.Index}: {c.Check}: {c.Finding}"));
                }
            }
        }

        Assert.True(rejected.Count == 0, string.Join('\n', rejected));
    }

    private static async Task<JudgedPlay[]> AcceptedAsync(Forge forge) =>
        (await RetailRuns.PlayAsync(forge, 30, Stop)).Where(play => play.Verdict.Outcome == VerdictOutcome.Accepted).ToArray();

    /// <summary>The customer, whose brief then holds them, gives name and zip code too, and the agent uses those.</summary>
    private static Script? ByName(Script s)
    {
        var at = s.Lines.ToList().FindIndex(line => line.Text == "find_user_id_by_email");
        if (at < 1 || s.Lines[at - 1].Who != Speaker.Customer)
        {
            return null;
        }

        var (profile, task) = (s.Profile(s.Play.Task.Customer), s.Play.Task);
        var (first, last, zip) = (profile["name"]!["first_name"]!.ToString(), profile["name"]!["last_name"]!.ToString(), profile["address"]!["zip"]!.ToString());
        var said = $"My name is {first} {last}, zip code {zip}.";
        return (s with { Play = s.Play with { Task = task with { Brief = task.Brief with { Text = $"{task.Brief.Text} {said}" } } } })
            .At(at - 1, line => line with { Text = $"{line.Text} {said}" })
            .At(at, _ => new Line(Speaker.Call, "find_user_id_by_name_zip", new JsonObject { ["first_name"] = first, ["last_name"] = last, ["zip"] = zip }.ToJsonString()));
    }
}
