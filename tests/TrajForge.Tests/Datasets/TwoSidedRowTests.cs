using System.Text.Json;
using TrajForge.Datasets;
using TrajForge.Tests.Support;

namespace TrajForge.Tests.Datasets;

// Inside the namespace, since TrajForge.Fact is nearer than Xunit.FactAttribute otherwise.
using Xunit;

public sealed class TwoSidedRowTests
{
    private static readonly Episode Played = new Dialogue(new NotesEnvironment { TwoSided = true })
        .Customer("Oats, please.")
        .Agent("Please have a look.")
        .OwnCall("look", new { id = "a1" })
        .OwnCall("look", new { id = "no_such" })
        .Customer("It says milk.")
        .Agent("I see.")
        .End();

    [Fact]
    public void What_the_customer_did_on_its_own_device_is_in_no_training_message()
    {
        var messages = JsonDocument.Parse(RowJson.Line(writer => writer.WriteMessages("policy", Played))).RootElement.GetProperty("messages");

        Assert.Equal(
            ["policy", "Oats, please.", "Please have a look.", "It says milk.", "I see."],
            messages.EnumerateArray().Select(message => message.GetProperty("content").GetString()));
    }

    [Fact]
    public void A_failed_call_of_the_customers_unmarks_no_agent_message()
    {
        var events = Played.Events.Select(e => e is AgentMessage agent ? agent with { Calls = [new CallMade("call_2", "read", "{}")] } : e).ToArray();

        var marked = TrainMarks.Apply(Played with { Events = events }, trainOnScripted: true);

        Assert.All(marked.Events.OfType<AgentMessage>(), message => Assert.Equal(1, message.Train.Weight));
    }

    [Fact]
    public void Figures_of_the_dialogue_look_at_words_alone()
    {
        var figures = DialogueFigures.Compute([Played], []);

        Assert.Equal((2, 2), (figures.CustomerTurns, figures.MedianTurns));
    }
}
