namespace Bot.Simulator.Connect.Language;

/// <summary>The error types of the flow language that the player itself reports.</summary>
public static class ErrorTypes
{
    /// <summary>Any error without a branch of its own.</summary>
    public const string NoMatchingError = "NoMatchingError";

    /// <summary>No condition holds for the result.</summary>
    public const string NoMatchingCondition = "NoMatchingCondition";

    /// <summary>The caller did not press a key in time.</summary>
    public const string InputTimeLimitExceeded = "InputTimeLimitExceeded";

    /// <summary>What was keyed is no telephone number.</summary>
    public const string InvalidPhoneNumber = "InvalidPhoneNumber";

    /// <summary>The queue takes no more contacts.</summary>
    public const string QueueAtCapacity = "QueueAtCapacity";

    /// <summary>The callback number is not in E.164.</summary>
    public const string InvalidCallbackNumber = "InvalidCallbackNumber";
}
