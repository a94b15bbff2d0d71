namespace Bot.Simulator.Cloud;

/// <summary>An error as KMS names it, on its way to becoming an answer.</summary>
internal sealed class KmsException(string type, string message) : Exception(message)
{
    /// <summary>The <c>__type</c> of the answer, such as <c>InvalidCiphertextException</c>.</summary>
    public string Type { get; } = type;
}
