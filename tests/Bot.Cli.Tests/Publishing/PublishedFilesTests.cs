using System.IO.Compression;
using Bot.Cli.Publishing;

namespace Bot.Cli.Tests.Publishing;

/// <summary>What `./resetbot publish` made of this checkout.</summary>
public sealed class PublishedFilesTests
{
    [Fact]
    public void The_function_needs_no_newer_glibc_than_Amazon_Linux_2023_has()
    {
        var newest = ElfImage.Read(Repository.Published("bootstrap")).NewestNeeded("GLIBC_");

        Assert.NotNull(newest);
        Assert.True(newest <= new Version(2, 34), $"bootstrap needs GLIBC_{newest}");
    }

    [Fact]
    public void The_functions_zip_holds_the_executable_alone_and_may_run_it()
    {
        using var zip = ZipFile.OpenRead(Repository.Published("function.zip"));

        var entry = Assert.Single(zip.Entries);
        Assert.Equal("bootstrap", entry.FullName);
        Assert.Equal(0x8000 | 0b111_101_101, entry.ExternalAttributes >>> 16);
        using var content = new MemoryStream();
        entry.Open().CopyTo(content);
        Assert.Equal(File.ReadAllBytes(Repository.Published("bootstrap")), content.ToArray());
    }

    [Fact]
    public void The_bots_zip_holds_every_file_of_the_definition_from_the_manifest_down()
    {
        using var zip = ZipFile.OpenRead(Repository.Published("ServiceDesk.zip"));
        var definition = Repository.PathTo("bot-definition", "ServiceDesk");
        var files = Directory.GetFiles(definition, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(definition, file)).Order(StringComparer.Ordinal);

        Assert.Equal(files, zip.Entries.Select(entry => entry.FullName));
        Assert.Equal("Manifest.json", zip.Entries[0].FullName);
        Assert.All(zip.Entries, entry => Assert.Equal(new FileInfo(Path.Combine(definition, entry.FullName)).Length, entry.Length));
    }
}
