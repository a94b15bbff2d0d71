using System.Collections.Frozen;

namespace Bot.Simulator.Understanding;

/// <summary>English words that people put around what they mean.</summary>
internal static class Fillers
{
    /// <summary>Sounds and courtesies: an utterance means the same without them.</summary>
    public static readonly FrozenSet<string> Courtesies = Set(
        "please thanks thank cheers hi hello hey um umm uh uhm er erm ah oh well so ok okay right yeah actually just sorry mate there");

    /// <summary>Words that lead up to an answer or follow it: "it was in March", "my user id is jsmith12", "I think".</summary>
    public static readonly FrozenSet<string> Carriers = Set(
        "please thanks thank you um umm uh uhm er erm ah well so ok okay yes yeah yep sure actually just sorry hi hello and "
        + "it its was is be would should thats that this these the my mine im me on in at of for from around about maybe "
        + "user username userid id ids login logon name account number employee staff code date dob birth birthday born month day year "
        + "started start joined began think believe guess say said spelled spelt");

    /// <summary>Words that carry little of an utterance's meaning.</summary>
    public static readonly FrozenSet<string> Weak = Set(
        "i me my mine a an the to please can could you would like want need im is it its and of for on in with have has ive hi hello hey um uh er so "
        + "just do does this that thanks thank ok okay well your we us be am are was some get got there now here been at by or if id");

    /// <summary>Words that are no answer to a question for a code or an identifier.</summary>
    public static readonly FrozenSet<string> NonAnswers = Set(
        "what pardon sorry huh hello hi hey no yes yeah yep nope dunno um umm uh uhm er erm ah hm hmm why who when where how please thanks okay ok wait hold");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
