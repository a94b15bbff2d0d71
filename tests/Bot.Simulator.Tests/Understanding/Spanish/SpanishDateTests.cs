using Bot.Runtime.Lex;
using Bot.Simulator.Understanding;

namespace Bot.Simulator.Tests.Understanding.Spanish;

/// <summary>AMAZON.Date in Spanish on the day of the guide's own examples, Wednesday 25 November 2020.</summary>
public sealed class SpanishDateTests
{
    private static readonly DateOnly Today = new(2020, 11, 25);

    [Theory]
    [InlineData("15/01/1990", "1990-01-15")]
    [InlineData("5-1-90", "1990-01-05")]
    [InlineData("1990-01-15", "1990-01-15")]
    [InlineData("15 de enero de 1990", "1990-01-15")]
    [InlineData("enero 15, 1990", "1990-01-15")]
    [InlineData("15 ene 1990", "1990-01-15")]
    [InlineData("quince de enero de mil novecientos noventa", "1990-01-15")]
    [InlineData("el quince de enero del noventa", "1990-01-15")]
    [InlineData("quince enero diecinueve noventa", "1990-01-15")]
    [InlineData("enero quince mil novecientos noventa", "1990-01-15")]
    [InlineData("Primero de marzo del dos mil", "2000-03-01")]
    [InlineData("el 1º de mayo de 1986", "1986-05-01")]
    [InlineData("treinta y uno de diciembre de mil novecientos noventa y nueve", "1999-12-31")]
    [InlineData("el lunes treinta y uno de diciembre de mil novecientos noventa y nueve", "1999-12-31")]
    [InlineData("dos de febrero de dos mil cinco", "2005-02-02")]
    [InlineData("enero dos mil novecientos noventa", "1990-01-02")]
    [InlineData("veintitrés de septiembre del setenta y ocho", "1978-09-23")]
    [InlineData("veintitres de setiembre del setenta y ocho", "1978-09-23")]
    [InlineData("doce de octubre del cero cinco", "2005-10-12")]
    [InlineData("siete de julio uno nueve nueve dos", "1992-07-07")]
    [InlineData("quince cero uno mil novecientos noventa", "1990-01-15")]
    [InlineData("quince del uno del noventa", "1990-01-15")]
    [InlineData("29 de febrero de 1996", "1996-02-29")]
    public void A_whole_date_is_that_day_with_the_day_before_the_month(string said, string date) => Assert.Equal(date, Resolve(said));

    [Theory]
    [InlineData("hoy", "2020-11-25")]
    [InlineData("mañana", "2020-11-26")]
    [InlineData("manana", "2020-11-26")]
    [InlineData("ayer", "2020-11-24")]
    [InlineData("pasado mañana", "2020-11-27")]
    [InlineData("antier", "2020-11-23")]
    [InlineData("antes de ayer", "2020-11-23")]
    [InlineData("14 enero", "2021-01-14")]
    [InlineData("veinticinco de noviembre", "2020-11-25")]
    [InlineData("la próxima semana", "2020-11-29")]
    [InlineData("la semana que viene", "2020-11-29")]
    [InlineData("esta semana", "2020-11-23")]
    [InlineData("la semana pasada", "2020-11-16")]
    [InlineData("el próximo mes", "2020-12-31")]
    [InlineData("el mes pasado", "2020-10-01")]
    [InlineData("el año que viene", "2021-12-31")]
    [InlineData("este año", "2020-01-01")]
    [InlineData("el miércoles", "2020-11-25")]
    [InlineData("el próximo miércoles", "2020-12-02")]
    [InlineData("el miércoles pasado", "2020-11-18")]
    [InlineData("viernes", "2020-11-27")]
    [InlineData("en tres días", "2020-11-28")]
    [InlineData("dentro de un mes", "2020-12-25")]
    [InlineData("hace dos semanas", "2020-11-11")]
    [InlineData("dos semanas atrás", "2020-11-11")]
    [InlineData("hace un año", "2019-11-25")]
    public void A_relative_date_counts_from_today_as_in_English(string said, string date) => Assert.Equal(date, Resolve(said));

    [Theory]
    [InlineData("2022-08-21", "mañana", "2022-08-22")]
    [InlineData("2022-01-10", "14 enero", "2022-01-14")]
    public void What_Lex_was_seen_to_answer_is_answered(string today, string said, string date) =>
        Assert.Equal(date, new DateResolver(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), dayFirst: true, Language.Spanish).Resolve(said, InputMode.Text)?.InterpretedValue);

    [Theory]
    [InlineData("marzo", "2021-03-31")]
    [InlineData("en noviembre", "2020-11-01")]
    [InlineData("marzo del dos mil cinco", "2005-03-01")]
    [InlineData("marzo de mil novecientos noventa", "1990-03-01")]
    [InlineData("1990", "1990-01-01")]
    [InlineData("dos mil veinticuatro", "2024-12-31")]
    public void A_period_is_its_first_day_unless_it_lies_ahead(string said, string date) => Assert.Equal(date, Resolve(said));

    [Theory]
    [InlineData("mi fecha de nacimiento es el 15 de enero de 1990 gracias", "el 15 de enero de 1990")]
    [InlineData("creo que nací el quince de enero de mil novecientos noventa", "el quince de enero de mil novecientos noventa")]
    public void Words_around_a_date_do_not_matter_and_the_original_value_is_the_date_alone(string said, string original)
    {
        var match = new DateResolver(Today, dayFirst: true, Language.Spanish).Resolve(said, InputMode.Speech);

        Assert.Equal((original, "1990-01-15"), (match?.OriginalValue, match?.InterpretedValue));
    }

    [Theory]
    [InlineData("no me acuerdo")]
    [InlineData("treinta de febrero de 1990")]
    [InlineData("13/13/1990")]
    [InlineData("el quince")]
    [InlineData("ahora no")]
    [InlineData("de la")]
    [InlineData("january fifteenth nineteen ninety")]
    public void What_is_no_date_is_left_alone(string said) => Assert.Null(Resolve(said));

    private static string? Resolve(string said) => new DateResolver(Today, dayFirst: true, Language.Spanish).Resolve(said, InputMode.Speech)?.InterpretedValue;
}
