using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Runtime.Conversation;
using Bot.Runtime.Lex;
using Bot.Runtime.Routing;
using Bot.Runtime.Telemetry;
using Intents.Limits;
using Intents.SharedState;
using Intents.Verification;
using Microsoft.Extensions.Time.Testing;

namespace Intents.Tests.Calls;

/// <summary>
/// One call: it sends the function the events that Lex would, bytes in and bytes out, and carries the slots and the session from each
/// response into the next event. After every turn it looks for secrets in the response and in the log.
/// </summary>
internal sealed class Call
{
    private static readonly string[] SlotNames = ["UserID", "DOB", "MonthStarted", "Code"];

    private readonly MemoryStream _log = new();
    private readonly Secrecy _secrecy = new();
    private readonly Secrecy _userIds = new();
    private readonly LexFunction _function;
    private Dictionary<string, LexV2Slot?> _slots = [];
    private string _intent = "ResetPassword";
    private int _requests;

    public Call(CallerNumberRule callerNumber = CallerNumberRule.Ignore)
        : this(FactsAlone with { CallerNumber = callerNumber })
    {
    }

    /// <summary>A call on a desk of its own.</summary>
    /// <param name="policy">What it takes to be believed.</param>
    /// <param name="records">What the desk shares with others; its own records if null.</param>
    /// <param name="limits">How often callers may try; as often as they like, unless <see cref="Limits"/> says otherwise, if null.</param>
    public Call(VerificationPolicy policy, ISharedRecords? records = null, IAttemptLimits? limits = null)
    {
        Accounts = new(Steps);
        Texts = new(Steps);
        Notices = new();
        Limits = new();
        Records = records ?? new MemoryRecords(Clock);
        var log = new Log(_log, Clock, LogLevel.Debug);
        var parts = new ServiceDeskParts
        {
            Accounts = Accounts,
            Texts = Texts,
            Notices = Notices,
            Limits = limits ?? Limits,
            Records = Records,
            Hash = new("a key of these tests"u8.ToArray()),
            Verification = policy,
        };
        _function = new ServiceDesk(parts, new SessionSeal("a key of these tests"u8.ToArray()), log, Clock).Function;
    }

    /// <summary>The how-to's way: the facts, and nothing else.</summary>
    public static VerificationPolicy FactsAlone { get; } = new() { RequiresCode = false, PhoneCoolDown = TimeSpan.Zero, AnswerFloor = TimeSpan.Zero };

    /// <summary>The facts, and a code that is texted; answered at once.</summary>
    public static VerificationPolicy FactsAndCode { get; } = new() { AnswerFloor = TimeSpan.Zero };

    /// <summary>What was done to the directory and with text messages, in order.</summary>
    public List<string> Steps { get; } = [];

    public FakeAccounts Accounts { get; }

    /// <summary>The changes that were made to the directory.</summary>
    public List<string> Done => Accounts.Done;

    public FakeTextMessages Texts { get; }

    public FakeNotices Notices { get; }

    public FakeLimits Limits { get; }

    public ISharedRecords Records { get; }

