using Bot.Runtime.Lambda;

namespace Bot.Runtime.Tests.Lambda;

public sealed class LambdaEnvironmentTests
{
    [Fact]
    public void What_lambda_sets_is_read()
    {
        var environment = Of(new()
        {
            ["AWS_LAMBDA_RUNTIME_API"] = "127.0.0.1:9001",
            ["AWS_LAMBDA_FUNCTION_NAME"] = "service-desk",
            ["AWS_LAMBDA_FUNCTION_VERSION"] = "$LATEST",
            ["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = "512",
            ["AWS_LAMBDA_LOG_STREAM_NAME"] = "2026/01/01/[$LATEST]0123456789abcdef",
        });

        Assert.Equal(("127.0.0.1:9001", "127.0.0.1", 9001), (environment.RuntimeApi, environment.RuntimeApiHost, environment.RuntimeApiPort));
        Assert.Equal("service-desk", environment.FunctionName);
        Assert.Equal("$LATEST", environment.FunctionVersion);
        Assert.Equal(512, environment.MemorySizeMegabytes);
        Assert.Equal("2026/01/01/[$LATEST]0123456789abcdef", environment.LogStreamName);
    }

    [Theory]
    [InlineData("[::1]:1", "::1", 1)]
    [InlineData("host.docker.internal:65535", "host.docker.internal", 65535)]
    public void Ipv6_addresses_and_host_names_are_understood(string api, string host, int port)
    {
        var environment = Of(new() { ["AWS_LAMBDA_RUNTIME_API"] = api });

        Assert.Equal((host, port), (environment.RuntimeApiHost, environment.RuntimeApiPort));
        Assert.Null(environment.FunctionName);
        Assert.Null(environment.MemorySizeMegabytes);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_missing_runtime_api_says_what_this_program_is_and_how_to_run_it_by_hand(string? api)
    {
        var e = Assert.Throws<LambdaEnvironmentException>(() => Of(new() { ["AWS_LAMBDA_RUNTIME_API"] = api }));
        Assert.Equal("AWS_LAMBDA_RUNTIME_API", e.Variable);
        Assert.Equal("AWS_LAMBDA_RUNTIME_API is not set. This program is a Lambda custom runtime, and Lambda sets it to the host:port it takes events from. "
            + "To run it by hand, use ./resetbot invoke.", e.Message);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:")]
    [InlineData("127.0.0.1:0")]
    [InlineData("127.0.0.1:65536")]
    [InlineData("127.0.0.1:+80")]
    [InlineData(":9001")]
    [InlineData("http://127.0.0.1:9001")]
    [InlineData("127.0.0.1:9001/")]
    [InlineData("a\r\nb:80")]
    [InlineData("::1:80")]
    public void A_malformed_runtime_api_is_named_with_its_value(string api)
    {
        var e = Assert.Throws<LambdaEnvironmentException>(() => Of(new() { ["AWS_LAMBDA_RUNTIME_API"] = api }));
        Assert.Equal($"AWS_LAMBDA_RUNTIME_API is '{api}', which is not host:port with a port from 1 to 65535, such as 127.0.0.1:9001 "
            + "(no http://, no path). Lambda sets it for a custom runtime; to run this program by hand, use ./resetbot invoke.", e.Message);
    }

    [Fact]
    public void A_host_name_longer_than_dns_allows_is_refused() =>
        Assert.Throws<LambdaEnvironmentException>(() => Of(new() { ["AWS_LAMBDA_RUNTIME_API"] = $"{new string('a', 254)}:80" }));

    private static LambdaEnvironment Of(Dictionary<string, string?> variables) => new(name => variables.GetValueOrDefault(name));
}
