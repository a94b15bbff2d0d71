using System.Diagnostics.CodeAnalysis;

namespace Bot.Runtime.Conversation;

/// <summary>Something the bot says, in each language of its definition. A sentence or a <see cref="Speech"/> is the same message in every language.</summary>
/// <remarks>Messages are generated from <c>messages/LOCALE/SET.json</c>; the compiler makes sure that no locale of the definition lacks one.</remarks>
public sealed class Message
{
    private readonly Func<string, Speech> _inLocale;

    /// <summary>A message that depends on the language.</summary>
    /// <param name="inLocale">Gives the words for a Lex locale id such as "en_US" or "es_US"; for one that it does not know, those of a default.</param>
    public Message(Func<string, Speech> inLocale)
    {
        ArgumentNullException.ThrowIfNull(inLocale);
        _inLocale = inLocale;
    }

    /// <summary>The same words in every language.</summary>
    /// <param name="speech">The words.</param>
    [return: NotNullIfNotNull(nameof(speech))]
    public static implicit operator Message?(Speech? speech) => speech is null ? null : Say(speech);

    /// <summary>The same plain sentence in every language.</summary>
    /// <param name="text">The sentence.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator Message?(string? text) => text is null ? null : Say(Speech.Say(text));

    /// <summary>The same words in every language.</summary>
    /// <param name="speech">The words.</param>
    /// <returns>The message.</returns>
    public static Message Say(Speech speech)
    {
        ArgumentNullException.ThrowIfNull(speech);
        return new(_ => speech);
    }

    /// <summary>The words in one language.</summary>
    /// <param name="localeId">A Lex locale id such as "en_US"; <see cref="Turn.LocaleId"/> is the one of the call.</param>
    /// <returns>The words.</returns>
    public Speech In(string localeId) => _inLocale(localeId);

    /// <summary>This, a space, and another message.</summary>
    /// <param name="next">What is said after it.</param>
    /// <returns>Both.</returns>
    public Message Then(Message next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return new(locale => In(locale).Then(next.In(locale)));
    }
}
