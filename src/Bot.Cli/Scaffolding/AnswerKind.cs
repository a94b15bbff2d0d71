namespace Bot.Cli.Scaffolding;

/// <summary>What kind of answer a slot type takes: it decides how the caller is asked, and how the answer is repeated.</summary>
internal enum AnswerKind
{
    /// <summary>Letters and digits, spelled.</summary>
    Characters,

    /// <summary>Digits, said one by one or keyed.</summary>
    PhoneNumber,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A part of a hundred.</summary>
    Percentage,

    /// <summary>An amount of money.</summary>
    Currency,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>Yes, no, maybe.</summary>
    Confirmation,

    /// <summary>An e-mail address.</summary>
    EmailAddress,

    /// <summary>A word or a few: the name of somebody or of a place.</summary>
    Words,

    /// <summary>Whatever the caller says.</summary>
    FreeForm,

    /// <summary>One of a list.</summary>
    Choice,
}