    /// <summary>2 March 2026, 09:30 UTC.</summary>
    public FakeTimeProvider Clock { get; } = new(new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero));

    public string Locale { get; init; } = "en_US";

    /// <summary>A chat, which is written, instead of a voice call.</summary>
    public bool IsChat { get; init; }

    /// <summary>The session attributes as they go into the next event.</summary>
    public Dictionary<string, string> Attributes { get; private set; } = [];

    public CancellationToken Deadline { get; set; } = CancellationToken.None;

    /// <summary>How long Lambda lets the function run; null for as long as it likes.</summary>
    public TimeSpan? LambdaEndsIn { get; init; }

    /// <summary>Lex's id of the session.</summary>
    public string SessionId { get; init; } = "4f1c3b52-8a0e-4d52-9df4-3a4c8a7d9b10";

    /// <summary>The last event, as it was sent.</summary>
    public LexV2Event? LastEvent { get; private set; }

    /// <summary>The code in the last text message.</summary>
    public string CodeOnPhone => Regex.Match(Texts.Sent[^1].Body, "your code is ([0-9]{6}) ").Groups[1].Value;

    /// <summary>Six digits that are not that code.</summary>
    public string AnotherCode => CodeOnPhone == "123456" ? "654321" : "123456";

    /// <summary>The log so far, a line an element, but for the line that each turn ends with: how long it took.</summary>
    public JsonElement[] Log =>
        [.. LogText.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line)).Where(line => Name(line) != "turn.answered")];

    // The clock of the log is no secret, even where somebody gives today for their date of birth.
    private string LogWithoutTimes => Regex.Replace(LogText, "\"timestamp\":\"[^\"]*\"", string.Empty);

    private string LogText => Encoding.UTF8.GetString(_log.ToArray());

    public string? CallerNumber
    {
        init
        {
            if (value is not null)
                Attributes["CallerNumber"] = value;
            _secrecy.KeepNumber(value);
        }
    }

    /// <summary>A client puts other session attributes in the place of those there are.</summary>
    public void PutBack(Dictionary<string, string> attributes) => Attributes = new(attributes);

    /// <summary>The line of the log with this event.</summary>
    public JsonElement Logged(string name) => Assert.Single(Logs(name));

    /// <summary>The lines of the log with this event.</summary>
    public IEnumerable<JsonElement> Logs(string name) => Log.Where(line => Name(line) == name);

    /// <summary>The caller asks for an intent; what else they said fills slots. Ends in the dialog hook of the initial response.</summary>
    public Task<Heard> AskForAsync(string intent, string? userId = null, string? birth = null, string? month = null, string? code = null)
    {
        _intent = intent;
        _slots = new() { ["UserID"] = Filled(userId), ["DOB"] = Filled(birth), ["MonthStarted"] = Filled(month), ["Code"] = Filled(code) };
        return DialogAsync(InputMode.Speech, "what the caller said");
    }

    /// <summary>The caller says an answer that Lex takes for the slot.</summary>
    public Task<Heard> SayAsync(string slot, string value)
    {
        _slots[slot] = Filled(value);
        return DialogAsync(InputMode.Speech, value);
    }

    /// <summary>The caller says something that Lex makes nothing of.</summary>
    public Task<Heard> MumbleAsync() => DialogAsync(InputMode.Speech, "mumble");

    /// <summary>The caller keys digits.</summary>
    /// <param name="digits">The digits, without the end character.</param>
    /// <param name="slot">The slot that Lex fills with them; null when it makes nothing of them.</param>
    /// <param name="value">What Lex makes of them; null for the digits themselves.</param>
    public Task<Heard> KeyAsync(string digits, string? slot = null, string? value = null)
    {
        if (slot is not null)
            _slots[slot] = Filled(value ?? digits, digits);
        else
            _secrecy.KeepDate(digits);
        return DialogAsync(InputMode.DTMF, digits);
    }

    /// <summary>The caller gives all the facts, by voice, and confirms them.</summary>
    public async Task<Heard> GiveFactsAsync(string intent = "ResetPassword", string userId = People.AdaUserId, string birth = People.AdaBirth, string month = People.AdaMonth)
    {
        await AskForAsync(intent);
        await SayAsync("UserID", userId);
        await SayAsync("DOB", birth);
        await SayAsync("MonthStarted", month);
        await ConfirmAsync(ConfirmationState.Confirmed);
        return await FulfillAsync();
    }

    /// <summary>The caller answers the confirmation.</summary>
    public Task<Heard> ConfirmAsync(ConfirmationState answer) => DialogAsync(InputMode.Speech, answer is ConfirmationState.Denied ? "no" : "yes", answer);

    /// <summary>The caller says something of another intent, without slots: its fulfillment hook.</summary>
    public Task<Heard> InterruptAsync(string intent, InvocationSource source = InvocationSource.FulfillmentCodeHook)
    {
        _intent = intent;
        _slots = [];
        return SendAsync(Event(source, InputMode.Speech, intent, ConfirmationState.None));
    }

    /// <summary>Lex calls the fulfillment hook with these slots.</summary>
    public Task<Heard> FulfillAsync(string intent, string? userId = People.AdaUserId, string? birth = People.AdaBirth, string? month = People.AdaMonth)
    {
        _intent = intent;
        _slots = new() { ["UserID"] = Filled(userId), ["DOB"] = Filled(birth), ["MonthStarted"] = Filled(month) };
        return FulfillAsync();
    }

    /// <summary>Lex calls the fulfillment hook with the slots as they are.</summary>
    public Task<Heard> FulfillAsync() =>
        SendAsync(Event(InvocationSource.FulfillmentCodeHook, InputMode.Speech, "yes", ConfirmationState.Confirmed));

    /// <summary>Sends an event as it is.</summary>
    public async Task<Heard> SendAsync(LexV2Event lexEvent)
    {
        KeepSecret(lexEvent);
        var json = new ArrayBufferWriter<byte>();
        LexJson.WriteEvent(lexEvent, json);
        var output = new ArrayBufferWriter<byte>();
        var deadline = LambdaEndsIn is { } left ? Clock.GetUtcNow() + left : DateTimeOffset.MaxValue;
        await _function.InvokeAsync(new() { RequestId = "request-1", Payload = json.WrittenMemory, Deadline = deadline }, output, Deadline);
        LastEvent = lexEvent;
        var heard = new Heard(output.WrittenSpan.ToArray());
        _secrecy.Check("response", heard.WithoutWhatCameIn());
        _userIds.Check("session", string.Join(' ', heard.Attributes.Values));
        _secrecy.Check("log", LogWithoutTimes);
        _userIds.Check("log", LogWithoutTimes);
        Attributes = heard.Attributes;
        if (heard.Intent is { } intent)
        {
            _intent = intent;
            _slots = heard.Slots;
        }
        return heard;
    }

    private static string? Name(JsonElement line) => line.GetProperty("event").GetString();

    private void KeepSecret(LexV2Event lexEvent)
    {
        foreach (var (name, slot) in lexEvent.SessionState?.Intent?.Slots ?? [])
        {
            if (name == "DOB")
            {
                _secrecy.KeepDate(slot?.Value?.InterpretedValue);
                _secrecy.KeepDate(slot?.Value?.OriginalValue);
            }
            else if (name == "UserID" && slot?.Value?.InterpretedValue is { Length: > 3 } userId)
            {
                _userIds.Keep(userId);
            }
        }
        foreach (var (_, body) in Texts.Sent)
        {
            if (Regex.Match(body, "code is ([0-9]{6}) ") is { Success: true } code)
                _secrecy.Keep(code.Groups[1].Value);
        }
        _secrecy.KeepDate(Accounts.Account?.BirthDate?.Reveal());
        _secrecy.KeepNumber(Accounts.Account?.PhoneNumber?.Reveal());
    }

    private static LexV2Slot? Filled(string? value, string? original = null) => value is null ? null : new()
    {
        Shape = SlotShape.Scalar,
        Value = new() { OriginalValue = original ?? value, InterpretedValue = value, ResolvedValues = [value] },
    };

    private Task<Heard> DialogAsync(InputMode mode, string transcript, ConfirmationState confirmation = ConfirmationState.None) =>
        SendAsync(Event(InvocationSource.DialogCodeHook, mode, transcript, confirmation));

    private LexV2Event Event(InvocationSource source, InputMode mode, string transcript, ConfirmationState confirmation)
    {
        var intent = new LexV2Intent
        {
            Name = _intent,
            Slots = _slots,
            State = source is InvocationSource.FulfillmentCodeHook ? IntentState.ReadyForFulfillment : IntentState.InProgress,
            ConfirmationState = confirmation,
        };
        var open = source is InvocationSource.DialogCodeHook ? Array.Find(SlotNames, name => _slots.TryGetValue(name, out var slot) && slot is null) : null;
        return new()
        {
            MessageVersion = "1.0",
            InvocationSource = source,
            InputMode = IsChat ? InputMode.Text : mode,
            ResponseContentType = "text/plain; charset=utf-8",
            SessionId = SessionId,
            InputTranscript = transcript,
            Bot = new() { Id = "BOTIDBOTID", Name = "ServiceDesk", AliasId = "TSTALIASID", AliasName = "TestBotAlias", LocaleId = Locale, Version = "DRAFT" },
            Interpretations = [new() { Intent = intent, InterpretationSource = InterpretationSource.Lex }],
            ProposedNextState = open is null ? null : new() { DialogAction = new() { Type = DialogActionType.ElicitSlot, SlotToElicit = open }, Intent = intent },
            RequestAttributes = new()
            {
                ["x-amz-lex:channels:platform"] = IsChat ? "Connect Chat" : "Connect",
                ["x-amz-lex:accept-content-types"] = IsChat ? "PlainText" : "PlainText,SSML",
            },
            SessionState = new() { SessionAttributes = Attributes, Intent = intent, OriginatingRequestId = $"b7c0b4f1-2d5c-4a49-9a0e-{++_requests:x12}" },
        };
    }
}
