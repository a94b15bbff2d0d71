using System.Diagnostics.CodeAnalysis;

namespace Bot.Runtime.Conversation;

/// <summary>What the bot remembers between the turns of a conversation: Lex's session attributes.</summary>
/// <remarks>
/// Everything in here is visible to the contact flow and in conversation logs, and a client can set it:
/// never put a secret in, and never let a value decide what somebody may do.
/// </remarks>
public sealed class Session
{
    private readonly Dictionary<string, string> _attributes;

    internal Session(string id, Dictionary<string, string>? attributes)
    {
        Id = id;
        _attributes = attributes is null ? new(StringComparer.Ordinal) : new(attributes, StringComparer.Ordinal);
    }

    /// <summary>Lex's session id; the contact's id on calls from Connect is another one.</summary>
    public string Id { get; }

    /// <summary>Every attribute by name, as it will go back to Lex.</summary>
    public IReadOnlyDictionary<string, string> Attributes => _attributes;

    /// <summary>The caller's number in E.164 ("+61491570006"), as Connect's $.CustomerEndpoint.Address gave it; null when it is withheld or is no number. A claim of the network, not a proof.</summary>
    public string? CallerNumber => Get(WellKnownAttributes.CallerNumber) is { } number && IsE164(number) ? number : null;

    /// <summary>Connect's id of the call, as $.ContactId gave it; null outside of Connect.</summary>
    public string? ContactId => Get(WellKnownAttributes.ContactId);

    /// <summary>Why a person should take over; null while nobody needs to. The contact flow branches on it.</summary>
    public string? TransferReason
    {
        get => Get(WellKnownAttributes.TransferReason);
        internal set => Set(WellKnownAttributes.TransferReason, value);
    }

    /// <summary>Reads an attribute.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="key">The attribute.</param>
    /// <returns>Its value; the key's default when it is not set or is no such value.</returns>
    public T? Get<T>(SessionKey<T> key) => TryGet(key, out var value) ? value : key.Default;

    /// <summary>Reads an attribute that may not be set.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="key">The attribute.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether it is set, and to a value of its type.</returns>
    public bool TryGet<T>(SessionKey<T> key, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        value = default;
        return _attributes.TryGetValue(key.Name, out var text) && text.Length > 0 && key.TryRead(text, out value);
    }

    /// <summary>Reads a record of attributes.</summary>
    /// <typeparam name="T">The record, marked <see cref="SessionAttributesAttribute"/>.</typeparam>
    /// <returns>The record.</returns>
    public T Get<T>()
        where T : ISessionAttributes<T> => T.Read(this);

    /// <summary>Changes a record of attributes.</summary>
    /// <typeparam name="T">The record, marked <see cref="SessionAttributesAttribute"/>.</typeparam>
    /// <param name="change">Makes the new record of the old one: <c>desk => desk with { Misunderstood = desk.Misunderstood + 1 }</c>.</param>
    /// <returns>The new record.</returns>
    public T Update<T>(Func<T, T> change)
        where T : ISessionAttributes<T>
    {
        ArgumentNullException.ThrowIfNull(change);
        var changed = change(T.Read(this));
        changed.Write(this);
        return changed;
    }

    /// <summary>Sets an attribute, or removes it.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="key">The attribute.</param>
    /// <param name="value">The value; null or empty removes it, as Connect cannot compare with an empty one.</param>
    /// <exception cref="InvalidOperationException">The key is one of Lex's own, and Lex does not take the value.</exception>
    public void Set<T>(SessionKey<T> key, T? value)
    {
        ArgumentNullException.ThrowIfNull(key);
        var text = value is null ? "" : key.Write(value);
        if (text.Length == 0)
            _attributes.Remove(key.Name);
        else
            _attributes[key.Name] = text;
    }

    /// <summary>Removes an attribute.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="key">The attribute.</param>
    public void Remove<T>(SessionKey<T> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        _attributes.Remove(key.Name);
    }

    /// <summary>Counts one more.</summary>
    /// <param name="counter">The counter.</param>
    /// <returns>The new count, from 1.</returns>
    public int Count(SessionKey<int> counter)
    {
        var count = Math.Max(0, Get(counter)) + 1;
        Set(counter, count);
        return count;
    }

    /// <summary>Drops the open question and everything that would lead back to what was going on.</summary>
    internal void ForgetConversation()
    {
        Remove(WellKnownAttributes.Paused);
        Remove(WellKnownAttributes.Waiting);
        Remove(WellKnownAttributes.Choices);
        Remove(WellKnownAttributes.LastWords);
    }

    // Withheld numbers arrive as nothing, "", "anonymous", "restricted" …: anything but +, 1-9 and 6 to 14 digits is no number.
    private static bool IsE164(string number) =>
        number.Length is >= 8 and <= 16 && number[0] == '+' && number[1] is >= '1' and <= '9' && !number.AsSpan(2).ContainsAnyExceptInRange('0', '9');
}
