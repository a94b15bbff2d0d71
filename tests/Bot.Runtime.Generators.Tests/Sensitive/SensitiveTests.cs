using Bot.Runtime.Generators.Tests.Bots;

namespace Bot.Runtime.Generators.Tests.Sensitive;

public sealed class SensitiveTests
{
    [Theory]
    [InlineData("""_ = $"it is {pin}.";""", "pin", "put into an interpolated string")]
    [InlineData("""_ = $"it is {pin,10}.";""", "pin", "put into an interpolated string")]
    [InlineData("""_ = $"it is {(late ? pin : other)}.";""", "(late ? pin : other)", "put into an interpolated string")]
    [InlineData("""Message said = $"it is {pin}."; _ = said;""", "pin", "put into an interpolated string")]
    [InlineData("""_ = "it is " + pin;""", "pin", "joined to a text")]
    [InlineData("""_ = pin + "is it";""", "pin", "joined to a text")]
    [InlineData("""var text = "it is "; text += pin;""", "pin", "joined to a text")]
    [InlineData("_ = pin.ToString();", "pin.ToString()", "made into text by ToString()")]
    [InlineData("_ = other?.ToString();", ".ToString()", "made into text by ToString()")]
    [InlineData("_ = facts.ToString();", "facts.ToString()", "made into text by ToString()")]
    [InlineData("object any = pin;", "pin", "taken for 'object', which anybody may format")]
    [InlineData("_ = (object)facts;", "facts", "taken for 'object', which anybody may format")]
    [InlineData("object? any = maybe;", "maybe", "taken for 'object', which anybody may format", "Facts")]
    [InlineData("_ = string.Format(null, \"{0}\", pin);", "pin", "taken for 'object', which anybody may format")]
    [InlineData("_ = string.Concat(\"it is \", pin);", "pin", "taken for 'object', which anybody may format")]
    [InlineData("Take(\"it is {0}\", pin, 1);", "pin", "taken for 'object', which anybody may format")]
    [InlineData("object[] all = [1, pin];", "pin", "taken for 'object', which anybody may format")]
    [InlineData("IFormattable text = coded;", "coded", "taken for 'IFormattable', which anybody may format", "Coded")]
    [InlineData("string text = coded;", "coded", "taken for 'string', which anybody may format", "Coded")]
    [InlineData("Func<object> later = () => pin;", "pin", "taken for 'object', which anybody may format")]
    [InlineData("object derived = longer;", "longer", "taken for 'object', which anybody may format", "LongPin")]
    public void RB0028_a_sensitive_value_becomes_text(string statement, string underlined, string how, string? type = null)
    {
        type ??= underlined.StartsWith("facts", StringComparison.Ordinal) ? "Facts" : "Pin";
        Run(statement)
            .HasProblem(
                "RB0028",
                underlined,
                $"A value of '{type}' is {how}: what becomes of the text nobody watches, and sooner or later a log or a message holds a caller's secret. Hand the value on as it is, or have '{type}' give a masked form by a property of its own.")
            .HasNoOtherProblem();
    }

    [Theory]
    [InlineData("""log.Info("e", "m", ("pin", pin));""", "pin")]
    [InlineData("""log.Error("e", "m", new IOException(), ("pin", other));""", "other")]
    [InlineData("""log.With(("pin", pin)).Info("e", "m");""", "pin")]
    public void RB0029_a_sensitive_value_is_logged(string statement, string underlined) =>
        Run(statement, compiles: false)
            .HasProblem(
                "RB0029",
                underlined,
                "A value of 'Pin' is given to the log: whoever may read logs would read a caller's secret. Log an id of the account or of the message, or a masked form that 'Pin' gives by a property of its own.")
            .HasNoOtherProblem();

    [Theory]
    [InlineData("_ = SessionKey.Of<Pin>(\"Pin\", Read, Write);", "Pin", "the type of 'Of<Pin>'")]
    [InlineData("SessionKey<Pin>? key = null; _ = key;", "Pin", "the type of 'SessionKey<Pin>'")]
    [InlineData("SessionKey<Facts?>? key = null; _ = key;", "Facts?", "the type of 'SessionKey<Facts?>'", "Facts")]
    [InlineData("SessionKey<System.Collections.Immutable.ImmutableArray<Pin>>? key = null; _ = key;", "System.Collections.Immutable.ImmutableArray<Pin>", "the type of 'SessionKey<System.Collections.Immutable.ImmutableArray<Pin>>'")]
    [InlineData("turn.Session.Set(Key(), pin);", "pin", "given to 'turn.Session.Set'")]
    public void RB0030_a_sensitive_value_is_kept_in_the_session(string statement, string underlined, string how, string type = "Pin") =>
        Run(statement).HasProblem("RB0030", underlined, InSession(type, how)).HasNoOtherProblem();

