using Bot.Runtime.Lex;
using Bot.Simulator.Understanding;

namespace Bot.Simulator.Tests.Understanding.Neutral;

/// <summary>Locales without a grammar: digits, signs, and the few words that are known.</summary>
public sealed class NeutralLanguageTests
{
    [Theory]
    [InlineData("pt_BR", "sim, por favor", "não", "talvez", "não sei")]
    [InlineData("pt_PT", "com certeza", "de jeito nenhum", "pode ser", "sei lá")]
    [InlineData("fr_FR", "oui", "non merci", "peut-être", "je ne sais pas")]
    [InlineData("fr_CA", "d'accord", "pas du tout", "c'est possible", "aucune idée")]
    [InlineData("de_DE", "ja, genau", "nein", "vielleicht", "keine Ahnung")]
    [InlineData("de_AT", "Das stimmt", "das stimmt nicht", "kann sein", "ich weiß es nicht")]
    [InlineData("it_IT", "sì", "no", "forse", "non lo so")]
    [InlineData("nl_NL", "ja hoor", "nee", "misschien", "geen idee")]
    [InlineData("sv_SE", "ja tack", "nej", "kanske", "jag vet inte")]
    [InlineData("no_NO", "ja", "nei takk", "kanskje", "vet ikke")]
    [InlineData("fi_FI", "kyllä", "ei kiitos", "ehkä", "en tiedä")]
    [InlineData("pl_PL", "tak", "nie", "może", "nie wiem")]
    [InlineData("ca_ES", "sí", "no", "potser", "no ho sé")]
    [InlineData("ja_JP", "はい、お願いします", "いいえ、違います", "たぶん", "わかりません")]
    [InlineData("zh_CN", "是的", "不是", "也许", "不知道")]
    [InlineData("zh_HK", "係", "唔係", "可能", "唔知")]
    [InlineData("ko_KR", "네, 맞아요", "아니요", "아마도", "모르겠어요")]
    [InlineData("hi_IN", "हाँ जी", "नहीं", "शायद", "मुझे नहीं पता")]
    [InlineData("ar_AE", "نعم", "لا", "ربما", "لا أعرف")]
    public void A_yes_or_no_question_can_be_answered_in_every_locale_of_Lex(string locale, string yes, string no, string maybe, string dontKnow) =>
        Assert.Equal(["Yes", "No", "Maybe", "Don't know"], new[] { yes, no, maybe, dontKnow }.Select(said => Answer.To("AMAZON.Confirmation", said, locale)));

    [Theory]
    [InlineData("pt_BR", "amanhã", "2020-11-26")]
    [InlineData("pt_BR", "5 de março de 2023", "2023-03-05")]
    [InlineData("pt_BR", "05/03/2023", "2023-03-05")]
    [InlineData("pt_BR", "05/03", "2021-03-05")]
    [InlineData("pt_BR", "sexta-feira", "2020-11-27")]
    [InlineData("fr_FR", "aujourd'hui", "2020-11-25")]
    [InlineData("fr_FR", "le 1er mars 2023", "2023-03-01")]
    [InlineData("fr_FR", "1990-01-15", "1990-01-15")]
    [InlineData("de_DE", "heute", "2020-11-25")]
    [InlineData("de_DE", "übermorgen bitte", "2020-11-27")]
    [InlineData("de_DE", "am 5. März 2023", "2023-03-05")]
    [InlineData("de_DE", "5.3.2023", "2023-03-05")]
    [InlineData("de_DE", "Freitag", "2020-11-27")]
    [InlineData("it_IT", "ieri", "2020-11-24")]
    [InlineData("it_IT", "il 15 gennaio 1990", "1990-01-15")]
    [InlineData("nl_NL", "morgen", "2020-11-26")]
    [InlineData("pl_PL", "5 marca 2023", "2023-03-05")]
    [InlineData("fi_FI", "5. maaliskuuta 2023", "2023-03-05")]
    [InlineData("ca_ES", "5 d'abril de 2023", "2023-04-05")]
    [InlineData("ja_JP", "明日", "2020-11-26")]
    [InlineData("ja_JP", "2023年3月5日です", "2023-03-05")]
    [InlineData("ja_JP", "３月５日", "2021-03-05")]
    [InlineData("ja_JP", "2023/03/05", "2023-03-05")]
    [InlineData("ko_KR", "2023년 3월 5일", "2023-03-05")]
    [InlineData("zh_CN", "今天", "2020-11-25")]
    [InlineData("hi_IN", "कल", "2020-11-26")]
    [InlineData("hi_IN", "१५ जनवरी १९९०", "1990-01-15")]
    [InlineData("ar_AE", "غدا", "2020-11-26")]
    [InlineData("ar_AE", "١٥ يناير ١٩٩٠", "1990-01-15")]
    [InlineData("de_DE", "irgendwann", null)]
    [InlineData("fr_FR", "30 février 2023", null)]
    public void A_date_is_read_in_digits_and_a_few_words(string locale, string said, string? value) => Assert.Equal(value, Answer.To("AMAZON.Date", said, locale, InputMode.Text));

