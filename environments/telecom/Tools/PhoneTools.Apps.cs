using System.ComponentModel;
using Microsoft.SemanticKernel;
using TrajForge.Python;
using TrajForge.Telecom.Phones;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Tools;

internal sealed partial class PhoneTools
{
    [KernelFunction("check_installed_apps"), Reads]
    [Description("List the apps on the phone.")]
    public string CheckInstalledApps(TelecomState world) => Look(world, phone => $"The following apps are installed on the phone: {string.Join(", ", phone.Apps.Keys)}");

    [KernelFunction("check_app_status"), Reads]
    [Description("Show an app's permissions, one on each line.")]
    public string CheckAppStatus(TelecomState world, [Takes(TakesAttribute.Text), Description("Name of the app, e.g. 'messaging'.")] PyValue appName) =>
        Look(world, phone => App(phone, appName) switch
        {
            null => $"App '{appName}' not found on this phone.",
            var app when Granted(app) is { Length: > 0 } granted =>
                $"Status for App: {appName}\n - Permissions Granted:{string.Concat(granted.Select(permission => $"\n   - {permission}"))}",
            _ => $"Status for App: {appName}\n - Permissions: None granted.",
        });

    [KernelFunction("check_app_permissions"), Reads]
    [Description("Show an app's permissions in a sentence.")]
    public string CheckAppPermissions(TelecomState world, [Takes(TakesAttribute.Text), Description("Name of the app, e.g. 'messaging'.")] PyValue appName) =>
        Look(world, phone => App(phone, appName) switch
        {
            null => $"App '{appName}' not found on this phone.",
            var app when Granted(app) is { Length: > 0 } granted => $"App '{appName}' has permission for: {string.Join(", ", granted)}.",
            _ => $"App '{appName}' currently has no permissions granted.",
        });

    [KernelFunction("grant_app_permission"), Changes]
    [Description("Grant a permission to an app.")]
    public string GrantAppPermission(
        TelecomState world,
        [Takes(TakesAttribute.Text), Description("Name of the app, e.g. 'messaging'.")] PyValue appName,
        [Takes(TakesAttribute.Text), Description("One of sms, storage, phone, network.")] PyValue permission) => Change(world, phone =>
    {
        var wanted = PyMath.Lower(permission);
        if (App(phone, appName) is not { } app)
        {
            return WithBar(phone, $"Error. App '{appName}' not found. Cannot grant permission.");
        }

        var permissions = Permissions(app);
        if (!permissions.Has(wanted))
        {
            return WithBar(phone, $"Error. Permission '{wanted}' not tracked for app '{appName}', available permissions: "
                + PyText.Repr(new PyList(permissions.Keys.Select(key => (PyValue)key).ToArray())));
        }

        SetPermission(phone, appName.AsText!, wanted, true);
        return WithBar(phone, $"Success. Permission '{wanted}' granted to app '{appName}'.");
    });

    /// <summary>Grants or takes a permission that the app has among its own.</summary>
    internal static void SetPermission(Phone phone, string name, string permission, bool granted)
    {
        var app = (PyDict)phone.Apps[name];
        phone.Set("app_statuses", phone.Apps.With(name, app.With("permissions", Permissions(app).With(permission, granted))));
    }

    internal static PyDict? App(Phone phone, PyValue name) => PyMath.Key(name) is { } key ? phone.Apps.Find(key) as PyDict : null;

    internal static PyDict Permissions(PyDict app) => (PyDict)app["permissions"];

    private static string[] Granted(PyDict app) => Permissions(app).Pairs.Where(pair => PyMath.Truth(pair.Value)).Select(pair => pair.Key).ToArray();
}
