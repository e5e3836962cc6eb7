using Microsoft.SemanticKernel;
using TrajForge.Mock.State;
using TrajForge.Python;

namespace TrajForge.Mock.Tools;

/// <summary>Functions of the agent's side that are not tools. Each gives a JSON value.</summary>
internal sealed class AgentFunctions
{
    [KernelFunction("assert_number_of_tasks")]
    public string AssertNumberOfTasks(MockState world, [Takes("{}")] PyValue userId, [Takes("{}")] PyValue expectedNumber) =>
        expectedNumber == ((PyList)world.User(userId)["tasks"]).Items.Count ? "true" : "false";

    [KernelFunction("assert_task_status")]
    public string AssertTaskStatus(MockState world, [Takes("{}")] PyValue taskId, [Takes("{}")] PyValue expectedStatus) =>
        world.Task(taskId)["status"] == expectedStatus ? "true" : "false";
}

/// <summary>Functions of the customer's side that are not tools.</summary>
internal sealed class CustomerFunctions
{
    [KernelFunction("add_notification")]
    public string AddNotification(MockState world, [Takes("{}")] PyValue notificationId, [Takes("{}")] PyValue message, [Takes("{}")] PyValue? taskId = null)
    {
        world.List(Tables.Notifications);
        var notification = MockModels.Notification.Validate(PyDict.Of(
            ("notification_id", notificationId), ("message", message), ("task_id", taskId ?? PyValue.None)));
        world.Put(Tables.Notifications, notification["notification_id"].AsText!, notification);
        return "null";
    }

    [KernelFunction("assert_notification_status")]
    public string AssertNotificationStatus(MockState world, [Takes("{}")] PyValue notificationId, [Takes("{}")] PyValue expectedStatus) =>
        world.Notification(notificationId)["status"] == expectedStatus ? "true" : "false";
}
