namespace TrajForge.Specs;

/// <summary>A model behind one or several OpenAI-compatible endpoints, under the name that players use for it.</summary>
public sealed record ModelSpec
{
    [SpecKey("The model's name at its endpoints.")]
    public required string Model { get; init; }

    [SpecKey("Base addresses of OpenAI-compatible endpoints, such as http://127.0.0.1:8000/v1; several share the calls.", Words = SpecWords.Address)]
    public required IReadOnlyList<string> Endpoints { get; init; }

    [SpecKey("Environment variable that holds the key; no key is sent when neither this nor key_file is there.")]
    public string? KeyEnv { get; init; }

    [SpecKey("File that holds the key, relative to where it is named.", Words = SpecWords.DataFile)]
    public string? KeyFile { get; init; }

    [SpecKey("Sampling temperature; the endpoint's own when absent.", Min = 0, Max = 2)]
    public double? Temperature { get; init; }

    [SpecKey("Nucleus sampling; the endpoint's own when absent.", Min = 0, Max = 1)]
    public double? TopP { get; init; }

    [SpecKey("Most tokens of one answer.", Min = 1, Max = 1_000_000)]
    public int MaxTokens { get; init; } = 2048;

    [SpecKey("Tokens that request and answer may have together.", Min = 1, Max = 100_000_000)]
    public int Context { get; init; } = 131_072;

    [SpecKey("Price per million tokens, in any currency.")]
    public PriceSpec Price { get; init; } = new();

    [SpecKey("More fields of each request, as JSON; null leaves out one that would be sent.")]
    public JsonText? Extra { get; init; }

    [SpecKey("Calls in flight at each endpoint at most; how many there are is found out as the endpoint takes them.", Min = 1, Max = 100_000)]
    public int Concurrency { get; init; } = 1024;

    [SpecKey("Seconds after which a request without an answer is given up and tried again.", Min = 1, Max = 86_400)]
    public int Timeout { get; init; } = 120;

    [SpecKey("Times a request is tried again.", Min = 0, Max = 100)]
    public int Retries { get; init; } = 5;

    [SpecKey("Seconds after which no request is tried again.", Min = 1, Max = 86_400)]
    public int RetryFor { get; init; } = 300;
}

public sealed record PriceSpec
{
    [SpecKey("Per million tokens of requests.", Min = 0, Max = 1_000_000)]
    public double Input { get; init; }

    [SpecKey("Per million tokens of answers.", Min = 0, Max = 1_000_000)]
    public double Output { get; init; }

    [SpecKey("Per million tokens of requests that the provider had cached; as input when absent.", Min = 0, Max = 1_000_000)]
    public double? Cached { get; init; }
}

/// <summary>What a run may use. Each call's worst case is set aside before it is made, so no bound is ever overshot.</summary>
public sealed record BudgetSpec
{
    [SpecKey("Tokens of requests and answers in the whole run; no bound when absent.", Min = 0)]
    public long? Tokens { get; init; }

    [SpecKey("Money in the whole run, in the currency of the prices; no bound when absent.", Min = 0)]
    public double? Money { get; init; }

    [SpecKey("Seconds that one call of the command may take; no bound when absent.", Min = 1)]
    public int? WallClock { get; init; }

    [SpecKey("Tokens of one episode; no bound when absent.", Min = 0)]
    public long? EpisodeTokens { get; init; }

    [SpecKey("Money of one episode; no bound when absent.", Min = 0)]
    public double? EpisodeMoney { get; init; }
}
