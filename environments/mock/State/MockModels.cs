using TrajForge.Python;

namespace TrajForge.Mock.State;

/// <summary>The typed records.</summary>
internal static class MockModels
{
    public static PyModel Task { get; } = new("Task", false,
        new("task_id", PyType.Text), new("title", PyType.Text), new("description", PyType.Optional(PyType.Text), PyValue.None),
        new("status", PyType.OneOf("pending", "completed")));

    public static PyModel User { get; } = new("User", false,
        new("user_id", PyType.Text), new("name", PyType.Text), new("tasks", PyType.List(PyType.Text)));

    public static PyModel Notification { get; } = new("Notification", false,
        new("notification_id", PyType.Text), new("message", PyType.Text), new("status", PyType.OneOf("unread", "read"), "unread"),
        new("task_id", PyType.Optional(PyType.Text), PyValue.None));

    public static PyModel AgentDatabase { get; } = new("MockDB", true, new("tasks", PyType.Map(Task)), new("users", PyType.Map(User)));

    public static PyModel CustomerDatabase { get; } = new("MockUserDB", true, new PyField("notifications", PyType.Map(Notification), PyDict.Empty));
}
