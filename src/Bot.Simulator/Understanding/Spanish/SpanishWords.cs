namespace Bot.Simulator.Understanding.Spanish;

/// <summary>The words of Spanish for the built-in slot types, without accents.</summary>
internal static class SpanishWords
{
    /// <summary>The words as they are meant in a region: dollars and cents are those of the place.</summary>
    public static BuiltInWords In(Region region) => new()
    {
        DurationUnits =
        [
            BuiltInWords.Set("ano anos"),
            BuiltInWords.Set("mes meses"),
            BuiltInWords.Set("semana semanas sem"),
            BuiltInWords.Set("dia dias d"),
            BuiltInWords.Set("hora horas h hr hrs"),
            BuiltInWords.Set("minuto minutos min mins m"),
            BuiltInWords.Set("segundo segundos seg segs s"),
        ],
        Percent = [["%"], ["por", "ciento"], ["porciento"], ["por", "cien"], ["porcentaje"]],
        Money = BuiltInWords.MoneyOf(
            region,
            (region.Dollars, 1, "dolar dolares"),
            (region.Currency is "EUR" ? "EUR" : region.Currency is "MXN" ? "MXN" : "USD", 0.01m, "¢ c centavo centavos centimo centimos cent cents"),
            ("EUR", 1, "euro euros"),
            ("MXN", 1, "peso pesos"),
            ("GBP", 1, "libra libras"),
            ("GBP", 0.01m, "penique peniques"),
            ("JPY", 1, "yen yenes")),
        And = BuiltInWords.Set("y e con"),
        Articles = BuiltInWords.Set("un una"),
        Plus = BuiltInWords.Set("mas"),
        At = BuiltInWords.Set("arroba at"),
        AddressSigns = BuiltInWords.Signs((".", "punto"), ("_", "guion bajo|raya baja|subguion|underscore"), ("-", "guion|menos|raya|guion medio"), ("+", "mas")),
        AddressLead = BuiltInWords.Set("correo email mail e-mail direccion electronico"),
        NameLead = BuiltInWords.Set("llamo llama llamado llamada primer primero segundo apellido apellidos aqui habla nombres"),
        HasTwoLastNames = true,
        PlaceLead = BuiltInWords.Set("vivo vive vivimos resido estoy estamos ubicado ubicada voy vamos vuelo viajo vengo ciudad pueblo estado pais calle a de hacia hasta nosotros cerca"),
        PlaceInner = BuiltInWords.Set("de del la las el los y al en"),
        PlaceStarts = BuiltInWords.Set("la las el los"),
        Sentence = BuiltInWords.Set("no se que como donde cuando quien cual porque perdon disculpe sabe sabria recuerdo acuerdo"),
    };
}
