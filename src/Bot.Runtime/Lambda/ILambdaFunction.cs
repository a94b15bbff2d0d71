using System.Buffers;

namespace Bot.Runtime.Lambda;

/// <summary>What a Lambda function does with an event: it writes its answer.</summary>
public interface ILambdaFunction
{
    /// <summary>Answers one event.</summary>
    /// <remarks>
    /// Called on the loop's own thread, one invocation at a time. Waiting is to be asynchronous: a function that blocks this thread past
    /// its deadline cannot be abandoned, and Lambda then ends the whole process.
    /// </remarks>
    /// <param name="invocation">The event and what Lambda says about it.</param>
    /// <param name="response">Takes the answer, a JSON text in UTF-8 of at most 6,291,556 bytes. Not to be used
    /// once the call has ended.</param>
    /// <param name="cancel">Cancelled a little before <see cref="Invocation.Deadline"/>, early enough to
    /// still say that it did not work.</param>
    /// <returns>A task that ends when the answer is written. If it fails the caller gets an error: the text of a
    /// <see cref="LambdaFunctionException"/>, of any other exception only its type.</returns>
    ValueTask InvokeAsync(Invocation invocation, IBufferWriter<byte> response, CancellationToken cancel);
}
