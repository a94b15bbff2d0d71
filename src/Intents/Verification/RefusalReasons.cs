namespace Intents.Verification;

/// <summary>Why a caller is refused, in the words of the audit line. The caller hears the same for all of them.</summary>
public static class RefusalReasons
{
    /// <summary>Nobody has this user ID.</summary>
    public const string UnknownUser = "unknownUser";

    /// <summary>Several accounts answer to it.</summary>
    public const string MoreThanOneMatch = "moreThanOneMatch";

    /// <summary>The directory lacks one of the facts.</summary>
    public const string FactsMissingInDirectory = "factsMissingInDirectory";

    /// <summary>The directory's facts cannot be read, or could be read in two ways.</summary>
    public const string FactsUnreadableInDirectory = "factsUnreadableInDirectory";

    /// <summary>What the caller said is not what the directory holds.</summary>
    public const string WrongFacts = "wrongFacts";

    /// <summary>The account is privileged.</summary>
    public const string Privileged = "privileged";

    /// <summary>Nobody knows whether it is.</summary>
    public const string GroupsUnreadable = "groupsUnreadable";

    /// <summary>The account is a service's.</summary>
    public const string ServiceAccount = "serviceAccount";

    /// <summary>The account is not under AD_BASE_DN.</summary>
    public const string OutsideBase = "outsideBase";

    /// <summary>The account is disabled.</summary>
    public const string Disabled = "disabled";

    /// <summary>The account's last day is over.</summary>
    public const string Expired = "expired";

    /// <summary>CALLER_NUMBER is require, and the call comes from another number than the one on record, or from none.</summary>
    public const string CallerNumber = "callerNumber";

    /// <summary>There is no number on record that a code can be texted to.</summary>
    public const string NoPhoneNumber = "noPhoneNumber";

    /// <summary>The number on record is newer than PHONE_COOL_DOWN_DAYS.</summary>
    public const string PhoneChanged = "phoneChanged";

    /// <summary>Nobody knows how old it is.</summary>
    public const string PhoneAgeUnknown = "phoneAgeUnknown";

    /// <summary>The code was not given in the tries that there are.</summary>
    public const string WrongCode = "wrongCode";

    /// <summary>The code was right, and in the meantime the account is another, or may no longer be touched.</summary>
    public const string AccountChanged = "accountChanged";
}
