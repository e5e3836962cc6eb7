using System.Text;
using System.Text.Json;

namespace TrajForge.Tau;

/// <summary>Reads tasks and runs back from what a run folder keeps of them.</summary>
internal static class TauStored
{
    /// <summary>The run's JSON as it stood in the file, member for member.</summary>
    public static string Whole(EpisodeSource source)
    {
        var messages = source.Format == "tau1" ? "traj" : "messages";
        using var head = JsonDocument.Parse(source.Head, TauJson.Options);
        var whole = new StringBuilder("{");
        foreach (var member in head.RootElement.EnumerateObject())
        {
            whole.Append(whole.Length > 1 ? "," : "").Append(JsonText.FromString(member.Name)).Append(':')
                .Append(member.Name == messages ? $"[{string.Join(',', source.Messages)}]" : member.Value.GetRawText());
        }

        return whole.Append('}').ToString();
    }

    public static TauRun Run(EpisodeSource source)
    {
        using var document = JsonDocument.Parse(Whole(source), TauJson.Options);
        return new TauRunReader([]).Read(document.RootElement, 0) with { Id = source.RunId };
    }

    public static TauTask Task(TaskSource source)
    {
        using var document = JsonDocument.Parse(source.Raw, TauJson.Options);
        return TauTaskReader.Read(document.RootElement, 0) with { Id = source.Id };
    }
}
