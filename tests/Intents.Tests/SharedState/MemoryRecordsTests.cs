using Intents.SharedState;

namespace Intents.Tests.SharedState;

public sealed class MemoryRecordsTests : SharedRecordsContract
{
    protected override int Runs => 1000;

    [Fact]
    public async Task Many_records_whose_time_is_over_do_not_hide_the_ones_that_are_left()
    {
        var records = await OpenAsync(Clock);
        for (var number = 0; number < 3000; number++)
            await records.TryWriteAsync($"key-{number}", $"{number}", Clock.GetUtcNow() + TimeSpan.FromSeconds(number % 10 == 0 ? 5000 : 1), expected: null, Cancel);
        Clock.Advance(TimeSpan.FromSeconds(1));
        for (var number = 3000; number < 6000; number++)
            await records.TryWriteAsync($"key-{number}", $"{number}", Clock.GetUtcNow() + TimeSpan.FromSeconds(5000), expected: null, Cancel);

        for (var number = 0; number < 6000; number++)
            Assert.Equal(number < 3000 && number % 10 != 0 ? null : $"{number}", (await records.ReadAsync($"key-{number}", Cancel))?.Content);
    }

    protected override ValueTask<ISharedRecords> OpenAsync(TimeProvider clock) => new(new MemoryRecords(clock));
}
