namespace EndToEnd;

/// <summary>Looks for what must not be there, in everything that the function wrote and left in the session.</summary>
internal static class Secrets
{
    public static void AssertNone(Desk desk, LexCall call, params string[] secrets)
    {
        var log = desk.Log;
        Assert.Contains("\"event\":", log, StringComparison.Ordinal);
        // CallerNumber is what the contact flow put in; everything else is ours.
        var attributes = string.Join('\n', call.Attributes.Where(attribute => attribute.Key != "CallerNumber").Select(attribute => attribute.Value));
        foreach (var secret in secrets)
        {
            Assert.DoesNotContain(secret, log, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(secret, attributes, StringComparison.OrdinalIgnoreCase);
        }
    }
}
