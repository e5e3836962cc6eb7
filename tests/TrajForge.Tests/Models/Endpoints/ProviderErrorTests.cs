using System.Text;
using TrajForge.Models;

namespace TrajForge.Tests.Models.Endpoints;

using Xunit;

/// <summary>Providers say what is wrong in shapes of their own.</summary>
public sealed class ProviderErrorTests
{
    [Theory]
    [InlineData("""{"error":{"message":"too\nmany","type":"requests","code":"rate_limit_exceeded"}}""", "rate_limit_exceeded requests", "too many")]
    [InlineData("""{"object":"error","message":"gone","type":"NotFoundError","code":404}""", "404 NotFoundError", "gone")]
    [InlineData("""{"error":"plain"}""", "", "plain")]
    [InlineData("""{"detail":"Not Found"}""", "", "Not Found")]
    [InlineData("""{"error":{"message":null,"code":null}}""", "", """{"message":null,"code":null}""")]
    [InlineData("<html>Bad Gateway</html>", "", "<html>Bad Gateway</html>")]
    [InlineData("", "", "no reason given")]
    public void Its_code_and_message_are_found_wherever_they_are(string body, string code, string message) =>
        Assert.Equal(new ProviderError(code, message), Read(body));

    [Theory]
    [InlineData("""{"error":{"code":"context_length_exceeded","message":"no"}}""", true, false, false)]
    [InlineData("""{"message":"This model's maximum context length is 8 tokens","code":400}""", true, false, false)]
    [InlineData("""{"error":{"code":400,"type":"exceed_context_size_error","message":"the request exceeds the available context size"}}""", true, false, false)]
    [InlineData("""{"error":{"code":"content_filter","message":"no"}}""", false, true, false)]
    [InlineData("""{"error":{"code":"model_not_found","message":"no"}}""", false, false, true)]
    [InlineData("""{"error":{"message":"The model `x` does not exist."}}""", false, false, true)]
    [InlineData("""{"error":{"message":"temperature must be at most 2"}}""", false, false, false)]
    public void What_it_means_is_read_from_either(string body, bool length, bool filter, bool model) =>
        Assert.Equal((length, filter, model), (Read(body).IsContextLength, Read(body).IsContentFilter, Read(body).IsUnknownModel));

    private static ProviderError Read(string body) => ProviderError.Read(Encoding.UTF8.GetBytes(body));
}
