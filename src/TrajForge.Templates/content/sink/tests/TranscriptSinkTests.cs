using TrajForge;
using TrajForge.Testing.Datasets;
using TrajForge.Testing.Verification;

namespace Acme.Plugin1.Tests;

public sealed class TranscriptSinkTests
{
    [Fact]
    public async Task What_was_said_is_written_and_calls_are_not()
    {
        var files = new CollectedRows();
        await using var sink = new TranscriptSinkFactory(new TranscriptSettings { Agent = "clerk" }).Create(files);
        var dialogue = new SampleDialogue().Customer("Hi").Read("look", new { id = 1 }, "a record").Agent("Hello");

        await sink.WriteAsync(Sample.Row(dialogue.Judgement()), TestContext.Current.CancellationToken);

        Assert.Equal("""{"id":"episode","turns":[{"from":"customer","text":"Hi"},{"from":"clerk","text":"Hello"}]}""", Assert.Single(files.Lines));
    }
}

/// <summary>What TrajForge asks of every sink.</summary>
public sealed class TranscriptSinkContractTests : SinkContractTests
{
    protected override IDatasetSinkFactory Create() => new TranscriptSinkFactory(new TranscriptSettings());
}
