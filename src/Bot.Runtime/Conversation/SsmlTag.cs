namespace Bot.Runtime.Conversation;

/// <summary>A tag of SSML, sent as it is to a voice and nothing at all elsewhere. Generated from the SSML of a message, which the compiler has read; a tag by hand is checked by nobody.</summary>
/// <remarks>Source: Amazon Polly, "Supported SSML tags".</remarks>
/// <example><code>Speech.Say($"{new SsmlTag("&lt;prosody rate=\"slow\"&gt;")}Please wait.{new SsmlTag("&lt;/prosody&gt;")}")</code></example>
/// <param name="Markup">An opening, closing or empty tag: <c>&lt;break time="200ms"/&gt;</c>.</param>
public readonly record struct SsmlTag(string Markup);
