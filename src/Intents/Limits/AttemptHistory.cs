using System.Globalization;
using System.Text;

namespace Intents.Limits;

/// <summary>What is recorded of one key: when it was tried, how often it was used up lately, and until when it is blocked for that.</summary>
/// <remarks>
/// Tries are counted by slots of time. A few have slots of a millisecond, that is, their time; many have sixtieths of the window, and each counts as if it
/// had been at its slot's end: never more than the limit in any window, and refused for a sixtieth longer at most.
/// </remarks>
internal sealed class AttemptHistory
{
    private const int MostTimes = 60;
    private const int SlotsOfWindow = 60;

    /// <summary>The longest block, and how long a block is remembered after its end. A longer window blocks for its own length.</summary>
    private static readonly long Day = (long)TimeSpan.FromDays(1).TotalMilliseconds;

    private readonly Limit _limit;
    private readonly bool _grows;
    private readonly long _window;
    private readonly long _slotLength;
    private readonly List<(long Slot, int Count)> _tries = [];
    private int _blocks;
    private long _blockedUntil;

    /// <summary>Without a try.</summary>
    /// <param name="limit">How many there may be.</param>
    /// <param name="grows">Whether using it up blocks, and for longer each time.</param>
    public AttemptHistory(Limit limit, bool grows)
    {
        _limit = limit;
        _grows = grows;
        _window = (long)limit.Window.TotalMilliseconds;
        _slotLength = limit.Count <= MostTimes ? 1 : (_window + SlotsOfWindow - 1) / SlotsOfWindow;
    }

    /// <summary>When nothing of it matters any more, in milliseconds since 1970.</summary>
    public long Expires
    {
        get
        {
            var tries = _tries.Count > 0 ? End(_tries[^1].Slot) : 0;
            return Math.Max(tries, _blocks > 0 ? _blockedUntil + Day : 0);
        }
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <param name="content">The record's content.</param>
    /// <param name="limit">The limit it was written for.</param>
    /// <param name="grows">Whether using it up blocks.</param>
    /// <returns>The history; null when the text is none.</returns>
    public static AttemptHistory? Parse(string content, Limit limit, bool grows)
    {
        var history = new AttemptHistory(limit, grows);
        var words = content.Split(' ');
        if (words.Length < 2 || !IsNumber(words[0], out var blocks) || blocks > int.MaxValue || !IsNumber(words[1], out history._blockedUntil))
            return null;
        history._blocks = (int)blocks;
        foreach (var word in words.AsSpan(2))
        {
            if (word.Split(':') is not [var slot, var count] || !IsNumber(slot, out var start) || !IsNumber(count, out var tries) || tries > Limit.HighestCount)
                return null;
            history._tries.Add((start, (int)tries));
        }
        return history;
    }

    /// <summary>Counts a try, if it is within the limit.</summary>
    /// <param name="now">Milliseconds since 1970.</param>
    /// <returns>Whether it is; if not, nothing has changed that is worth recording.</returns>
    public bool TryTake(long now)
    {
        if (now < _blockedUntil)
            return false;
        if (_blockedUntil + Day <= now)
            _blocks = 0;
        _tries.RemoveAll(tries => End(tries.Slot) <= now);
        var taken = _tries.Sum(tries => tries.Count);
        if (taken >= _limit.Count)
            return false;
        // The clock of another instance may be ahead of this one. A try is not older than those before it: the last slot is the last to end.
        var time = Math.Max(now, _tries.Count > 0 ? _tries[^1].Slot : 0);
        if (_grows && taken + 1 == _limit.Count)
            Block(time);
        else
            Add(time - (time % _slotLength));
        return true;
    }

    /// <summary>The form in which it is recorded: the blocks, the end of the last one, and each slot with its tries.</summary>
    /// <returns>For example "0 0 1772443800000:1 1772443812345:1".</returns>
    public override string ToString()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{_blocks} {_blockedUntil}");
        foreach (var (slot, count) in _tries)
            text.Append(CultureInfo.InvariantCulture, $" {slot}:{count}");
        return text.ToString();
    }

    // From its last millisecond on, a slot counts for the window.
    private long End(long slot) => slot + _slotLength - 1 + _window;

    private void Add(long slot)
    {
        if (_tries.Count > 0 && _tries[^1].Slot == slot)
            _tries[^1] = (slot, _tries[^1].Count + 1);
        else
            _tries.Add((slot, 1));
    }

    // By the time a block is over, every try before it is older than the window.
    private void Block(long time)
    {
        _tries.Clear();
        var length = _window;
        for (var block = 0; block < _blocks && length < Day; block++)
            length = Math.Min(2 * length, Math.Max(Day, _window));
        _blocks++;
        _blockedUntil = time + length;
    }

    private static bool IsNumber(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
