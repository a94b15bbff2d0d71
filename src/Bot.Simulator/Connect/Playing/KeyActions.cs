using Bot.Simulator.Connect.Language;

namespace Bot.Simulator.Connect.Playing;

/// <summary>
/// GetParticipantInput: "Get customer input" without a bot, where one key chooses a branch, and "Store customer input", where a number is kept as
/// $.StoredCustomerInput.
/// </summary>
internal static class KeyActions
{
    // Amazon Connect API reference, GetParticipantInput: seconds until the first key of a voice contact.
    private const int LongestWait = 180;

    // The same page, and "Store customer input" of the administrator guide.
    private const int MostKeys = 20;
    private const string DefaultTerminator = "#";

    // What the guide says is stored of a caller who keys nothing.
    private const string TimedOut = "Timeout";

    // A key that only its owner can read stands in for what is stored of encrypted input.
    private const string Encrypted = "[encrypted]";

    public static async Task<Outcome> AskAsync(FlowAction action, FlowCall call)
    {
        if (call.Number(action.Parameters, "InputTimeLimitSeconds", 1, LongestWait) is not { } seconds)
            return Outcome.Error(action, $"its InputTimeLimitSeconds is '{action.Parameters.Text("InputTimeLimitSeconds")}', not a number from 1 to {LongestWait}");
        if (PromptActions.Read(action.Parameters, call) is { } prompt)
        {
            if (PromptActions.Fault(prompt) is { } fault)
                return Outcome.Error(action, fault);
            if (!await call.SayAsync(prompt))
                return Outcome.HungUp;
        }

        var wait = TimeSpan.FromSeconds(seconds);
        return action.Parameters.Flag("StoreInput") ? await StoreAsync(action, call, wait) : await ChooseAsync(action, call, wait);
    }

    private static async Task<Outcome> ChooseAsync(FlowAction action, FlowCall call, TimeSpan wait)
    {
        switch (await call.ChooseAsync(new KeyMenu([.. action.Conditions.Select(condition => condition.Operand)], wait)))
        {
            case CallerInput.HungUp:
                return Outcome.HungUp;
            case CallerInput.Keys { Pressed: [var key, ..] }:
                call.Contact.StoredInput = key.ToString();
                return Outcome.Result(action, key.ToString());
            default:
                return Outcome.By(action, ErrorTypes.InputTimeLimitExceeded);
        }
    }

    private static async Task<Outcome> StoreAsync(FlowAction action, FlowCall call, TimeSpan wait)
    {
        var validation = action.Parameters.Object("InputValidation");
        var most = MostKeys;
        if (validation?.Object("CustomValidation") is { } custom)
            most = call.Number(custom, "MaximumLength", 1, MostKeys) ?? most;
        var keypad = action.Parameters.Object("DTMFConfiguration");
        var terminator = keypad?.Text("InputTerminationSequence") ?? DefaultTerminator;
        var heard = await call.ChooseAsync(new KeyMenu([], wait) { MaximumLength = most, Terminator = terminator });
        if (heard is CallerInput.HungUp)
            return Outcome.HungUp;
        if (heard is not CallerInput.Keys { Pressed.Length: > 0 } keys)
        {
            call.Contact.StoredInput = TimedOut;
            return Outcome.NextAction(action, "nothing was keyed: Timeout is stored");
        }

        var stored = StoredKeys.Read(keys.Pressed, terminator, keypad?.Flag("DisableCancelKey") is not true, most);
        if (validation?.Object("PhoneNumberValidation") is { } number)
        {
            // A keypad has no +; without tables of countries a local number is taken as it was keyed.
            if (!E164.Is($"+{(number.Text("NumberFormat") is "E164" ? stored : $"1{stored}")}"))
                return Outcome.Error(action, ErrorTypes.InvalidPhoneNumber, "what was keyed is no telephone number");
            stored = number.Text("NumberFormat") is "E164" ? $"+{stored}" : stored;
        }

        call.Contact.StoredInput = action.Parameters.Object("InputEncryption") is null ? stored : Encrypted;
        return Outcome.NextAction(action);
    }
}
