using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace Infrastructure.Tests.Typings;

/// <summary>The install with a program in npm's place: the real one is what all other tests of the typings use.</summary>
[SuppressMessage("Interoperability", "CA1416", Justification = "The tests run where Lambda's binaries do.")]
public sealed class TypingsInstallTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reset bot ").FullName;

    private string Sources => Path.Combine(_folder, "sources");

    private string Target => Path.Combine(_folder, "target");

    private string Calls => Path.Combine(_folder, "calls");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Four_that_ask_at_once_are_served_by_one_install()
    {
        var npm = Npm("sleep 0.5; mkdir -p node_modules/typescript");

        var folders = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => Install(npm).EnsureAsync(TestContext.Current.CancellationToken))));

        var modules = Assert.Single(folders.Distinct());
        Assert.True(Directory.Exists(Path.Combine(modules, "typescript")));
        Assert.Equal("ci --ignore-scripts --no-audit --no-fund --prefer-offline --loglevel=error", Assert.Single(File.ReadAllLines(Calls)));
    }

    [Fact]
    public async Task Another_lock_file_is_another_install_and_the_first_is_kept()
    {
        var npm = Npm("mkdir node_modules");
        var first = await Install(npm).EnsureAsync(TestContext.Current.CancellationToken);

        await File.WriteAllTextAsync(Path.Combine(Sources, "package-lock.json"), "{ \"packages\": {} }", TestContext.Current.CancellationToken);
        var second = await Install(npm).EnsureAsync(TestContext.Current.CancellationToken);

        Assert.NotEqual(first, second);
        Assert.True(Directory.Exists(first));
        Assert.True(Directory.Exists(second));
    }

    [Fact]
    public async Task An_install_that_fails_says_what_npm_said_and_is_done_again_the_next_time()
    {
        var failing = Npm("mkdir node_modules; echo 'npm error EINTEGRITY' >&2; exit 1");

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Install(failing).EnsureAsync(TestContext.Current.CancellationToken));

        Assert.EndsWith("ended with exit code 1: npm error EINTEGRITY", error.Message, StringComparison.Ordinal);
        Assert.True(Directory.Exists(await Install(Npm("mkdir node_modules")).EnsureAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(2, File.ReadAllLines(Calls).Length);
    }

    [Fact]
    public async Task Without_npm_the_message_says_what_to_install()
    {
        Npm("");

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Install("npm-that-nobody-has").EnsureAsync(TestContext.Current.CancellationToken));

        Assert.StartsWith("'npm-that-nobody-has' could not be started (", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            "Node.js 18 or later and npm are needed: run './resetbot test' as root, or "
            + "'sudo apt-get install --no-install-recommends nodejs npm', or install them from https://nodejs.org.",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_lock_file_names_no_registry_and_a_hash_for_every_package()
    {
        var packages = JsonNode.Parse(File.ReadAllText(TypingsCheck.PathTo("package-lock.json")))!["packages"]!.AsObject()
            .Where(package => package.Key.Length > 0).ToList();

        Assert.NotEmpty(packages);
        Assert.DoesNotContain(packages, package => package.Value!["resolved"] is not null);
        Assert.DoesNotContain(packages, package => package.Value!["integrity"]?.GetValue<string>().StartsWith("sha512-", StringComparison.Ordinal) != true);
    }

    private TypingsInstall Install(string npm) => new(Sources, Target, npm);

    private string Npm(string does)
    {
        Directory.CreateDirectory(Sources);
        foreach (var file in new[] { ".npmrc", "package.json", "package-lock.json" })
        {
            var path = Path.Combine(Sources, file);
            if (!File.Exists(path))
                File.WriteAllText(path, "{}");
        }
        var npm = Path.Combine(_folder, "npm");
        File.WriteAllText(npm, $"#!/bin/sh\necho \"$*\" >>'{Calls}'\n{does}\n");
        File.SetUnixFileMode(npm, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return npm;
    }
}