    [Theory]
    [InlineData("de_DE", "15:30", "15:30")]
    [InlineData("de_DE", "um 15 Uhr", "15:00")]
    [InlineData("de_DE", "15 Uhr 30", "15:30")]
    [InlineData("de_DE", "3 Uhr nachmittags", "15:00")]
    [InlineData("fr_FR", "15h30", "15:30")]
    [InlineData("fr_FR", "à 15 heures", "15:00")]
    [InlineData("pt_BR", "às 8 horas da manhã", "08:00")]
    [InlineData("pt_BR", "8 da noite", "20:00")]
    [InlineData("pt_BR", "10:00", "10:00")]
    [InlineData("it_IT", "14.30", "14:30")]
    [InlineData("ja_JP", "午後3時", "15:00")]
    [InlineData("ja_JP", "3時半", "03:30")]
    [InlineData("ja_JP", "15時30分です", "15:30")]
    [InlineData("zh_CN", "下午3点", "15:00")]
    [InlineData("ko_KR", "오후 3시 30분", "15:30")]
    [InlineData("nl_NL", "3 pm", "15:00")]
    [InlineData("hi_IN", "10 बजे", "10:00")]
    [InlineData("sv_SE", "10", "10:00")]
    [InlineData("de_DE", "25:00", null)]
    [InlineData("de_DE", "keine Ahnung", null)]
    [InlineData("fr_FR", "50%", null)]
    public void A_time_in_digits_is_on_the_clock_of_24_hours(string locale, string said, string? value) => Assert.Equal(value, Answer.To("AMAZON.Time", said, locale, InputMode.Text));

