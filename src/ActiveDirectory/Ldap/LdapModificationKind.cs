namespace ActiveDirectory.Ldap;

/// <summary>The operations of a modify request, with their numbers in RFC 4511 §4.6.</summary>
public enum LdapModificationKind
{
    /// <summary>Adds values.</summary>
    Add = 0,

    /// <summary>Removes values.</summary>
    Delete = 1,

    /// <summary>Puts values in the place of all that are there.</summary>
    Replace = 2,
}
