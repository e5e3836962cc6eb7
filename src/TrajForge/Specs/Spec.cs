namespace TrajForge.Specs;

/// <summary>
/// One YAML file: everything a batch job asks for. Reading fills in the defaults given here. Docs and the JSON schema are generated from
/// these records and their <see cref="SpecKeyAttribute"/>s.
/// </summary>
public sealed record Spec
{
    /// <summary>Names of all models that are asked, whatever for.</summary>
    public IReadOnlyList<string> AskedModels()
    {
        string?[] named = [Players.Agent, Players.Customer, Players.Paraphrase, Verify.Opinion];
        return [.. named.OfType<string>().Where(name => name != EngineWords.Scripted).Distinct(StringComparer.Ordinal)];
    }

    [SpecKey("Name of the run; lower-case letters, digits and dashes.", Words = SpecWords.RunName)]
    public required string Name { get; init; }

    [SpecKey("Environment that tasks are drawn from and played in.", Words = SpecWords.Environment)]
    public required string Environment { get; init; }

    [SpecKey("Variant of the environment; the corrected one when absent.", Words = SpecWords.Variant)]
    public string? Variant { get; init; }

    [SpecKey("Data of the environment's schema, relative to the spec: a file, a directory, or several of either joined by commas; the shipped data when absent.", Words = SpecWords.DataFiles)]
    public string? Data { get; init; }

    [SpecKey("Seed of everything random.")]
    public long Seed { get; init; } = 1;

    [SpecKey("Accepted rows to make.", Min = 1, Max = 10_000_000)]
    public int Accept { get; init; } = 100;

    [SpecKey("Task indexes to try at most; not less than accept.", Min = 1, Max = 100_000_000)]
    public int MaxCandidates { get; init; } = 10_000;

    [SpecKey("What tasks to draw.")]
    public TaskSpec Tasks { get; init; } = new();

    [SpecKey("Models that may play, each under a name.", Words = SpecWords.ModelName)]
    public IReadOnlyDictionary<string, ModelSpec>? Models { get; init; }

    [SpecKey("File of more models, a map of names to models as under 'models', relative to the spec; names in the spec itself come first.", Words = SpecWords.DataFile)]
    public string? ModelsFile { get; init; }

    [SpecKey("Keep the requests to models too, beside the answers, which are always kept.")]
    public bool RecordRequests { get; init; }

    [SpecKey("What models may use; each bound ends the run when it is near, and a larger one goes on with it.")]
    public BudgetSpec Budget { get; init; } = new();

    [SpecKey("Who plays.")]
    public PlayerSpec Players { get; init; } = new();

    [SpecKey("Limits of one episode.")]
    public LimitSpec Limits { get; init; } = new();

    [SpecKey("DLLs with verifiers and sinks of others.")]
    public IReadOnlyList<PluginSpec>? Plugins { get; init; }

    [SpecKey("How verdicts become acceptance and reward.")]
    public VerifySpec Verify { get; init; } = new();

    [SpecKey("Datasets to write.")]
    public OutputSpec Output { get; init; } = new();

    [SpecKey("Episodes played at once; changes no byte of the dataset.", Min = 1, Max = 1024)]
    public int Concurrency { get; init; } = 2;
}

public sealed record TaskSpec
{
    [SpecKey("File of tasks to play, one a line, as 'import tasks' writes it, relative to the spec; tasks are drawn from the data when absent.", Words = SpecWords.DataFile)]
    public string? File { get; init; }

    [SpecKey("Tasks to keep away from, such as a benchmark's: files that 'import tasks' wrote or the publisher's own, joined by commas, relative to the spec. No task is drawn that wants a record changed, or declines to, that one of them changes.", Words = SpecWords.TaskFiles)]
    public string? Avoid { get; init; }

    [SpecKey("Constraint templates and their shares, which sum to 1; every template of the environment in equal shares when absent.", Words = SpecWords.Template)]
    public IReadOnlyDictionary<string, double>? Templates { get; init; }

    [SpecKey("Shares of tasks with 1 to 6 goals, which sum to 1; with a grid, what a cell asks for decides first.", Min = 1, Max = 6)]
    public IReadOnlyDictionary<int, double> Goals { get; init; } = new SortedDictionary<int, double> { [1] = 0.55, [2] = 0.3, [3] = 0.1, [4] = 0.05 };

