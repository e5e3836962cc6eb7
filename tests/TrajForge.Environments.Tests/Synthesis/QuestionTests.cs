using TrajForge.Airline;
using TrajForge.Retail;
using TrajForge.Tasks;
using TrajForge.Telecom;

namespace TrajForge.Environments.Tests.Synthesis;

/// <summary>An answer is known by its number alone, so no two questions of a task may share one: a wrong answer to the second would be excused by the first.</summary>
public sealed class QuestionTests
{
    [Theory]
    [InlineData("airline")]
    [InlineData("retail")]
    [InlineData("telecom")]
    public async Task No_two_questions_of_a_task_share_an_answer(string id)
    {
        IEnvironmentPack pack = id switch { "airline" => new AirlinePack(), "retail" => new RetailPack(), _ => new TelecomPack() };
        var environment = await pack.LoadAsync(new EnvironmentRequest(), TestContext.Current.CancellationToken);
        var planner = new TaskPlanner(environment, new PlanOptions { Goals = new Dictionary<int, double> { [4] = 1 } });
        var asking = Enumerable.Range(0, 200).Select(index => planner.Plan(index).Task).OfType<TaskCase>().Where(task => task.Questions.Count > 1).ToArray();

        Assert.NotEmpty(asking);
        Assert.All(asking, task => Assert.Equal(task.Questions.Count, task.Questions.Select(question => question.Answer).Distinct().Count()));
    }
}
