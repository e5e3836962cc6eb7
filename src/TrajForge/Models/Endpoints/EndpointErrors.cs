using System.Globalization;

namespace TrajForge.Models;

/// <summary>The wording of what endpoints do wrong.</summary>
internal static class EndpointErrors
{
    public static string NoKeyInVariable(string profile, string name) => $"model '{profile}': environment variable '{name}' holds no key; key_env names it";

    public static string BadKeyInVariable(string profile, string name) => $"model '{profile}': environment variable '{name}' holds what no header can carry; a key is one line of ASCII";

    public static string NoKeyInFile(string profile, string path) => $"model '{profile}': file '{path}' holds no key; key_file names it";

    public static string BadKeyInFile(string profile, string path) => $"model '{profile}': file '{path}' holds what no header can carry; a key is one line of ASCII";

    public static string BadAddress(string profile, string address) => $"model '{profile}': '{address}' is no address of an endpoint; expected one such as http://127.0.0.1:8000/v1";

    public static string Setup(string profile, string address, Exchange exchange) =>
        Text($"model '{profile}': {address} answered {exchange.Status}: {exchange.Message}; check endpoint, model and key");

    public static string Rejected(string profile, string address, Exchange exchange) => Text($"model '{profile}': {address} rejected the request with {exchange.Status}: {exchange.Message}");

    public static string OutOfTries(string profile, string address, Exchange exchange, int requests, TimeSpan took) =>
        Text($"model '{profile}': no answer after {requests} request(s) in {took.TotalSeconds:0.#} s; the last, at {address}: {exchange.Message}");

    public static string Down(string profile, TimeSpan patience, string last) =>
        Text($"model '{profile}': no endpoint has answered for {patience.TotalSeconds:0} s (retry_for); the last word: {last}");

    public static string Status(int status, string message) => Text($"status {status}: {message}");

    public static string NoAnswerInTime(TimeSpan timeout) => Text($"no whole answer within {timeout.TotalSeconds:0.###} s");

    public static string TooLarge(int most) => Text($"the answer has more than {most} bytes");

    public static string Disconnected(Exception e) => $"the connection failed: {e.Message}";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
