using Bot.Simulator.Connect;

namespace Bot.Cli.Calls;

/// <summary>The contact flow for somebody else's bot: the bot, and nothing around it.</summary>
internal static class BareFlow
{
    public static ContactFlow Create() => ContactFlow.Parse(
        "bare flow",
        """
        {
          "Version": "2019-10-30",
          "StartAction": "Bot",
          "Actions": [
            {
              "Identifier": "Bot", "Type": "ConnectParticipantWithLexBot",
              "Parameters": { "LexV2Bot": { "AliasArn": "${BotAliasArn}" }, "LexSessionAttributes": { "CallerNumber": "$.CustomerEndpoint.Address" } },
              "Transitions": {
                "NextAction": "End", "Conditions": [],
                "Errors": [ { "NextAction": "End", "ErrorType": "NoMatchingCondition" }, { "NextAction": "End", "ErrorType": "NoMatchingError" } ]
              }
            },
            { "Identifier": "End", "Type": "DisconnectParticipant", "Parameters": {}, "Transitions": {} }
          ]
        }
        """u8.ToArray());
}
