using System.Buffers;
using Bot.Runtime.Lex;
using Bot.Simulator.Directory;

namespace AnswerTimes;

/// <summary>Somebody who calls and gives facts.</summary>
/// <param name="Name">What is true of them.</param>
/// <param name="UserId">The user ID they give.</param>
/// <param name="BirthDate">The date of birth they give, as Lex interprets it.</param>
/// <param name="Month">The month they give.</param>
internal sealed record Caller(string Name, string UserId, string BirthDate, string Month)
{
    private static int _sessions;

    /// <summary>One of each kind; the first is the one the others are compared with.</summary>
    public static IReadOnlyList<Caller> All { get; } =
    [
        Of("who they say", DemoPeople.Main),
        new("unknown", "nobody", DemoPeople.Main.BirthDateText, DemoPeople.Main.MonthStarted),
        new("no possible user ID", "no*body", DemoPeople.Main.BirthDateText, DemoPeople.Main.MonthStarted),
        Of("wrong date of birth", DemoPeople.Main) with { BirthDate = "1980-01-01" },
        Of("disabled", DemoPeople.Disabled),
        Of("expired", DemoPeople.Expired),
        Of("without a phone", DemoPeople.WithoutPhone),
    ];

    /// <summary>The event with which Lex hands the confirmed facts to the function, in a session of its own.</summary>
    public ReadOnlyMemory<byte> Event()
    {
        var intent = new LexV2Intent
        {
            Name = "ResetPassword",
            State = IntentState.ReadyForFulfillment,
            ConfirmationState = ConfirmationState.Confirmed,
            Slots = new() { ["UserID"] = Slot(UserId), ["DOB"] = Slot(BirthDate), ["MonthStarted"] = Slot(Month), ["Code"] = null },
        };
        var json = new ArrayBufferWriter<byte>();
        LexJson.WriteEvent(
            new()
            {
                MessageVersion = "1.0",
                InvocationSource = InvocationSource.FulfillmentCodeHook,
                InputMode = InputMode.Speech,
                InputTranscript = "yes",
                SessionId = $"session-{++_sessions}",
                Bot = new() { Id = "BOTIDBOTID", Name = "ServiceDesk", AliasId = "TSTALIASID", LocaleId = "en_US", Version = "DRAFT" },
                Interpretations = [new() { Intent = intent }],
                SessionState = new() { Intent = intent, SessionAttributes = [], OriginatingRequestId = $"request-{_sessions}" },
            },
            json);
        return json.WrittenMemory;
    }

    private static Caller Of(string name, DemoPerson person) => new(name, person.UserId, person.BirthDateText, person.MonthStarted);

    private static LexV2Slot Slot(string value) => new() { Shape = SlotShape.Scalar, Value = new() { OriginalValue = value, InterpretedValue = value, ResolvedValues = [value] } };
}
