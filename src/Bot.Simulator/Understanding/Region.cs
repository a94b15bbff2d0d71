namespace Bot.Simulator.Understanding;

/// <summary>How dates, decimals and money are written where a locale is spoken. What Lex assumes there is not documented; these are the customs of the place.</summary>
/// <param name="DayFirst">Whether 01/02/1990 is the first of February rather than the second of January.</param>
/// <param name="DecimalComma">Whether 1,5 is one and a half, and 1.200 twelve hundred.</param>
/// <param name="Currency">The currency of an amount that names none, as ISO 4217 writes it.</param>
internal sealed record Region(bool DayFirst, bool DecimalComma, string Currency)
{
    /// <summary>Whether "dollars" are those of the place: otherwise they are US dollars.</summary>
    public bool HasDollars => Currency is "USD" or "AUD" or "NZD" or "CAD" or "HKD" or "SGD";

    /// <summary>The dollars of the place.</summary>
    public string Dollars => HasDollars ? Currency : "USD";

    /// <summary>The region of a locale such as en_GB.</summary>
    public static Region Of(string localeId)
    {
        var parts = localeId.Split('_', '-');
        var language = parts[0];
        var place = parts[^1];
        var yearFirst = language is "ja" or "ko" or "zh";

        // The United States and its neighbours, Asia and the Gulf write a decimal point; most of Europe and Brazil write a comma.
        var point = yearFirst || language is "en" or "hi" or "ar" || place is "US" or "419" or "MX";
        return new Region(localeId is not "en_US" && !yearFirst, !point, CurrencyOf(place));
    }

    private static string CurrencyOf(string place) => place switch
    {
        "AE" => "AED",
        "AT" or "DE" or "ES" or "FI" or "FR" or "IE" or "IT" or "NL" or "PT" or "BE" => "EUR",
        "AU" => "AUD",
        "BR" => "BRL",
        "CA" => "CAD",
        "CH" => "CHF",
        "CN" => "CNY",
        "DK" => "DKK",
        "GB" => "GBP",
        "HK" => "HKD",
        "IN" => "INR",
        "JP" => "JPY",
        "KR" => "KRW",
        "MX" => "MXN",
        "NO" => "NOK",
        "NZ" => "NZD",
        "PL" => "PLN",
        "SE" => "SEK",
        "ZA" => "ZAR",
        _ => "USD",
    };
}
