using System.Text.RegularExpressions;
using Bot.Runtime.Conversation;

namespace Bot.Cli.Scaffolding;

/// <summary>
/// Names that are good in all the places they end in: in the definition (Lex takes <c>^([0-9a-zA-Z][_-]?){1,100}$</c>), as a C# class or
/// property, in a message and in a sentence that a caller hears.
/// </summary>
internal static partial class NameRules
{
    private static readonly string[] CSharpWords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default",
        "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto",
        "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out",
        "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc",
        "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using",
        "virtual", "void", "volatile", "while", "and", "or", "not",
    ];

    // What the generator calls things inside a handler, what every object has, and the parameters of a handler's methods.
    private static readonly string[] TakenInHandlers =
        ["Slot", "Slots", "InOrder", "Read", "Equals", "ToString", "GetHashCode", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "Turn", "Cancel"];

    private static readonly string[] ImplicitNamespaces =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    /// <summary>Refuses a name that is not a capital letter followed by letters and digits.</summary>
    /// <exception cref="CommandFailedException">It is not.</exception>
    public static void CheckForm(string what, string name)
    {
        if (!Form.IsMatch(name))
            throw new CommandFailedException($"'{name}' cannot be the name of {what}: it becomes a name in C# too, and part of what callers hear. Begin with a capital letter and go on with up to 39 letters and digits, like {Suggestion(name)}.");
    }

    /// <summary>Refuses the name of a slot that C# or the generated code has for something else.</summary>
    /// <exception cref="CommandFailedException">It is taken.</exception>
    public static void CheckSlot(string name)
    {
        CheckForm("a slot", name);
        if (CSharpWords.Contains(SpokenName.Camel(name)) || TakenInHandlers.Contains(name))
            throw new CommandFailedException($"'{name}' cannot be the name of a slot: C# or the generated code has the word for something else. Take a longer one, like {name}Wanted.");
    }

    /// <summary>Refuses the name of a class or an enum that would hide another.</summary>
    /// <exception cref="CommandFailedException">It is taken.</exception>
    public static void CheckType(Checkout checkout, string what, string name)
    {
        CheckForm(what, name);
        if (OwnerOf(checkout, name) is { } owner)
            throw new CommandFailedException($"'{name}' cannot be the name of {what}: {owner} is called so already. Take another name, like {name}Request.");
    }

    private static string? OwnerOf(Checkout checkout, string name)
    {
        var folder = checkout.PathTo("src", "Intents");
        if (name is "Intents" || Directory.Exists(Path.Combine(folder, name)))
            return $"the namespace Intents{(name is "Intents" ? "" : "." + name)}";
        var file = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, name + ".cs", SearchOption.AllDirectories).FirstOrDefault() : null;
        if (file is not null)
            return checkout.RelativePathOf(file);
        var type = typeof(Turn).Assembly.GetExportedTypes().FirstOrDefault(type => type.Name == name)
            ?? ImplicitNamespaces.Select(space => typeof(object).Assembly.GetType($"{space}.{name}")).FirstOrDefault(type => type is { IsPublic: true });
        return type is null ? null : $"the type {type.FullName}";
    }

    private static string Suggestion(string name)
    {
        var letters = string.Concat(name.Split(NotInAName, StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..])).TrimStart([.. "0123456789"]);
        var suggestion = letters.Length == 0 ? "" : char.ToUpperInvariant(letters[0]) + letters[1..Math.Min(letters.Length, 40)];
        return Form.IsMatch(suggestion) ? suggestion : "CheckTicket";
    }

    private static readonly char[] NotInAName = [' ', '-', '_', '.', ':', '/'];

    [GeneratedRegex("^[A-Z][A-Za-z0-9]{0,39}$")]
    private static partial Regex Form { get; }
}
