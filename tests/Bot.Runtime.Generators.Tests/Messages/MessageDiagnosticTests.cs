using Bot.Runtime.Generators.Tests.Bots;

namespace Bot.Runtime.Generators.Tests.Messages;

public sealed class MessageDiagnosticTests
{
    [Fact]
    public void RB0011_a_message_that_a_translation_lacks() =>
        Desk("""{ "Hello": "Hello.", "Bye": "Bye." }""", """{ "Hello": "Hola." }""")
            .HasProblem("RB0011", "\"Bye\"", "The message 'Bye' of messages/en_US/Desk.json is not there in es_US: callers in that language would hear it in another. Add it to messages/es_US/Desk.json.").HasNoOtherProblem();

    [Fact]
    public void RB0011_a_message_that_only_a_translation_has() =>
        Desk("""{ "Hello": "Hello." }""", """{ "Hello": "Hola.", "Bye": "Adiós." }""")
            .HasProblem(
                "RB0011",
                "\"Bye\"",
                "The message 'Bye' of messages/es_US/Desk.json is not there in en_US: callers in that language, and in any that is added, would hear it in another. Add it to messages/en_US/Desk.json, or take it out of messages/es_US/Desk.json.").HasNoOtherProblem();

    [Fact]
    public void RB0011_a_set_that_a_translation_lacks() =>
        TwoLanguages.Project().Messages("en_US", "Desk", """{ "Hello": "Hello." }""").Generate()
            .HasProblem(
                "RB0011",
                "{",
                "The set of messages 'Desk' is not there in es_US: callers in that language would hear it in another. Add messages/es_US/Desk.json, with what messages/en_US/Desk.json has.").HasNoOtherProblem();

    [Fact]
    public void RB0011_messages_in_a_locale_that_the_definition_does_not_have() =>
        Desk("""{ "Hello": "Hello." }""", """{ "Hello": "Hola." }""", project => project.Messages("fr_FR", "Desk", "{}"))
            .HasProblem(
                "RB0011",
                "{",
                "The locale fr_FR of messages/fr_FR is not there in the definition: no caller would ever hear its messages. Add the folder BotLocales/fr_FR to the definition, or correct the folder's name.").HasNoOtherProblem();

    [Fact]
    public void RB0012_a_placeholder_that_the_reference_does_not_have() =>
        Desk("""{ "Hi": "Hi {name}." }""", """{ "Hi": "Hola {nombre} {name}." }""")
            .HasProblem(
                "RB0012",
                "{nombre}",
                "'{nombre}' in the message 'Hi' of messages/es_US/Desk.json is not in messages/en_US/Desk.json: there would be no value for it, and callers would hear it read out, braces and all. Take it out, or add it to messages/en_US/Desk.json.").HasNoOtherProblem();

    [Fact]
    public void RB0012_a_placeholder_that_a_translation_lost() =>
        Desk("""{ "Hi": "Hi {name}." }""", """{ "Hi": "Hola." }""")
            .HasProblem(
                "RB0012",
                "\"Hola.\"",
                "'{name}' in the message 'Hi' of messages/en_US/Desk.json is not in messages/es_US/Desk.json: callers in that language would not hear the value. Add it to messages/es_US/Desk.json, or take it out of messages/en_US/Desk.json.").HasNoOtherProblem();

    [Fact]
    public void RB0012_a_placeholder_of_another_type_in_a_translation() =>
        Desk("""{ "Hi": "{count:number} left." }""", """{ "Hi": "Quedan {count}." }""")
            .HasProblem(
                "RB0012",
                "{count}",
                "'{count}' in the message 'Hi' of messages/es_US/Desk.json is {count:number} in messages/en_US/Desk.json: a message takes one value by that name. Write both alike.").HasNoOtherProblem();

    [Fact]
    public void RB0012_a_placeholder_of_two_types_in_one_text() =>
        Desk("""{ "Hi": "{at:date} {at:time}" }""", """{ "Hi": "{at:date}" }""")
            .HasProblem("RB0012", "{at:time}", "'{at:time}' in the message 'Hi' of messages/en_US/Desk.json is {at:date} before it: a message takes one value by that name. Write both alike.").HasNoOtherProblem();

    [Theory]
    [InlineData("{count:int} left.", "{count:int}", "is neither a name nor a name with a type")]
    [InlineData("{UserId} left.", "{UserId}", "is neither a name nor a name with a type")]
    [InlineData("{} left.", "{}", "is neither a name nor a name with a type")]
    [InlineData("{name left.", "{", "is half of a pair of braces")]
    [InlineData("name} left.", "}", "is half of a pair of braces")]
    public void RB0012_braces_that_are_no_placeholder(string text, string placeholder, string problem) =>
        English($$"""{ "Hi": "{{text}}" }""")
            .HasProblem(
                "RB0012",
                placeholder,
                $"'{placeholder}' in the message 'Hi' of messages/en_US/Desk.json {problem}: callers would hear it read out, braces and all. Write {{name}}, {{name:number}}, {{name:date}} or {{name:time}}, the name in camelCase; a brace of the text itself is written twice.").HasNoOtherProblem();

