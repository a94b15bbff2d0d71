namespace Bot.Simulator.Cloud;

/// <summary>An error as KMS names it, on its way to becoming an answer.</summary>
internal sealed class KmsException(string type, string message, int status = 400) : Exception(message)
{
    public int Status { get; } = status;

    /// <summary>The <c>__type</c> of the answer, such as <c>InvalidCiphertextException</c>.</summary>
    public string Type { get; } = type;
}
