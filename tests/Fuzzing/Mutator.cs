using System.Text;

namespace Fuzzing;

/// <summary>Damages inputs.</summary>
/// <param name="draws">What decides how.</param>
/// <param name="words">Words of the target's language.</param>
internal sealed class Mutator(Draws draws, IReadOnlyList<string> words)
{
    private const int MostSteps = 6;
    private const int LongestInput = 8 * 1024;
    private const int MostRepeats = 200;

    // Where lengths, signs and characters turn over.
    private static readonly byte[] Edges = [0x00, 0x01, 0x0A, 0x0D, 0x1F, 0x20, 0x22, 0x2F, 0x30, 0x39, 0x3A, 0x7F, 0x80, 0x81, 0x84, 0x88, 0xC0, 0xED, 0xF4, 0xFE, 0xFF];

    private static readonly string[] Numbers = ["0", "-1", "1", "2147483647", "2147483648", "4294967295", "9223372036854775807", "9223372036854775808", "1e999", "00"];

    /// <summary>A damaged copy.</summary>
    /// <param name="input">The input.</param>
    /// <param name="other">Another, of which a part may be taken.</param>
    public byte[] Mutate(byte[] input, byte[] other)
    {
        var octets = new List<byte>(input);
        for (var steps = 1 + draws.Below(MostSteps); steps > 0; steps--)
            Step(octets, other);
        if (octets.Count > LongestInput)
            octets.RemoveRange(LongestInput, octets.Count - LongestInput);
        return [.. octets];
    }

    private void Step(List<byte> octets, byte[] other)
    {
        var at = draws.Below(octets.Count + 1);
        var (start, length) = Part(octets.Count);
        switch (draws.Below(10))
        {
            case 0 when at < octets.Count:
                octets[at] ^= (byte)(1 << draws.Below(8));
                break;
            case 1 when at < octets.Count:
                octets[at] = draws.OneOf(Edges);
                break;
            case 2 when at < octets.Count:
                octets[at] = draws.Octet();
                break;
            case 3:
                octets.Insert(at, draws.Octet());
                break;
            case 4:
                octets.RemoveRange(start, length);
                break;
            case 5:
                octets.InsertRange(at, octets.GetRange(start, length));
                break;
            case 6:
                var (from, count) = Part(other.Length);
                octets.InsertRange(at, other.AsSpan(from, count).ToArray());
                break;
            case 7 when words.Count > 0:
                octets.InsertRange(at, Encoding.UTF8.GetBytes(draws.OneOf(words)));
                break;
            case 8:
                ReplaceNumber(octets, at);
                break;
            case 9:
                Repeat(octets, at, start, Math.Min(length, 16));
                break;
        }
    }

    private (int Start, int Length) Part(int whole)
    {
        var start = draws.Below(whole + 1);
        return (start, draws.Below(Math.Min(whole - start, 64) + 1));
    }

    private void ReplaceNumber(List<byte> octets, int at)
    {
        var first = octets.FindIndex(at, octet => char.IsAsciiDigit((char)octet));
        if (first < 0)
            return;
        var end = first;
        while (end < octets.Count && char.IsAsciiDigit((char)octets[end]))
            end++;
        octets.RemoveRange(first, end - first);
        octets.InsertRange(first, Encoding.ASCII.GetBytes(draws.OneOf(Numbers)));
    }

    // What nests, nests deep.
    private void Repeat(List<byte> octets, int at, int start, int length)
    {
        var part = octets.GetRange(start, length);
        for (var times = draws.Below(MostRepeats); times > 0 && octets.Count < LongestInput; times--)
            octets.InsertRange(at, part);
    }
}