    [Theory]
    [InlineData("de_DE", "AMAZON.Number", "1.200,5", "1200.5")]
    [InlineData("de_DE", "AMAZON.Number", "eins zwei drei", "123")]
    [InlineData("pt_BR", "AMAZON.Number", "quero 3 pizzas", "3")]
    [InlineData("pt_BR", "AMAZON.Number", "duas", "2")]
    [InlineData("ja_JP", "AMAZON.Number", "１２３", "123")]
    [InlineData("ja_JP", "AMAZON.Number", "3枚です", "3")]
    [InlineData("ar_AE", "AMAZON.Number", "١٢", "12")]
    [InlineData("fr_FR", "AMAZON.Duration", "2 heures et 30 minutes", "PT2H30M")]
    [InlineData("ja_JP", "AMAZON.Duration", "3時間です", "PT3H")]
    [InlineData("pl_PL", "AMAZON.Duration", "10 minut", "PT10M")]
    [InlineData("de_DE", "AMAZON.Duration", "PT10M", "PT10M")]
    [InlineData("de_DE", "AMAZON.Percentage", "23,5 Prozent", "23.5%")]
    [InlineData("ja_JP", "AMAZON.Percentage", "50%", "50%")]
    [InlineData("fr_FR", "AMAZON.Percentage", "50 pour cent", "50%")]
    [InlineData("de_DE", "AMAZON.Currency", "1.200,50 €", "EUR 1200.50")]
    [InlineData("de_DE", "AMAZON.Currency", "20 Euro", "EUR 20.00")]
    [InlineData("pt_BR", "AMAZON.Currency", "R$ 50", "BRL 50.00")]
    [InlineData("pt_BR", "AMAZON.Currency", "50 reais", "BRL 50.00")]
    [InlineData("ja_JP", "AMAZON.Currency", "500円", "JPY 500.00")]
    [InlineData("sv_SE", "AMAZON.Currency", "500 kr", "SEK 500.00")]
    [InlineData("hi_IN", "AMAZON.Currency", "₹500", "INR 500.00")]
    [InlineData("fr_CA", "AMAZON.Currency", "20", "CAD 20.00")]
    [InlineData("it_IT", "AMAZON.PhoneNumber", "+39 06 1234 5678", "+390612345678")]
    [InlineData("fr_FR", "AMAZON.PhoneNumber", "zéro un deux trois quatre", "01234")]
    [InlineData("nl_NL", "AMAZON.EmailAddress", "jan@voorbeeld.nl", "jan@voorbeeld.nl")]
    [InlineData("de_DE", "AMAZON.EmailAddress", "ann at beispiel punkt de", "ann@beispiel.de")]
    [InlineData("ko_KR", "AMAZON.AlphaNumeric", "AB12", "AB12")]
    [InlineData("fr_FR", "AMAZON.AlphaNumeric", "a b un deux", "ab12")]
    [InlineData("pt_BR", "AMAZON.FirstName", "meu nome é João", "João")]
    [InlineData("ja_JP", "AMAZON.City", "東京", "東京")]
    [InlineData("hi_IN", "AMAZON.FirstName", "अमित", "अमित")]
    [InlineData("de_DE", "AMAZON.City", "Bad Homburg", "Bad Homburg")]
    [InlineData("zh_CN", "AMAZON.FreeFormInput", "我想要一个披萨", "我想要一个披萨")]
    [InlineData("de_DE", "AMAZON.Number", "viele", null)]
    public void Other_types_are_read_from_digits_signs_and_names(string locale, string type, string said, string? value) => Assert.Equal(value, Answer.To(type, said, locale, InputMode.Text));

    [Fact]
    public void What_was_said_stays_as_it_was_said()
    {
        var match = Answer.Match("AMAZON.Number", "１２３ 枚", "ja_JP")!;

        Assert.Equal(("１２３", "123"), (match.OriginalValue, match.InterpretedValue));
    }

    [Theory]
    [InlineData("ja_JP", "ピザ:ピッツァ", "ピッツァをください", "ピザ")]
    [InlineData("zh_CN", "大份:大的", "我要大的", "大份")]
    [InlineData("ko_KR", "피자", "피자를 주세요", "피자")]
    [InlineData("pt_BR", "Calabresa", "uma calabresa por favor", "Calabresa")]
    [InlineData("fr_FR", "Café", "un cafe", "Café")]
    [InlineData("ar_AE", "كبير", "حجم كبير من فضلك", "كبير")]
    public void A_custom_type_has_its_values_in_any_script(string locale, string value, string said, string expected)
    {
        var (resolver, slot) = Answer.Custom("TOP_RESOLUTION", locale, value);

        Assert.Equal(expected, resolver.Resolve(slot, said, InputMode.Text)?.InterpretedValue);
    }

    [Theory]
    [InlineData("xx_YY", "2023-03-05", "2023-03-05")]
    [InlineData("", "2023-03-05", "2023-03-05")]
    [InlineData("de_DE_1996", "05.03.2023", "2023-03-05")]
    public void A_locale_that_nobody_knows_has_dates_in_digits(string locale, string said, string value) =>
        Assert.Equal(value, new DateResolver(new DateOnly(2020, 11, 25), dayFirst: true, Language.Of(locale)).Resolve(said, InputMode.Text)?.InterpretedValue);
}
