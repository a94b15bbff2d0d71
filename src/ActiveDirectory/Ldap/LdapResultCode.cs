namespace ActiveDirectory.Ldap;

/// <summary>The result codes that a server answers with: RFC 4511 §4.1.9 and appendix A. A number that is not named here may occur too.</summary>
public enum LdapResultCode
{
    /// <summary>0: done.</summary>
    Success = 0,

    /// <summary>1: the order of operations was wrong, for example an operation before the bind (AD also answers this to an unauthenticated search).</summary>
    OperationsError = 1,

    /// <summary>2: the server could not read the request.</summary>
    ProtocolError = 2,

    /// <summary>3: the time limit of the search was reached.</summary>
    TimeLimitExceeded = 3,

    /// <summary>4: there are more entries than the size limit of the search allows.</summary>
    SizeLimitExceeded = 4,

    /// <summary>5: a compare answered no.</summary>
    CompareFalse = 5,

    /// <summary>6: a compare answered yes.</summary>
    CompareTrue = 6,

    /// <summary>7: the server does not know the way of authenticating.</summary>
    AuthMethodNotSupported = 7,

    /// <summary>8: a stronger way of authenticating is wanted, in Active Directory a bind inside TLS.</summary>
    StrongerAuthRequired = 8,

    /// <summary>10: another server holds the object.</summary>
    Referral = 10,

    /// <summary>11: a limit set by the server's administrator was reached.</summary>
    AdminLimitExceeded = 11,

    /// <summary>12: a control that was marked as critical is not known.</summary>
    UnavailableCriticalExtension = 12,

    /// <summary>13: the operation wants an encrypted connection.</summary>
    ConfidentialityRequired = 13,

    /// <summary>14: a SASL bind goes on.</summary>
    SaslBindInProgress = 14,

    /// <summary>16: the entry does not have the attribute.</summary>
    NoSuchAttribute = 16,

    /// <summary>17: the schema does not have the attribute.</summary>
    UndefinedAttributeType = 17,

    /// <summary>18: the matching rule does not fit the attribute.</summary>
    InappropriateMatching = 18,

    /// <summary>19: a value breaks a rule, in Active Directory also the password policy.</summary>
    ConstraintViolation = 19,

    /// <summary>20: the value is there already.</summary>
    AttributeOrValueExists = 20,

    /// <summary>21: the value does not have the attribute's syntax.</summary>
    InvalidAttributeSyntax = 21,

    /// <summary>32: there is no such entry, or it may not be seen.</summary>
    NoSuchObject = 32,

    /// <summary>33: an alias is wrong.</summary>
    AliasProblem = 33,

    /// <summary>34: a distinguished name is not written as one.</summary>
    InvalidDnSyntax = 34,

    /// <summary>36: an alias cannot be followed.</summary>
    AliasDereferencingProblem = 36,

    /// <summary>48: the way of authenticating does not fit the account.</summary>
    InappropriateAuthentication = 48,

    /// <summary>49: the name or the password is wrong, or the account may not log on: see <see cref="Accounts.AdError"/>.</summary>
    InvalidCredentials = 49,

    /// <summary>50: the bound account does not have the right.</summary>
    InsufficientAccessRights = 50,

    /// <summary>51: the server has too much to do; it did nothing.</summary>
    Busy = 51,

    /// <summary>52: the server is shutting down or starting; it did nothing.</summary>
    Unavailable = 52,

    /// <summary>53: the server will not, in Active Directory often for a rule of its own: see <see cref="Accounts.AdError"/>.</summary>
    UnwillingToPerform = 53,

    /// <summary>54: aliases or referrals run in a circle.</summary>
    LoopDetect = 54,

    /// <summary>64: the entry's name would break a rule.</summary>
    NamingViolation = 64,

    /// <summary>65: the entry would break the schema.</summary>
    ObjectClassViolation = 65,

    /// <summary>66: the entry has children.</summary>
    NotAllowedOnNonLeaf = 66,

    /// <summary>67: the attribute is part of the entry's name.</summary>
    NotAllowedOnRdn = 67,

    /// <summary>68: the entry is there already.</summary>
    EntryAlreadyExists = 68,

    /// <summary>69: the object class of an entry cannot change.</summary>
    ObjectClassModsProhibited = 69,

    /// <summary>71: the operation would need several servers.</summary>
    AffectsMultipleDsas = 71,

    /// <summary>80: anything else.</summary>
    Other = 80,
}
