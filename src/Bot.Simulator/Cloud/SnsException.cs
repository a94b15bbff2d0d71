namespace Bot.Simulator.Cloud;

/// <summary>An error as SNS names it, on its way to becoming an answer.</summary>
internal sealed class SnsException(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public static SnsException Invalid(string message) => new(400, "InvalidParameter", message);
}
