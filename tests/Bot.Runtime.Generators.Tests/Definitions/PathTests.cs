using System.Text;
using Bot.Runtime.Generators.Tests.Bots;
using Bot.Runtime.Generators.Tests.Intents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bot.Runtime.Generators.Tests.Definitions;

/// <summary>Where and in which order the compiler has the files makes no difference.</summary>
public sealed class PathTests
{
    [Fact]
    public void The_same_is_generated_from_the_paths_of_Windows_and_in_any_order()
    {
        // A and AB: by the bytes of their paths, "A\\" comes after "AB" and "A/" before.
        var project = RichBot.Project()
            .Intent("Optional", intent => intent.Slot("A", "AMAZON.Number").Slot("AB", "AMAZON.Number").With(json => json.Remove("slotPriorities")))
            .Handler("Optional")
            .Locale("es_US").Fallback("es_US")
            .File("bot-definition/messages/en_US/Desk.json", """{ "Hi": "Hi." }""")
            .File("bot-definition/messages/es_US/Desk.json", """{ "Hi": "Hola." }""");

        var windows = Generated(project, @"C:\bot\", [.. project.Files.Reverse().Select(file => new MemoryFile(@"C:\bot\" + file.Key.Replace('/', '\\'), file.Value))]);

        Assert.Equal(Generated(project, BotProject.Folder, project.AdditionalTexts()), windows);
    }

    [Fact]
    public void A_place_in_a_long_file_is_counted_in_characters()
    {
        var values = string.Join(",\n", Enumerable.Range(0, 20_000).Select(number => $"{{ \"sampleValue\": {{ \"value\": \"é😀 {number}\" }} }}"));
        var json = $$"""{ "name": "Size", "slotTypeValues": [{{values}}], "valueSelectionSetting": { "resolutionStrategy": "ORIGINAL_VALUE" }, "name": "Size" }""";

        new BotProject().File(BotProject.Definition + "BotLocales/en_US/SlotTypes/Size/SlotType.json", json).Generate().Reports((
            "RB0016",
            "\"name\"",
            "bot-definition/Desk/Desk/BotLocales/en_US/SlotTypes/Size/SlotType.json cannot be read: \"name\" is in one object twice. A bot made without it would not know what callers say, or what to tell them. Correct the file."));
    }

    private static string Generated(BotProject project, string folder, IEnumerable<AdditionalText> files)
    {
        var driver = CSharpGeneratorDriver.Create(
            [new IntentsGenerator().AsSourceGenerator(), new MessagesGenerator().AsSourceGenerator()],
            files,
            GeneratorRun.ParseOptions,
            new MemoryOptions(new() { ["build_property.RootNamespace"] = project.RootNamespace, ["build_property.ProjectDir"] = folder }));
        var trees = driver.RunGenerators(project.Compile(), TestContext.Current.CancellationToken).GetRunResult().GeneratedTrees;
        return trees.Aggregate(new StringBuilder(), (text, tree) => text.Append(tree)).ToString();
    }
}