    [Fact]
    public void RB0012_a_placeholder_inside_a_tag() =>
        English("""{ "Hi": "<speak>Wait<break time='{length}'/>.</speak>" }""")
            .HasProblem(
                "RB0012",
                "{length}",
                "'{length}' in the message 'Hi' of messages/en_US/Desk.json is inside a tag, where values cannot be put in: a voice would refuse the whole sentence. Put it between tags.").HasNoOtherProblem();

    [Theory]
    [InlineData("<speak>Wait<break></speak>", "The 'break' start tag on line 1 position 13 does not match the end tag of 'speak'. Line 1, position 21")]
    [InlineData("<speak>R&D</speak>", "'<' is an unexpected token. The expected token is ';'. Line 1, position 11")]
    [InlineData("<speak version='1.0'>Hi</speak>", "its root has attributes, which what the function says cannot have")]
    [InlineData("<speaker>Hi</speaker>", "its root is <speaker>")]
    [InlineData("<speak>Wait<brake/></speak>", "<brake> at line 1, position 13 is no tag that Amazon Polly knows (did you mean <break>?)")]
    [InlineData("<speak>Wait<audio/></speak>", "<audio> at line 1, position 13 is no tag that Amazon Polly knows")]
    [InlineData("<speak>Wait<!-- a while --></speak>", "at line 1, position 16 it has what is neither a tag nor words")]
    [InlineData("<speak>Wait</speak> a while", "Data at the root level is invalid. Line 1, position 21")]
    public void RB0013_SSML_that_no_voice_can_read(string text, string problem) =>
        English($$"""{ "Hi": "{{text}}" }""")
            .HasProblem(
                "RB0013",
                $"\"{text}\"",
                $"The SSML of the message 'Hi' of messages/en_US/Desk.json is not what a voice can read: {problem}. Callers would hear that something went wrong instead of it. Correct it; it is XML rooted in <speak>.").HasNoOtherProblem();

    [Fact]
    public void RB0013_a_tag_in_a_text_that_is_not_SSML() =>
        English("""{ "Hi": "Wait<break time='1s'/> a while." }""")
            .HasProblem(
                "RB0013",
                "<break time='1s'/>",
                "The SSML of the message 'Hi' of messages/en_US/Desk.json is not what a voice can read: <break time='1s'/> is a tag of it, and the text is not rooted in <speak>. Callers would hear that something went wrong instead of it. Correct it; it is XML rooted in <speak>.").HasNoOtherProblem();

    [Fact]
    public void RB0014_a_message_of_more_characters_than_Lex_takes()
    {
        var text = new string('x', 1025);
        English($$"""{ "Hi": "{{text}}" }""")
            .HasProblem(
                "RB0014",
                $"\"{text}\"",
                "The message 'Hi' of messages/en_US/Desk.json is 1025 characters long, and Lex takes 1 to 1024: it could not be sent, and callers would hear an apology instead. Shorten it, or say it in two messages.").HasNoOtherProblem();
    }

    [Fact]
    public void RB0014_counts_the_tags_of_SSML() =>
        English($$"""{ "Hi": "<speak>{{new string('x', 1002)}}<break/></speak>" }""").HasProblem(
            "RB0014",
            $"\"<speak>{new string('x', 1002)}<break/></speak>\"",
            "The message 'Hi' of messages/en_US/Desk.json is 1025 characters long, and Lex takes 1 to 1024: it could not be sent, and callers would hear an apology instead. Shorten it, or say it in two messages.").HasNoOtherProblem();

    [Theory]
    [InlineData("")]
    [InlineData("<speak></speak>")]
    public void RB0014_a_message_that_says_nothing(string text) =>
        English($$"""{ "Hi": "{{text}}" }""")
            .HasProblem(
                "RB0014",
                $"\"{text}\"",
                "The message 'Hi' of messages/en_US/Desk.json is 0 characters long, and Lex takes 1 to 1024: it could not be sent, and callers would hear an apology instead. Write it, or take it out.").HasNoOtherProblem();

