namespace ActiveDirectory.Ldap;

/// <summary>How far below the base a search looks (RFC 4511 §4.5.1.2).</summary>
public enum LdapSearchScope
{
    /// <summary>The base entry alone.</summary>
    BaseObject = 0,

    /// <summary>The children of the base entry.</summary>
    SingleLevel = 1,

    /// <summary>The base entry and all below it.</summary>
    WholeSubtree = 2,
}
