namespace Bot.Simulator.Connect;

/// <summary>The contact flow for a bot that comes without one: the bot, and nothing around it.</summary>
public static class BareFlow
{
    /// <summary>Makes it.</summary>
    /// <returns>A flow that puts the caller through to the bot, and ends when the bot does.</returns>
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
