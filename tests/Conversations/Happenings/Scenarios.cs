using System.Collections.Immutable;
using Bot.Simulator.Scripts;

namespace Conversations.Happenings;

/// <summary>How each row of docs/what-happens-when.md is played, by the row's name.</summary>
internal static class Scenarios
{
    private static readonly CallScript Facts = CallScript.Named("reset").Says("reset my password").Keys("100000#").Keys("01151990").Keys("3#").Keys("1");

    private static readonly CallScript WrongFacts = CallScript.Named("wrong").Says("reset my password").Keys("100000#").Keys("01151990").Keys("4#").Keys("1");

    private static readonly CallScript Code = Facts.Keys(TextedCode.Placeholder);

    private static readonly CallScript Locked = CallScript.Named("locked").CallingFrom("+61491570156").Says("reset my password").Says("p n a i r").Keys("11301985").Keys("7#").Keys("1");

    private static readonly CallScript Unlock = CallScript.Named("unlock").CallingFrom("+61491570156").Says("unlock my account").Says("p n a i r").Keys("11301985").Keys("7#").Keys("1");

    private static readonly ImmutableDictionary<string, string> Usual = ImmutableDictionary<string, string>.Empty;

    public static IReadOnlyDictionary<string, Scenario> All { get; } = new Dictionary<string, Scenario>(StringComparer.Ordinal)
    {
        ["KMS: refuses to decrypt the service password"] = Broken("decryption refused"),
        ["KMS: does not answer"] = Broken("decryption hangs"),
        ["connect: no domain controller listens"] = Broken("directory down"),
        ["connect: the domain controller does not answer"] = Broken("directory hangs"),
        ["connect: the certificate has expired"] = Broken("directory certificate expired"),
        ["connect: the certificate is another host's"] = Broken("directory certificate of another name"),
        ["bind: the service account is refused"] = Broken("directory refuses bind"),
        ["search: the domain controller is busy"] = Broken("directory busy"),
        ["search: the connection breaks in the middle"] = BrokenAfterQuestions("directory drops connections") with { Earlier = WrongFacts },
        ["limits: the account was tried too often"] = new(Guessing(Facts)) { Earlier = WrongFacts, Settings = Usual.Add("LIMIT_ACCOUNT", "1/1h") },
        ["limits: the table does not answer"] = new(Facts)
        {
            Settings = Usual.Add("ATTEMPTS_TABLE", "attempts").Add("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:1"),
        },
        ["facts: one of them is wrong"] = new(Guessing(WrongFacts)),
        ["facts: the account is disabled"] = new(Guessing(BrokenAfterQuestions(ScenarioFaults.AccountDisabled).Call)),
        ["code text: SNS refuses it"] = Broken("text refused"),
        ["code text: SNS does not answer"] = Broken("text hangs"),
        ["code check: three wrong codes"] = new(Facts.Keys(TextedCode.WrongPlaceholder).Keys(TextedCode.WrongPlaceholder).Keys(TextedCode.WrongPlaceholder)),
        ["code check: the right code after five minutes"] = new(Facts.Breaks(ScenarioFaults.FiveMinutesPass).Keys(TextedCode.Placeholder)),
        ["code check: the account was disabled in the meantime"] = AtCode(ScenarioFaults.AccountDisabled),
        ["write: no more texts may be sent"] = new(Code) { Settings = Usual.Add("SMS_LIMIT_NUMBER", "1/24h") },
        ["write: too little time is left"] = new(Code) { Timeout = TimeSpan.FromSeconds(7) },
        ["write: refused by the password policy"] = AtCode("directory refuses password"),
        ["write: refused for want of rights"] = AtCode("directory refuses change"),
        ["write: the domain controller is busy"] = AtCode("directory busy"),
        ["write: the connection breaks before it is made"] = AtCode("directory loses a change"),
        ["write: the connection breaks after it was made"] = AtCode("directory loses an answer"),
        ["write: no answer, and the domain controller lets nobody look"] = AtCode(ScenarioFaults.ChangeIsLastThing),
        ["must-change: refused with the password"] = AtCode("directory refuses change"),
        ["text: SNS refuses it"] = AtCode("text refused"),
        ["text: SNS fails once"] = AtCode("text fails once"),
        ["text: SNS fails every time"] = AtCode("text fails"),
        ["text: SNS does not answer"] = AtCode("text hangs"),
        ["unlock: refused after the password was set"] = new(Locked.Breaks("directory refuses unlocking").Keys(TextedCode.Placeholder)),
        ["unlock: the connection breaks after it was made"] = new(Unlock.Breaks("directory loses an answer").Keys(TextedCode.Placeholder)),
        ["notice: the topic does not take it"] = new(Code) { Settings = Usual.Add("NOTIFY_TOPIC_ARN", "arn:aws:sns:us-east-1:123456789012:recoveries") },
        ["audit: the log cannot be written"] = new(Code) { LogIsLost = true },
        ["request: comes again after it was done"] = new(Code) { ComesAgain = true },
        ["request: comes again while nobody knows"] = AtCode(ScenarioFaults.ChangeIsLastThing) with { ComesAgain = true },
        ["function: crashes before it begins"] = new(CallScript.Named("first").Breaks("function crashes").Says("reset my password")),
        ["function: does not answer in time"] = new(CallScript.Named("first").Breaks("function times out").Says("reset my password")),
    };

    /// <summary>The call that shows what the next try does.</summary>
    public static CallScript NextTry(Scenario scenario) => scenario.Call.Name is "locked" or "unlock" ? Unlock : Facts;

    private static Scenario Broken(string fault) => new(CallScript.Named("broken").Breaks(fault) with { Steps = [.. CallScript.Named("broken").Breaks(fault).Steps, .. Facts.Steps] });

    private static Scenario BrokenAfterQuestions(string fault) =>
        new(Facts with { Steps = Facts.Steps.Insert(Facts.Steps.Length - 1, new ScriptStep(0, null, fault)) });

    private static Scenario AtCode(string fault) => new(Facts.Breaks(fault).Keys(TextedCode.Placeholder));

    private static CallScript Guessing(CallScript call) => call.Keys("111111").Keys("222222").Keys("333333");
}
