using System.Text.Json.Nodes;
using NJsonSchema;
using TrajForge.IntegrationTests.Support;
using YamlDotNet.Serialization;

namespace TrajForge.IntegrationTests.Compose;

/// <summary>docker-compose.yml is what Compose reads; nothing of it is started here.</summary>
public sealed class ComposeTests
{
    private static readonly string Text = Repository.Read("docker-compose.yml");
    private static readonly string Guide = Repository.Read("docs", "observing.md");

    [Fact]
    public async Task The_file_is_of_the_schema() => Assert.Empty(await ProblemsAsync(Text));

    [Theory]
    [InlineData("    healthcheck:", "    healtcheck:", "healtcheck")]
    [InlineData("    depends_on:", "    depend_on:", "depend_on")]
    [InlineData("condition: service_healthy", "condition: healthy", "condition")]
    [InlineData("interval: 5s", "interval: 5 seconds", "interval")]
    [InlineData("retries: 12", "retries: often", "retries")]
    [InlineData("          devices:", "          device:", "device")]
    [InlineData("127.0.0.1:5432:5432", "5432:5432", "ports")]
    [InlineData("postgres:17.6-alpine", "postgres:latest", "image")]
    [InlineData("postgres:17.6-alpine", "postgres", "image")]
    [InlineData("services:", "service:", "service")]
    public async Task A_slip_is_found(string right, string wrong, string where)
    {
        Assert.Contains(right, Text, StringComparison.Ordinal);

        var problems = await ProblemsAsync(Text.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(problems, problem => problem.Contains(where, StringComparison.Ordinal));
    }

    [Fact]
    public void What_services_name_is_there()
    {
        var file = Read(Text);
        var services = file["services"]!.AsObject();

        foreach (var (_, service) in services)
        {
            Assert.All(Keys(service!["depends_on"]), name => Assert.Contains(name, Keys(services)));
            Assert.All(List(service["configs"]).Select(config => (string)config!["source"]!), name => Assert.Contains(name, Keys(file["configs"])));
            Assert.All(List(service["volumes"]).Select(volume => ((string)volume!).Split(':')[0]).Where(source => source != "."), name => Assert.Contains(name, Keys(file["volumes"])));
        }
    }

    [Fact]
    public void The_collector_takes_what_we_send_to_the_viewer()
    {
        var configuration = Read((string)Read(Text)["configs"]!["collector"]!["content"]!);

        var pipelines = configuration["service"]!["pipelines"]!.AsObject();
        Assert.Equal(["traces", "metrics"], Keys(pipelines));
        Assert.All(pipelines, pipeline =>
        {
            Assert.Equal(["otlp"], List(pipeline.Value!["receivers"]).Select(name => (string)name!));
            Assert.All(List(pipeline.Value["exporters"]), name => Assert.Contains((string)name!, Keys(configuration["exporters"])));
        });
        Assert.Equal("viewer:4317", (string)configuration["exporters"]!["otlp"]!["endpoint"]!);
    }

    [Fact]
    public void The_gpu_profile_serves_tool_calls()
    {
        var service = Read(Text)["services"]!["vllm"]!;

        Assert.Equal(["gpu"], List(service["profiles"]).Select(name => (string)name!));
        Assert.Contains("--enable-auto-tool-choice --tool-call-parser hermes", (string)service["command"]!, StringComparison.Ordinal);
        Assert.Contains("--served-model-name qwen3-8b ", (string)service["command"]!, StringComparison.Ordinal);
        Assert.Contains("model: qwen3-8b\n", Repository.Read("configs", "models.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_guide_says_what_each_service_is_for() =>
        Assert.All(Keys(Read(Text)["services"]), name => Assert.Contains($"| `{name}` |", Guide, StringComparison.Ordinal));

    private static async Task<string[]> ProblemsAsync(string yaml)
    {
        var schema = await JsonSchema.FromJsonAsync(Repository.Read("tests", "TrajForge.IntegrationTests", "Compose", "compose.schema.json"), TestContext.Current.CancellationToken);
        return [.. schema.Validate(Read(yaml).ToJsonString()).Select(problem => problem.ToString())];
    }

    private static JsonNode Read(string yaml)
    {
        var value = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<object>(yaml);
        return JsonNode.Parse(new SerializerBuilder().JsonCompatible().Build().Serialize(value))!;
    }

    private static string[] Keys(JsonNode? node) => [.. (node as JsonObject ?? []).Select(pair => pair.Key)];

    private static IEnumerable<JsonNode?> List(JsonNode? node) => node as JsonArray ?? [];
}
