using ActiveDirectory.Ldap;

namespace ActiveDirectory.Accounts.Changing;

/// <summary>What a change leaves in an entry, so that it can be told whether it was made.</summary>
internal interface IChangeTrace
{
    /// <summary>The attributes that show it.</summary>
    IReadOnlyList<string> Attributes { get; }

    /// <summary>Whether the change was made between two readings.</summary>
    /// <param name="before">The entry before.</param>
    /// <param name="after">The entry afterwards.</param>
    /// <param name="isSameController">
    /// Whether both were read at the controller that the change was sent to. At another one, what is not there yet may still arrive.
    /// </param>
    /// <returns>True if it was, false if it was not, null if that cannot be told.</returns>
    bool? WasMade(LdapEntry before, LdapEntry after, bool isSameController);
}
