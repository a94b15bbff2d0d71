namespace Intents.Verification;

/// <summary>The values of the slot type MonthName, to which it is restricted.</summary>
public enum MonthName
{
    /// <summary>Not a month.</summary>
    None,

    /// <summary>January.</summary>
    January,

    /// <summary>February.</summary>
    February,

    /// <summary>March.</summary>
    March,

    /// <summary>April.</summary>
    April,

    /// <summary>May.</summary>
    May,

    /// <summary>June.</summary>
    June,

    /// <summary>July.</summary>
    July,

    /// <summary>August.</summary>
    August,

    /// <summary>September.</summary>
    September,

    /// <summary>October.</summary>
    October,

    /// <summary>November.</summary>
    November,

    /// <summary>December.</summary>
    December,
}
