namespace Bot.Simulator.Tests.Cloud;

/// <summary>A bootstrap written in Python, in a folder of its own that goes away with it.</summary>
internal sealed class BootstrapScript : IDisposable
{
    /// <summary>What every script begins with: the Runtime API in four lines.</summary>
    private const string Prelude = """
        #!/usr/bin/env python3
        import http.client, json, os, sys, time
        def call(method, path, body=None, headers={}):
            connection = http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"])
            connection.request(method, "/2018-06-01/runtime/" + path, body, headers)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        def next():
            status, headers, body = call("GET", "invocation/next")
            return headers["Lambda-Runtime-Aws-Request-Id"], headers, json.loads(body)
        def respond(id, value):
            return call("POST", "invocation/" + id + "/response", json.dumps(value))

        """;

    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("resetbot-bootstrap-");

    private BootstrapScript(string text, bool executable)
    {
        Path = System.IO.Path.Combine(_folder.FullName, "bootstrap");
        File.WriteAllText(Path, text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path, (UnixFileMode)(executable ? 0b111_101_101 : 0b110_100_100));
    }

    public string Path { get; }

    public static BootstrapScript Python(string body) => new(Prelude + body, executable: true);

    public static BootstrapScript Verbatim(string text, bool executable = true) => new(text, executable);

    public void Dispose() => _folder.Delete(recursive: true);
}
