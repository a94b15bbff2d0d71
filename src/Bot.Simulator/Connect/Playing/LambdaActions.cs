using System.Globalization;
using System.Text.Json;
using Bot.Simulator.Cloud;

namespace Bot.Simulator.Connect.Playing;

/// <summary>InvokeLambdaFunction: the flow calls a function itself, and reads its answer as $.External.</summary>
internal static class LambdaActions
{
    // Amazon Connect administrator guide, "Invoke Lambda functions": a flow waits for at most 8 seconds; 3 unless it says otherwise.
    private const int LongestWait = 8;
    private const string DefaultWait = "3";

    // The same page: the answer is at most 32 kB.
    private const int MostAnswerBytes = 32 * 1024;

    public static async Task<Outcome> InvokeAsync(FlowAction action, FlowCall call)
    {
        if (call.Parameter(action, "LambdaFunctionARN") is not { Length: > 0 } arn)
            return Outcome.Error(action, "the LambdaFunctionARN has no value");
        var waits = action.Parameters.Text("InvocationTimeLimitSeconds") ?? DefaultWait;
        if (!int.TryParse(waits, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds is < 1 or > LongestWait)
            return Outcome.Error(action, $"its InvocationTimeLimitSeconds is '{waits}', not a number from 1 to {LongestWait}");
        if (call.Options.FindFunction?.Invoke(arn) is not { } function)
            return Outcome.Error(action, $"there is no function '{arn}' on this machine");
        var parameters = action.Parameters.Object("LambdaInvocationAttributes")?.Texts().Select(given => (given.Name, call.References.Resolve(given.Value))) ?? [];
        var sent = LambdaEvent.Write(call.Contact, parameters);
        if (action.Parameters.Text("InvocationType") is "ASYNCHRONOUS")
        {
            // Connect does not wait for it; here it runs to its end first, so that a call goes the same way every time.
            await function.InvokeAsync(sent, call.Cancelled);
            return Outcome.NextAction(action, "the flow does not wait for what the function answers");
        }

        return await AnswerAsync(function, sent, TimeSpan.FromSeconds(seconds), call) switch
        {
            null => Outcome.Error(action, $"the function did not answer within {seconds} s"),
            { IsSuccess: false } failed => Outcome.Error(action, $"the function failed: {failed.ErrorType ?? failed.Outcome.ToString()}"),
            var answered => Take(action, answered.Payload, call.Contact),
        };
    }

    /// <returns>What the function answered; null if it took too long.</returns>
    private static async Task<FunctionResult?> AnswerAsync(ISimulatedFunction function, ReadOnlyMemory<byte> sent, TimeSpan limit, FlowCall call)
    {
        using var gaveUp = CancellationTokenSource.CreateLinkedTokenSource(call.Cancelled);
        try
        {
            return await function.InvokeAsync(sent, gaveUp.Token).WaitAsync(limit, call.Options.Clock, call.Cancelled);
        }
        catch (TimeoutException)
        {
            await gaveUp.CancelAsync();
            return null;
        }
    }

    private static Outcome Take(FlowAction action, ReadOnlyMemory<byte> answer, Contact contact)
    {
        if (answer.Length > MostAnswerBytes)
            return Outcome.Error(action, $"the function answered with {answer.Length} bytes, more than {MostAnswerBytes}");
        try
        {
            using var document = JsonDocument.Parse(answer);
            var external = document.RootElement.Clone();
            var type = action.Parameters.Object("ResponseValidation")?.Text("ResponseType");
            if (type is not "JSON" && !IsStringMap(external))
                return Outcome.Error(action, "the function did not answer with an object of texts, as the ResponseType STRING_MAP wants; JSON takes any");
            contact.External = external;
            return Outcome.NextAction(action);
        }
        catch (JsonException)
        {
            return Outcome.Error(action, "the function did not answer with JSON");
        }
    }

    // Numbers and booleans are read as texts; objects, arrays and null are refused.
    private static bool IsStringMap(JsonElement answer) => answer.ValueKind is JsonValueKind.Object
        && answer.EnumerateObject().All(member => member.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False);
}
