using ActiveDirectory;

namespace Intents.Delivery;

/// <summary>Sends text messages.</summary>
public interface ITextMessages
{
    /// <summary>Sends one.</summary>
    /// <param name="to">To whom.</param>
    /// <param name="body">What it says; it holds a password.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The sender's id of the message. It says that the message was accepted, not that it arrived.</returns>
    /// <exception cref="TextMessageException">It was not accepted, or that is not known.</exception>
    ValueTask<string> SendAsync(PhoneNumber to, Secret body, CancellationToken cancel);
}
