using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using TrajForge.Runs;
using TrajForge.Telemetry;

namespace TrajForge.Cli;

/// <summary>
/// Sends traces and metrics to an OTLP collector when the environment names one, in OpenTelemetry's own variables: OTEL_EXPORTER_OTLP_ENDPOINT, _PROTOCOL,
/// _HEADERS and the like. Words of players go along only with OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT=true.
/// </summary>
internal sealed class Observing : IDisposable
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Content = "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT";

    private readonly TracerProvider? _traces;
    private readonly MeterProvider? _metrics;

    private Observing(TracerProvider? traces, MeterProvider? metrics) => (_traces, _metrics) = (traces, metrics);

    public static Observing Start()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Endpoint)))
        {
            return new Observing(null, null);
        }

        AppContext.SetSwitch(Traces.ContentSwitch, bool.TryParse(Environment.GetEnvironmentVariable(Content), out var on) && on);
        var resource = ResourceBuilder.CreateDefault().AddService("trajforge", serviceVersion: RunIdentity.Engine);
        return new Observing(
            Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Traces.Source).AddOtlpExporter().Build(),
            Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Traces.Source).AddOtlpExporter().Build());
    }

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }
}