    [Fact]
    public void RB0030_a_record_of_session_attributes_has_a_sensitive_property() =>
        Project("", """
            /// <summary>Attributes.</summary>
            [SessionAttributes]
            public sealed partial record DeskSession(Pin? Pin = null, string? Ticket = null);
            """)
            .Generate()
            .HasProblem("RB0030", "Pin", InSession("Pin", "the type of 'DeskSession.Pin'"))
            // The generator knows no way to write one, either.
            .HasProblem("RB0024", "Pin", "'DeskSession' cannot be a record of session attributes: 'Pin' is 'Pin?', which has no written form in a session. Use string, bool, int, long, decimal, DateOnly, TimeOnly, TimeSpan, DateTimeOffset or an enum.")
            .HasNoOtherProblem();

    [Theory]
    [InlineData("_ = System.Text.Json.JsonSerializer.Serialize(pin);", "pin", "given to 'System.Text.Json.JsonSerializer.Serialize'")]
    [InlineData("_ = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new[] { pin });", "new[] { pin }", "given to 'System.Text.Json.JsonSerializer.SerializeToUtf8Bytes'")]
    [InlineData("_ = System.Text.Json.JsonSerializer.SerializeToNode(new List<Facts>());", "new List<Facts>()", "given to 'System.Text.Json.JsonSerializer.SerializeToNode'", "Facts")]
    public void RB0031_a_sensitive_value_is_serialised(string statement, string underlined, string how, string type = "Pin") =>
        Run(statement).HasProblem("RB0031", underlined, InJson(type, how)).HasNoOtherProblem();

    [Theory]
    [InlineData("Pin", "Pin")]
    [InlineData("List<Pin>", "List<Pin>")]
    [InlineData("Order", "Order.Lines.Payment.Pin")]
    [InlineData("Dictionary<string, Order[]>", "Dictionary<string, Order[]>.Lines.Payment.Pin")]
    public void RB0031_a_serialised_type_has_something_sensitive_in_it(string root, string way) =>
        Project("", $$"""
            /// <summary>An order.</summary>
            public sealed record Order(string Id, List<Line> Lines, Order? Earlier);
            /// <summary>A line.</summary>
            public record Line(Paid? Payment);
            /// <summary>How it was paid.</summary>
            public class Paid { /// <summary>By what.</summary>
                public Pin? Pin { get; set; } }
            /// <summary>The context.</summary>
            [System.Text.Json.Serialization.JsonSerializable(typeof(string))]
            [System.Text.Json.Serialization.JsonSerializable(typeof({{root}}))]
            internal abstract class OrderJson;
            """)
            .Generate()
            .HasProblem("RB0031", $"System.Text.Json.Serialization.JsonSerializable(typeof({root}))", InJson("Pin", $"part of what 'OrderJson' writes ({way})"))
            .HasNoOtherProblem();

    [Theory]
    [InlineData("""_ = $"it is {pin.Reveal()}.";""", "pin.Reveal()", "a text that is not secret")]
    [InlineData("""_ = "it is " + pin.Reveal();""", "pin.Reveal()", "a text that is not secret")]
    [InlineData("""_ = "it is " + pin.Reveal().Trim()[..2];""", "pin.Reveal()", "a text that is not secret")]
    [InlineData("""_ = "it is " + (other?.Reveal() ?? "none");""", "other?.Reveal()", "a text that is not secret")]
    [InlineData("""var text = "it is "; text += late ? pin.Reveal() : "none";""", "pin.Reveal()", "a text that is not secret")]
    [InlineData("""_ = string.Join(' ', "it is", pin.Reveal());""", "pin.Reveal()", "a text that is not secret")]
    [InlineData("""_ = new System.Text.StringBuilder().Append(pin.Reveal());""", "pin.Reveal()", "a text that is not secret")]
    [InlineData("""Console.WriteLine(pin.Reveal());""", "pin.Reveal()", "a text that is not secret")]
    [InlineData("""log.Info("e", pin.Reveal());""", "pin.Reveal()", "a line of the log")]
    [InlineData("""log.Info("e", "m", ("pin", pin.Reveal()));""", "pin.Reveal()", "a line of the log")]
    [InlineData("""log.Info("e", "m", [("pin", other!.Reveal()!)]);""", "other!.Reveal()", "a line of the log")]
    [InlineData("""log.Info("e", "m", ("pin", late switch { true => pin.Reveal(), _ => null }));""", "pin.Reveal()", "a line of the log")]
    [InlineData("""turn.Session.Set(SessionKey.Text("Pin"), pin.Reveal());""", "pin.Reveal()", "a session attribute")]
    [InlineData("""_ = System.Text.Json.JsonSerializer.Serialize(pin.Reveal());""", "pin.Reveal()", "JSON")]
    [InlineData("""new System.Text.Json.Utf8JsonWriter(new System.IO.MemoryStream()).WriteString("pin", pin.Reveal());""", "pin.Reveal()", "JSON")]
    [InlineData("""throw new ArgumentException(pin.Reveal());""", "pin.Reveal()", "the message of an exception")]
    public void RB0032_what_is_revealed_goes_where_it_is_read(string statement, string underlined, string where) =>
        Run(statement)
            .HasProblem(
                "RB0032",
                underlined,
                $"What 'Pin.Reveal()' gives goes straight into {where}, where a caller's secret is no longer guarded. Make a sensitive value of the whole, or give it only to what sends it.")
            .HasNoOtherProblem();

