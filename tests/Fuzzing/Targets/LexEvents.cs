using System.Buffers;
using Bot.Runtime.Lex;

namespace Fuzzing.Targets;

/// <summary>An event is one, or an InvalidLexEventException; one that is written reads as it was written.</summary>
internal sealed class LexEvents : FuzzTarget
{
    public override IReadOnlyList<string> Words => LexWords.All;

    public override string Run(byte[] input)
    {
        LexV2Event lexEvent;
        try
        {
            lexEvent = LexJson.ReadEvent(input);
        }
        catch (InvalidLexEventException exception)
        {
            return Shape.Of(exception.Message);
        }
        var once = Written(lexEvent);
        var again = Written(LexJson.ReadEvent(once));
        if (!once.AsSpan().SequenceEqual(again))
            throw new InvalidOperationException($"It is written in another way after it was read again: {Convert.ToHexString(once)}, {Convert.ToHexString(again)}");
        return $"event {lexEvent.InvocationSource} {lexEvent.InputMode} {lexEvent.SessionState?.Intent?.Slots?.Count} {lexEvent.Interpretations?.Count} {lexEvent.Transcriptions?.Count}";
    }

    private static byte[] Written(LexV2Event lexEvent)
    {
        var output = new ArrayBufferWriter<byte>();
        LexJson.WriteEvent(lexEvent, output);
        return output.WrittenSpan.ToArray();
    }
}
