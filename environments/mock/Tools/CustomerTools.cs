using System.ComponentModel;
using Microsoft.SemanticKernel;
using TrajForge.Environments;
using TrajForge.Mock.State;
using TrajForge.Python;

namespace TrajForge.Mock.Tools;

/// <summary>The customer's two tools.</summary>
internal sealed class CustomerTools
{
    [KernelFunction("check_notifications"), Reads]
    [Description("List your notifications.")]
    public string CheckNotifications(MockState world)
    {
        var notifications = world.List(Tables.Notifications);
        foreach (var notification in notifications)
        {
            world.Saw(new RecordRef(Tables.Notifications, notification["notification_id"].AsText!));
        }

        return PyText.Json(new PyList(notifications));
    }

    [KernelFunction("dismiss_notification"), Changes]
    [Description("Mark a notification as read.")]
    public string DismissNotification(MockState world, [Takes(TakesAttribute.Text), Description("Id of the notification.")] PyValue notificationId)
    {
        var notification = world.Notification(notificationId);
        world.Put(Tables.Notifications, notificationId.AsText!, notification.With("status", "read"));
        return $"Notification {notificationId} dismissed";
    }
}
