using System.ComponentModel;
using Microsoft.SemanticKernel;
using TrajForge.Environments;
using TrajForge.Mock.State;
using TrajForge.Python;

namespace TrajForge.Mock.Tools;

/// <summary>The agent's four tools.</summary>
internal sealed class AgentTools
{
    private const string Status = """{"type":"string","enum":["pending","completed"]}""";

    [KernelFunction("create_task"), Changes]
    [Description("Make a new task for a user; it is pending at first.")]
    public string CreateTask(
        MockState world,
        [Takes(TakesAttribute.Text), Description("Id of the user.")] PyValue userId,
        [Takes(TakesAttribute.Text), Description("The task's title.")] PyValue title,
        [Takes(TakesAttribute.Text), Description("What is to be done; may be left out.")] PyValue? description = null)
    {
        var user = world.User(userId);
        var id = $"task_{world.List(Tables.Tasks).Length + 1}";
        var task = MockModels.Task.Validate(PyDict.Of(("task_id", id), ("title", title), ("description", description ?? PyValue.None), ("status", "pending")));
        world.Put(Tables.Tasks, id, task);
        world.Put(Tables.Users, userId.AsText!, user.With("tasks", ((PyList)user["tasks"]).With(id)));
        return world.Show(Tables.Tasks, "task_id", task);
    }

    [KernelFunction("get_users"), Reads]
    [Description("List all users with the ids of their tasks.")]
    public string GetUsers(MockState world)
    {
        var users = world.List(Tables.Users);
        foreach (var user in users)
        {
            world.Saw(new RecordRef(Tables.Users, user["user_id"].AsText!));
        }

        return PyText.Json(new PyList(users));
    }

    [KernelFunction("update_task_status"), Changes]
    [Description("Mark a task as pending or completed.")]
    public string UpdateTaskStatus(
        MockState world,
        [Takes(TakesAttribute.Text), Description("Id of the task.")] PyValue taskId,
        [Takes(Status), Description("The new status.")] PyValue status)
    {
        var task = world.Task(taskId).With("status", status);
        world.Put(Tables.Tasks, taskId.AsText!, task);
        return world.Show(Tables.Tasks, "task_id", task);
    }

    [KernelFunction("transfer_to_human_agents")]
    [Description("Hand the conversation to a human agent. Only when the request cannot be met with the other tools.")]
    public string TransferToHumanAgents(MockState world, [Takes(TakesAttribute.Text), Description("What the customer wants, in a sentence or two.")] PyValue summary) =>
        SharedTools.Transferred;
}
