using TrajForge.Environments;
using TrajForge.Python;

namespace TrajForge.Telecom.Tools;

/// <summary>The argument of <c>set_apn_settings</c>: its schema, and the check of the fields that may be null, for which the schema has no words.</summary>
internal static class ApnArgument
{
    public const string Schema = """
        {
          "type": "object",
          "properties": {
            "apn_name": { "type": "string", "enum": ["internet", "broken"] },
            "reset_at_reboot": { "type": "boolean" },
            "mms_apn": { "description": "Text or null." },
            "mmsc_url": { "description": "Text or null." },
            "mms_proxy": { "description": "Text or null." },
            "mms_port": { "description": "Whole number or null." }
          },
          "additionalProperties": false
        }
        """;

    public static void Check(PyValue settings)
    {
        foreach (var (field, value) in ((PyDict)settings).Pairs)
        {
            var fits = field switch
            {
                "mms_apn" or "mmsc_url" or "mms_proxy" => value is PyNone or PyStr,
                "mms_port" => value is PyNone or PyInt,
                _ => true,
            };
            Refuse.If(!fits, $"argument 'apn_settings.{field}' must be {(field == "mms_port" ? "a whole number" : "a string")} or null");
        }
    }
}