    [Theory]
    [InlineData("{ \"Hi\": \"Hi.\" \"Bye\": \"Bye.\" }", "\"", "'\"' is invalid after a value. Expected either ',', '}', or ']'.")]
    [InlineData("{ \"Hi\": \"Hi.\", \"Hi\": \"Bye.\" }", "\"Hi\"", "\"Hi\" is in one object twice.")]
    [InlineData("[ \"Hi.\" ]", "[", "It is to be one object of names and texts.")]
    [InlineData("{ \"Hi\": 5 }", "5", "The message 'Hi' is no text.")]
    [InlineData("{ \"Hi\": \"\\ud83d\" }", "\"\\ud83d\"", "An escape in this text is half of a character (a surrogate without its pair).")]
    public void RB0016_a_file_that_is_no_object_of_texts(string json, string squiggle, string problem) =>
        English(json)
            .HasProblem(
                "RB0016",
                squiggle,
                $"messages/en_US/Desk.json cannot be read: {problem} A bot made without it would not know what callers say, or what to tell them. Correct the file.").HasNoOtherProblem();

    [Fact]
    public void RB0016_is_where_the_file_stops_being_JSON() =>
        English("{\n  \"Né\": \"Hi.\",\n  \"Bye\": xyz\n}").HasProblem(
            "RB0016",
            "x",
            "messages/en_US/Desk.json cannot be read: 'x' is an invalid start of a value. A bot made without it would not know what callers say, or what to tell them. Correct the file.").HasNoOtherProblem();

    [Fact]
    public void RB0016_is_all_there_is_to_say_of_a_broken_translation() =>
        Desk("""{ "Hello": "Hello." }""", "{").HasProblem(
            "RB0016",
            "",
            "messages/es_US/Desk.json cannot be read: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed. A bot made without it would not know what callers say, or what to tell them. Correct the file.").HasNoOtherProblem();

    [Fact]
    public void RB0021_two_messages_that_would_have_one_name() =>
        English("""{ "try-again": "Again.", "Try_again": "Once more." }""")
            .HasProblem(
                "RB0021",
                "\"Try_again\"",
                "The message 'Try_again' of messages/en_US/Desk.json and the message 'try-again' would both be called 'Try_again' in C#: one could not be told from the other. Rename one of them.").HasNoOtherProblem();

    [Theory]
    [InlineData("ToString", "a method that every class has")]
    [InlineData("Messages", "the class that it would be in")]
    [InlineData("DeskMessages", "the class that it would be in")]
    public void RB0021_a_message_that_would_hide_something_else(string name, string other) =>
        English($$"""{ "{{name}}": "Hi." }""")
            .HasProblem(
                "RB0021",
                $"\"{name}\"",
                $"The message '{name}' of messages/en_US/Desk.json and {other} would both be called '{name}' in C#: one could not be told from the other. Rename one of them.").HasNoOtherProblem();

    [Fact]
    public void RB0021_two_sets_that_would_have_one_name() =>
        English("""{ "Hi": "Hi." }""", project => project.Messages("en_US", "desk", """{ "Hi": "Hi." }"""))
            .HasProblem(
                "RB0021",
                "{",
                "The set of messages 'desk' and the set 'Desk' would both be called 'DeskMessages' in C#: one could not be told from the other. Rename one of them.").HasNoOtherProblem();

    [Fact]
    public void RB0021_two_sets_whose_names_differ_in_the_case_of_letters() =>
        English("""{ "Hi": "Hi." }""", project => project.Messages("en_US", "DESK", """{ "Hi": "Hi." }"""))
            .HasProblem(
                "RB0021",
                "{",
                "The set of messages 'Desk' and the set 'DESK' would both be called 'DESKMessages' in C#: one could not be told from the other. Rename one of them.").HasNoOtherProblem();

    [Fact]
    public void RB0021_one_set_in_two_places() =>
        English("""{ "Hi": "Hi." }""", project => project.File("old/messages/en_US/Desk.json", """{ "Hi": "Hi." }"""))
            .HasProblem(
                "RB0021",
                "{",
                "/bot/old/messages/en_US/Desk.json and /bot/bot-definition/messages/en_US/Desk.json would both be called 'DeskMessages' in C#: one could not be told from the other. Rename one of them.").HasNoOtherProblem();

    [Fact]
    public void A_mistake_in_a_message_does_not_hide_the_message_from_the_classes_that_say_it() =>
        Assert.Empty(English(
            """{ "Hi": "<speak>Hi {name}" }""",
            project => project.Class("namespace Desk; internal static class Greeting { public static Message Of(string name) => DeskMessages.Hi(name); }")).CompilerErrors());

    private static GeneratorRun English(string json, Func<BotProject, BotProject>? more = null)
    {
        var project = new BotProject().Messages("en_US", "Desk", json);
        return Run(more is null ? project : more(project));
    }

    private static GeneratorRun Desk(string english, string spanish, Func<BotProject, BotProject>? more = null)
    {
        var project = TwoLanguages.Project().Messages("en_US", "Desk", english).Messages("es_US", "Desk", spanish);
        return Run(more is null ? project : more(project));
    }

    // Whatever is wrong with a message, what is generated compiles: one mistake is one error.
    private static GeneratorRun Run(BotProject project)
    {
        var run = project.Generate();
        Assert.Empty(run.CompilerErrors());
        return run;
    }
}
