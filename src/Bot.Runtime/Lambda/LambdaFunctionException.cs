namespace Bot.Runtime.Lambda;

/// <summary>A failure whose words may leave the function: Lambda hands them to whoever invoked it, and logs them.</summary>
/// <param name="errorType">What failed, as <c>Category.Reason</c>, such as <c>Function.InvalidEvent</c>. Alarms count by it.</param>
/// <param name="message">What is wrong and what to do. It must hold no secret and nothing about a caller.</param>
/// <param name="innerException">What caused it; goes to the function's own log only.</param>
public class LambdaFunctionException(string errorType, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>What failed, as <c>Category.Reason</c>.</summary>
    public string ErrorType { get; } = errorType;
}