    [SpecKey("Share of tasks whose brief names exact ids instead of describing.", Min = 0, Max = 1)]
    public double ExactIds { get; init; }

    [SpecKey("Cells of WRIT's grid and their shares of the accepted rows, which sum to 1. A cell is 'CHANGES x READS', e.g. '1 x 3-5' or '3+ x 6+': the number of changes, and the most reads that one of them asks for. No grid when absent.", Words = SpecWords.GridCell)]
    public IReadOnlyDictionary<string, double>? Grid { get; init; }

    [SpecKey("Task indexes to try at most for one cell of the grid; a cell that is not filled by then is named, and the run ends short.", Min = 1, Max = 100_000_000)]
    public int CellCandidates { get; init; } = 10_000;

    [SpecKey("Share of pairs of tasks in which a wish is declined in one and granted in the other, under the same brief.", Min = 0, Max = 1)]
    public double Refusals { get; init; }

    [SpecKey("Times each task is played. The first accepted attempt gives the row, all valid ones are a group for RL.", Min = 1, Max = 64)]
    public int Trials { get; init; } = 1;

    [SpecKey("Pass rates that are kept; a task out of the band is retired and gives no row.")]
    public PassRateSpec PassRate { get; init; } = new();
}

public sealed record PassRateSpec
{
    [SpecKey("Lowest share of a task's valid attempts that are accepted; above 0, tasks that nobody solves are retired.", Min = 0, Max = 1)]
    public double Min { get; init; }

    [SpecKey("Highest such share; below 1, tasks that everybody solves are retired.", Min = 0, Max = 1)]
    public double Max { get; init; } = 1;
}

public sealed record PlayerSpec
{
    /// <summary>Models play; both sides then, since scripted players understand only each other.</summary>
    public bool HasModels() => Agent != EngineWords.Scripted || Customer != EngineWords.Scripted;

    [SpecKey("Who plays the agent: scripted, or a model's name.", Words = SpecWords.Player)]
    public string Agent { get; init; } = "scripted";

    [SpecKey("Who plays the customer: scripted, or a model's name.", Words = SpecWords.Player)]
    public string Customer { get; init; } = "scripted";

    [SpecKey("File of the agent's system prompt when a model plays it, a template with {{$policy}} in it, relative to the spec; the built-in one when absent.", Words = SpecWords.DataFile)]
    public string? AgentPrompt { get; init; }

    [SpecKey("File of the customer's system prompt when a model plays it, a template with {{$brief}}, {{$behaviour}} and {{$stop_rules}} in it, relative to the spec; the built-in one when absent.", Words = SpecWords.DataFile)]
    public string? CustomerPrompt { get; init; }

    [SpecKey("Model that puts each brief into other words for the customer's prompt, where a model plays it; the task stays as it is, and words that say more or less than the brief are not taken. Briefs are told as they stand when absent.", Words = SpecWords.Model)]
    public string? Paraphrase { get; init; }

    [SpecKey("File of the paraphraser's prompt, a template with {{$brief}} in it, relative to the spec; the built-in one when absent.", Words = SpecWords.DataFile)]
    public string? ParaphrasePrompt { get; init; }

    [SpecKey("Share of episodes in which the scripted agent errs on purpose.", Min = 0, Max = 1)]
    public double Slips { get; init; }

    [SpecKey("How often a customer insists when a wish is declined, and shares, which sum to 1.", Min = 0, Max = 5)]
    public IReadOnlyDictionary<int, double> Insists { get; init; } = new SortedDictionary<int, double> { [0] = 0.4, [1] = 0.4, [2] = 0.2 };

    [SpecKey("Behaviours of customers and their shares, which sum to 1: cooperative, or the trait that leads. Customers are cooperative when absent.", Words = SpecWords.Behaviour)]
    public IReadOnlyDictionary<string, double>? Behaviours { get; init; }

    [SpecKey("Give each customer a persona, which colours its wording.")]
    public bool Personas { get; init; }

    [SpecKey("Share of the scripted customer's turns that correct themselves, ask back or digress.", Min = 0, Max = 1)]
    public double Detours { get; init; } = 0.04;
}

