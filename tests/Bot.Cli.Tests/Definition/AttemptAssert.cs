using System.Text.Json;

namespace Bot.Cli.Tests.Definition;

/// <summary>What every attempt at every question must allow.</summary>
internal static class AttemptAssert
{
    public static void VoiceAndKeypad(JsonElement attempt, int longestKeyed)
    {
        Assert.True(attempt.At("allowInterrupt").GetBoolean());
        Assert.True(attempt.At("allowedInputTypes", "allowAudioInput").GetBoolean());
        Assert.True(attempt.At("allowedInputTypes", "allowDTMFInput").GetBoolean());

        var input = attempt.At("audioAndDTMFInputSpecification");
        Assert.InRange(input.At("startTimeoutMs").GetInt32(), 5000, 6000);
        Assert.InRange(input.At("audioSpecification", "endTimeoutMs").GetInt32(), 640, 1000);
        // More than 15 s makes Connect leave by its Error branch.
        Assert.InRange(input.At("audioSpecification", "maxLengthMs").GetInt32(), 10_000, 15_000);

        var keypad = input.At("dtmfSpecification");
        Assert.Equal(longestKeyed, keypad.At("maxLength").GetInt32());
        Assert.InRange(keypad.At("endTimeoutMs").GetInt32(), 4000, 5000);
        Assert.Equal("*", keypad.Text("deletionCharacter"));
        Assert.Equal("#", keypad.Text("endCharacter"));
        Assert.Equal(30_000, attempt.At("textInputSpecification", "startTimeoutMs").GetInt32());
    }
}
