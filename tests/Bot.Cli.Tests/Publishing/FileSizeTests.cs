using Bot.Cli.Publishing;

namespace Bot.Cli.Tests.Publishing;

public sealed class FileSizeTests
{
    [Theory]
    [InlineData(0, "0.0 kB")]
    [InlineData(21_110, "21.1 kB")]
    [InlineData(999_949, "999.9 kB")]
    [InlineData(999_950, "1.00 MB")]
    [InlineData(12_345_678, "12.35 MB")]
    public void A_size_is_given_in_the_unit_that_is_read_at_a_glance(long bytes, string expected) => Assert.Equal(expected, FileSize.Format(bytes));
}
