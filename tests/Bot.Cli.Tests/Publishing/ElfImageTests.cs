using Bot.Cli.Publishing;
using CsCheck;

namespace Bot.Cli.Tests.Publishing;

public sealed class ElfImageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_version_of_every_library_is_read_and_versions_compare_as_numbers()
    {
        var image = Read(SmallElf.Needing(["GLIBC_2.2.5", "GLIBC_2.34", "GLIBC_2.4", "GLIBC_PRIVATE"], ["GCC_3.0"]));

        Assert.Equal(["GLIBC_2.2.5", "GLIBC_2.34", "GLIBC_2.4", "GLIBC_PRIVATE", "GCC_3.0"], image.NeededVersions);
        Assert.Equal(new Version(2, 34), image.NewestNeeded("GLIBC_"));
        Assert.Null(image.NewestNeeded("GLIBCXX_"));
    }

    [Fact]
    public void A_function_linked_against_a_newer_glibc_is_refused_with_a_way_out()
    {
        var path = _folder.PathTo("bootstrap");
        File.WriteAllBytes(path, SmallElf.Needing(["GLIBC_2.34", "GLIBC_2.38"]));

        var refusal = Assert.Throws<CommandFailedException>(() => FunctionBinary.CheckGlibc(path));

        Assert.Equal(
            "The function was linked against glibc 2.38, but provided.al2023 has 2.34 and would not start it. Publish on a system with an older glibc (Amazon Linux 2023, Debian 12, Ubuntu 22.04).",
            refusal.Message);
    }

    [Fact]
    public void A_function_linked_against_Amazon_Linuxs_glibc_is_taken()
    {
        var path = _folder.PathTo("bootstrap");
        File.WriteAllBytes(path, SmallElf.Needing(["GLIBC_2.34", "GLIBC_2.17"]));

        FunctionBinary.CheckGlibc(path);

        Assert.Equal(new Version(2, 34), ElfImage.Read(path).NewestNeeded("GLIBC_"));
    }

    [Fact]
    public void A_file_that_is_no_executable_is_refused_by_name()
    {
        var refusal = Assert.Throws<InvalidDataException>(() => Read("#!/bin/sh"u8.ToArray()));

        Assert.Equal($"'{_folder.PathTo("elf")}' is not a 64-bit little-endian ELF executable. Give the file that 'dotnet publish -r linux-x64' makes.", refusal.Message);
    }

    [Fact]
    public void A_table_that_points_outside_of_the_file_is_refused_by_name()
    {
        var refusal = Assert.Throws<InvalidDataException>(() => Read(SmallElf.Needing(["GLIBC_2.34"])[..^64]));

        Assert.Equal($"'{_folder.PathTo("elf")}' is a broken ELF file: one of its tables points outside of it. Build it again.", refusal.Message);
    }

    [Fact]
    public void Any_damage_is_either_read_or_refused()
    {
        var whole = SmallElf.Needing(["GLIBC_2.2.5", "GLIBC_2.34"], ["GCC_3.0"]);

        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte, Gen.Int[0, whole.Length]).Sample(
            (at, value, length) =>
            {
                var damaged = whole.ToArray();
                damaged[at] = value;
                try
                {
                    return Read(damaged[..length]).NeededVersions.Count >= 0;
                }
                catch (InvalidDataException)
                {
                    return true;
                }
            },
            iter: 3000,
            threads: 1);
    }

    private ElfImage Read(byte[] bytes)
    {
        var path = _folder.PathTo("elf");
        File.WriteAllBytes(path, bytes);
        return ElfImage.Read(path);
    }
}
