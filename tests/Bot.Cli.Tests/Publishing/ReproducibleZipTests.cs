using System.IO.Compression;
using Bot.Cli.Publishing;

namespace Bot.Cli.Tests.Publishing;

public sealed class ReproducibleZipTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_same_files_make_the_same_bytes_whenever_and_in_whatever_order_they_are_given()
    {
        var one = _folder.Write("one.txt", "one");
        var two = _folder.Write("two.txt", "two");
        var first = ReproducibleZip.Write(_folder.PathTo("first.zip"), [("a/one", one, UnixFileMode.UserRead), ("b", two, UnixFileMode.UserRead)]);
        File.SetLastWriteTimeUtc(one, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));

        var second = ReproducibleZip.Write(_folder.PathTo("second.zip"), [("b", two, UnixFileMode.UserRead), ("a/one", one, UnixFileMode.UserRead)]);

        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
    }

    [Fact]
    public void An_entry_keeps_its_permissions_and_replaces_an_older_zip()
    {
        var path = _folder.Write("function.zip", new string('x', 5000));

        ReproducibleZip.Write(path, [("run", _folder.Write("run", "#!"), UnixFileMode.UserRead | UnixFileMode.UserExecute)]);

        using var zip = ZipFile.OpenRead(path);
        Assert.Equal(0x8000 | 0b101_000_000, Assert.Single(zip.Entries).ExternalAttributes >>> 16);
    }
}
