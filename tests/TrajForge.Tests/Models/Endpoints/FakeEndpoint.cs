using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TrajForge.Tests.Models.Endpoints;

/// <summary>An HTTP server on loopback that does with each request what a script says, down to resets. Its port is its own from the start, open or not.</summary>
internal sealed class FakeEndpoint : IAsyncDisposable
{
    private readonly Func<Ask, ValueTask<Answer>> _script;
    private readonly CancellationTokenSource _stop = new();
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly Lock _lock = new();
    private readonly List<Ask> _asks = [];
    private readonly List<Task> _connections = [];
    private TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _listening = Task.CompletedTask;

    public FakeEndpoint(Func<Ask, ValueTask<Answer>> script, bool isOpen = true)
    {
        _script = script;
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        if (isOpen)
        {
            Open();
        }
    }

    public FakeEndpoint(params Answer[] answers)
        : this(ask => ValueTask.FromResult(answers[Math.Min(ask.Number, answers.Length - 1)]))
    {
    }

    public string Address => $"http://{_socket.LocalEndPoint}/v1";

    public IReadOnlyList<Ask> Asks
    {
        get
        {
            lock (_lock)
            {
                return [.. _asks];
            }
        }
    }

    public void Open()
    {
        _socket.Listen(512);
        _listening = ListenAsync();
    }

    /// <summary>Waits until so many requests have come in.</summary>
    public async Task AskedAsync(int count)
    {
        while (true)
        {
            Task asked;
            lock (_lock)
            {
                if (_asks.Count >= count)
                {
                    return;
                }

                asked = _asked.Task;
            }

            await asked.WaitAsync(Guard.Time);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _socket.Dispose();
        await _listening;
        await Task.WhenAll(_connections);
        _stop.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                _connections.Add(ServeAsync(await _socket.AcceptAsync(_stop.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // Disposed.
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using (client)
        {
            client.NoDelay = true;
            try
            {
                var stream = new NetworkStream(client);
                var reader = new BufferedStream(stream);
                while (await ReadAsync(reader) is { } ask && await AnswerAsync(client, stream, await _script(ask).AsTask().WaitAsync(_stop.Token)))
                {
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // The client went away, or the test ended.
            }
        }
    }

    private async Task<bool> AnswerAsync(Socket client, NetworkStream stream, Answer answer)
    {
        var bytes = answer.ToBytes();
        await stream.WriteAsync(bytes.AsMemory(0, answer.Only ?? bytes.Length), _stop.Token);
        if (answer.Then == Then.Reset)
        {
            client.LingerState = new LingerOption(true, 0);
        }
        else if (answer.Then == Then.Hang)
        {
            await stream.CopyToAsync(Stream.Null, _stop.Token);
        }

        return answer.Then == Then.GoOn;
    }

    private async Task<Ask?> ReadAsync(Stream stream)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (head.Count < 4 || !head[^4..].SequenceEqual("\r\n\r\n"u8.ToArray()))
        {
            if (await stream.ReadAsync(one, _stop.Token) == 0)
            {
                return null;
            }

            head.Add(one[0]);
        }

        var lines = Encoding.ASCII.GetString([.. head]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0].ToLowerInvariant(), pair => pair[1], StringComparer.Ordinal);
        var body = new byte[int.Parse(headers["content-length"], System.Globalization.CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, _stop.Token);
        return Note(lines[0], headers, body);
    }

    private Ask Note(string line, IReadOnlyDictionary<string, string> headers, byte[] body)
    {
        lock (_lock)
        {
            var ask = new Ask(_asks.Count, line, headers, body);
            _asks.Add(ask);
            _asked.TrySetResult();
            _asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return ask;
        }
    }
}
