using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace TrajForge.Benchmarks;

/// <summary>
/// The endpoint of <see cref="Live"/>, a process of its own: answers from a recorded run after a fixed time, and does as little as it can besides. Episodes that
/// play a recorded task again are told it by a file of lines "episode recorded-episode".
/// </summary>
internal static class LiveEndpoint
{
    public static async Task<int> RunAsync(string journal, string episodes, string milliseconds)
    {
        var latency = TimeSpan.FromMilliseconds(int.Parse(milliseconds, CultureInfo.InvariantCulture));
        var answers = Answers(journal);
        var recorded = File.ReadLines(episodes).Select(line => line.Split(' ')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        await using var application = builder.Build();
        application.Run(async context =>
        {
            var read = DrainAsync(context.Request);
            await Task.Delay(latency, context.RequestAborted);
            await read;
            var key = context.Request.Headers["Idempotency-Key"].ToString();
            var episode = key.IndexOf('.', StringComparison.Ordinal);
            var answer = answers[recorded[key[..episode]] + key[episode..]];
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = answer.Length;
            await context.Response.Body.WriteAsync(answer, context.RequestAborted);
        });
        await application.StartAsync();
        Console.WriteLine(application.Urls.Single());

        // Ends with whoever started it.
        await Console.In.ReadToEndAsync();
        return 0;
    }

    private static Dictionary<string, byte[]> Answers(string journal)
    {
        using var connection = new SqliteConnection($"Data Source={journal};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT episode, side, turn, reply FROM calls ORDER BY id";
        using var row = command.ExecuteReader();
        var answers = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        while (row.Read())
        {
            answers[string.Create(CultureInfo.InvariantCulture, $"{row.GetString(0)}.{row.GetString(1)}.{row.GetInt32(2)}")] = (byte[])row.GetValue(3);
        }

        return answers;
    }

    private static async Task DrainAsync(HttpRequest request)
    {
        while (true)
        {
            var read = await request.BodyReader.ReadAsync();
            request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                return;
            }
        }
    }
}