public sealed record LimitSpec
{
    [SpecKey("Agent messages to the customer per episode.", Min = 1, Max = 1000)]
    public int Turns { get; init; } = 40;

    [SpecKey("Tool calls per episode.", Min = 1, Max = 10_000)]
    public int Calls { get; init; } = 80;

    [SpecKey("Failed tool calls per episode.", Min = 0, Max = 10_000)]
    public int Errors { get; init; } = 10;

    [SpecKey("Times in a row that the agent may send the very same message; once more ends the episode.", Min = 1, Max = 1000)]
    public int Repeats { get; init; } = 5;

    [SpecKey("Seconds of wall clock per episode; reaching it is a fault, not an end.", Min = 1, Max = 86_400)]
    public int WallClock { get; init; } = 600;

    [SpecKey("Share of a cell's episodes that may be invalid, because the customer was not true to its brief or a check broke; more, of 40 or more, ends the run.", Min = 0, Max = 1)]
    public double Invalid { get; init; } = 0.05;

    [SpecKey("Times an attempt is played again after a fault, before the task is void.", Min = 0, Max = 100)]
    public int Retries { get; init; } = 2;
}

public sealed record VerifySpec
{
    [SpecKey("Ready composition of gates and reward: strict, cove, tau or envfactory; the keys below change it.", Words = SpecWords.JudgeProfile)]
    public string Profile { get; init; } = EngineWords.StrictProfile;

    [SpecKey("Check families and checks that gate acceptance; the profile's when absent.", Words = SpecWords.Check)]
    public IReadOnlyList<string>? Gates { get; init; }

    [SpecKey("Weights of the reward's mean, which sum to 1, over families, checks and s, CoVe's score; the profile's when absent.", Words = SpecWords.Component)]
    public IReadOnlyDictionary<string, double>? Weights { get; init; }

    [SpecKey("What is taken off the reward for each offence that a family or check counts; the profile's when absent.", Words = SpecWords.Check)]
    public IReadOnlyDictionary<string, PenaltySpec>? Penalties { get; init; }

    [SpecKey("Families, checks and s that the reward is multiplied with; the profile's when absent.", Words = SpecWords.Component)]
    public IReadOnlyList<string>? Factors { get; init; }

    [SpecKey("Penalty in S for each superfluous change.", Min = 0, Max = 1)]
    public double Lambda { get; init; } = 0.25;

    [SpecKey("Superfluous changes counted at most.", Min = 0, Max = 1000)]
    public int RMax { get; init; } = 4;

    [SpecKey("More fields of the end state that are not compared, as 'table:path' with / between levels and * for every element, e.g. 'orders:payment_history/*/amount'.", Words = SpecWords.SoftField)]
    public IReadOnlyList<string>? Soft { get; init; }

    [SpecKey("Model that is asked for an opinion on each episode, kept beside the verdict; it decides nothing and is in no dataset. None is asked when absent.", Words = SpecWords.Model)]
    public string? Opinion { get; init; }

    [SpecKey("File of the prompt that asks for an opinion, a template with {{$policy}}, {{$brief}} and {{$conversation}} in it, relative to the spec; the built-in one when absent.", Words = SpecWords.DataFile)]
    public string? OpinionPrompt { get; init; }
}

public sealed record PenaltySpec
{
    [SpecKey("Taken off for each offence.", Min = 0, Max = 1)]
    public required double Each { get; init; }

    [SpecKey("Offences counted at most.", Min = 0, Max = 1000)]
    public int Most { get; init; } = 1000;
}

public sealed record OutputSpec
{
    [SpecKey("Tasks per shard.", Min = 1, Max = 1_000_000)]
    public int TasksPerShard { get; init; } = 1000;

    [SpecKey("Formats to write: canonical, openai, rl.", Words = SpecWords.Format)]
    public IReadOnlyList<string> Formats { get; init; } = ["canonical", "openai", "rl"];

    [SpecKey("Give rows of scripted players training weight 1; they are for tests and rewards, not for wording.")]
    public bool TrainOnScripted { get; init; }

    [SpecKey("Groups of attempts in rl: all, or varied, those whose rewards differ.", Words = SpecWords.RlGroups)]
    public string RlGroups { get; init; } = EngineWords.AllGroups;
}