    [Theory]
    [InlineData("ArgumentNullException.ThrowIfNull(pin); if (pin == null || other is null || ReferenceEquals(pin, other)) return;")]
    [InlineData("using var open = coded; Pin copy = longer; Facts? none = facts; _ = copy.Equals(other) && none == maybe;")]
    [InlineData("""_ = new Pin($"your code is {pin.Reveal()}."); Pin made = new("it is " + pin.Reveal()); _ = made;""")]
    [InlineData("""Send(pin.Reveal()); KeyValuePair<string, string>[] form = [new("pin", pin.Reveal())]; _ = form;""")]
    [InlineData("""_ = pin.Reveal().Length + 1; _ = $"{pin.Reveal().Length} digits, {pin.LastDigit}"; log.Info("e", "m", ("digits", pin.Reveal().Length), ("last", pin.LastDigit));""")]
    [InlineData("""log.Info("e", "m", ("kind", pin.Reveal() switch { "" => "empty", _ => "full" }));""")]
    [InlineData("TurnKey<Pin> key = new(\"the pin\"); turn.Set(key, pin); _ = turn.Get(key); List<Pin> all = [pin]; _ = all;")]
    [InlineData("_ = nameof(pin) + typeof(Pin).Name; object text = \"no secret\"; if (text is Pin found) Send(found.Reveal());")]
    [InlineData("_ = new Revealing().Reveal() + \"is of a type that nobody marked\";")]
    public void What_is_handed_on_compared_and_sent_is_not_complained_of(string statement) => Run(statement).HasNoOtherProblem();

    [Fact]
    public void An_attribute_of_that_name_counts_in_any_namespace() =>
        new BotProject()
            .Code(
                """
                [AttributeUsage(AttributeTargets.Class)]
                internal sealed class SensitiveAttribute : Attribute;

                [Sensitive]
                internal sealed class Key;

                internal static class Use
                {
                    public static string Of(Key key) => key.ToString()!;
                }
                """,
                "Elsewhere")
            .Generate()
            .HasProblem(
                "RB0028",
                "key.ToString()",
                "A value of 'Key' is made into text by ToString(): what becomes of the text nobody watches, and sooner or later a log or a message holds a caller's secret. Hand the value on as it is, or have 'Key' give a masked form by a property of its own.")
            .HasNoOtherProblem();

    private static string InSession(string type, string how) =>
        $"A value of '{type}' is {how}: session attributes are seen by the contact flow, by conversation logs and by every client of the bot, and with them a caller's secret. Hand it on within the turn by a TurnKey<{type}>, or keep a keyed hash of it.";

    private static string InJson(string type, string how) =>
        $"A value of '{type}' is {how}: a caller's secret would stand in JSON in clear, or be lost without a word. Serialise a type without it, and write what has to be sent where it is sent.";

    private static GeneratorRun Run(string statement, bool compiles = true)
    {
        var run = Project(statement).Generate();
        // Each statement is C#, but for a field of the log: there is none of such a type.
        Assert.Equal(compiles, !run.CompilerErrors().Except(["CS1591"]).Any());
        return run;
    }

    private static BotProject Project(string statement, string types = "") => new BotProject().Code($$"""
        [Sensitive]
        public class Pin(string digits)
        {
            public string LastDigit => $"{this.Reveal()[^1]}";
            public string Reveal() => digits;
            public override string ToString() => "[" + digits.Length + "]";
            public object Boxed() => this;
        }

        internal sealed class LongPin(string digits) : Pin(digits);

        [Sensitive]
        internal readonly record struct Facts(int Day)
        {
            public override string ToString() => "[facts]";
        }

        [Sensitive]
        internal sealed class Coded : IFormattable, IDisposable
        {
            public static implicit operator string(Coded coded) => "";
            public string ToString(string? format, IFormatProvider? provider) => "";
            public void Dispose() { }
        }

        internal sealed class Revealing
        {
            public string Reveal() => "";
        }

        internal static class Use
        {
            public static void It(Turn turn, Log log, Pin pin, Pin? other, LongPin longer, Facts facts, Facts? maybe, Coded coded, bool late)
            {
                {{statement}}
            }

            private static void Take(string format, params object[] all) { }
            private static void Send(string text) { }
            private static dynamic Key() => 1;
            private static bool Read(string text, out Pin pin) => throw new NotSupportedException();
            private static string Write(Pin pin) => "";
        }

        {{types}}
        """);
}
