namespace Bot.Simulator.Checking.Bots;

/// <summary>What Lex V2 brings (developer guide, "Built-in slot types", "Built-in intents", "Languages and locales").</summary>
internal static class BuiltIns
{
    public static readonly string[] SlotTypes =
    [
        "AMAZON.AlphaNumeric", "AMAZON.City", "AMAZON.Confirmation", "AMAZON.Country", "AMAZON.Currency", "AMAZON.Date", "AMAZON.Duration", "AMAZON.EmailAddress", "AMAZON.FirstName",
        "AMAZON.FreeFormInput", "AMAZON.LastName", "AMAZON.Number", "AMAZON.Percentage", "AMAZON.PhoneNumber", "AMAZON.State", "AMAZON.StreetName", "AMAZON.Time", "AMAZON.UKPostalCode",
    ];

    public static readonly string[] Intents =
    [
        "AMAZON.BedrockAgentIntent", "AMAZON.CancelIntent", "AMAZON.FallbackIntent", "AMAZON.HelpIntent", "AMAZON.KendraSearchIntent", "AMAZON.PauseIntent", "AMAZON.QInConnectIntent",
        "AMAZON.QinConnectIntent", "AMAZON.QnAIntent", "AMAZON.RepeatIntent", "AMAZON.ResumeIntent", "AMAZON.StartOverIntent", "AMAZON.StopIntent",
    ];

    public static readonly string[] Locales =
    [
        "ar_AE", "ca_ES", "cs_CZ", "da_DK", "de_AT", "de_DE", "en_AU", "en_GB", "en_IN", "en_US", "en_ZA", "es_419", "es_ES", "es_US", "fi_FI", "fr_CA", "fr_FR", "he_IL", "hi_IN", "id_ID", "it_IT", "ja_JP", "ko_KR",
        "ms_MY", "nl_BE", "nl_NL", "no_NO", "pl_PL", "pt_BR", "pt_PT", "ro_RO", "sv_SE", "tr_TR", "vi_VN", "zh_CN", "zh_HK",
    ];

    /// <summary>Whether the intent answers out of something that is not in the definition: an index, a knowledge base, an agent.</summary>
    public static bool AnswersFromOutside(string signature) =>
        signature is "AMAZON.KendraSearchIntent" or "AMAZON.QnAIntent" or "AMAZON.BedrockAgentIntent" or "AMAZON.QInConnectIntent" or "AMAZON.QinConnectIntent";
}
