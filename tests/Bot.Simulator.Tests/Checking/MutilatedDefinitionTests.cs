using System.Text;
using System.Text.Json.Nodes;
using Bot.Simulator.Checking;
using Bot.Simulator.Tests.Definition;
using CsCheck;

namespace Bot.Simulator.Tests.Checking;

/// <summary>A definition may hold anything: the check ends with a report, whatever it is given.</summary>
public sealed class MutilatedDefinitionTests
{
    private static readonly JsonNode?[] Odd =
    [
        null, 0, -1, 1e300, 3.5, true, "", " ", "{", "}}{{", "{}", "{Floor}", "$.Attributes.", "$.Lex.Slots.['", "<speak", "[", "\u0000", "ELICIT_SLOT", "StartIntent", "OrderBadge", "ReturnBadge", "Floor", "CarType",
        new JsonArray(), new JsonObject(), new JsonArray(new JsonArray()), new JsonArray((JsonNode?)null), new JsonObject { ["name"] = null }, new string('(', 2000), new string('{', 300), "((((((((((", "fn.IS_SET(",
    ];

    [Fact]
    public void No_change_of_a_value_breaks_the_check_or_the_reader()
    {
        using var badges = BotCase.Clean();
        using var garage = GarageBot.Folder();
        foreach (var folder in new[] { badges, garage })
        {
            var files = System.IO.Directory.GetFiles(folder.Path, "*.json", SearchOption.AllDirectories);
            Gen.Select(Gen.OneOf(files), Gen.Int[0, 10_000], Gen.Int[0, Odd.Length - 1], Gen.Int[0, 10_000]).Sample(
                (file, at, odd, other) =>
                {
                    var before = File.ReadAllText(file);
                    try
                    {
                        File.WriteAllText(file, Changed(before, at, odd, other));
                        Assert.NotEmpty(DefinitionCheck.Of(folder.Path).Parts);
                    }
                    finally
                    {
                        File.WriteAllText(file, before);
                    }
                },
                iter: 150,
                threads: 1);
        }
    }

    [Fact]
    public void No_change_of_a_byte_and_no_cut_breaks_the_check()
    {
        using var folder = BotCase.Clean().Write("desk.json", DeskFlow.Json().ToJsonString());
        var files = System.IO.Directory.GetFiles(folder.Path, "*.json", SearchOption.AllDirectories);
        Gen.Select(Gen.OneOf(files), Gen.Double[0, 1], Gen.Byte, Gen.Bool).Sample(
            (file, at, value, cut) =>
            {
                var before = File.ReadAllBytes(file);
                try
                {
                    var index = (int)(at * (before.Length - 1));
                    var after = cut ? before[..index] : [.. before];
                    if (!cut)
                        after[index] = value;
                    File.WriteAllBytes(file, after);
                    Assert.NotEmpty(DefinitionCheck.Of(folder.Path).Parts);
                }
                finally
                {
                    File.WriteAllBytes(file, before);
                }
            },
            iter: 150,
            threads: 1);
    }

    [Fact]
    public void No_change_of_a_value_of_a_flow_breaks_the_check() =>
        Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, Odd.Length - 1], Gen.Int[0, 10_000]).Sample(
            (at, odd, other) => Assert.NotNull(DeskFlow.Alone(Changed(DeskFlow.Json().ToJsonString(), at, odd, other))),
            iter: 300,
            threads: 1);

    [Fact]
    public void No_cut_of_a_zip_breaks_the_check()
    {
        using var folder = BotCase.Clean();
        var zip = folder.Zip();
        var whole = File.ReadAllBytes(zip);
        Gen.Select(Gen.Double[0, 1], Gen.Byte, Gen.Bool).Sample(
            (at, value, cut) =>
            {
                var index = (int)(at * (whole.Length - 1));
                var after = cut ? whole[..index] : [.. whole];
                if (!cut)
                    after[index] = value;
                File.WriteAllBytes(zip, after);
                Assert.NotEmpty(DefinitionCheck.Of(zip).Parts);
            },
            iter: 150,
            threads: 1);
    }

    // Replaces the value at one place by an odd one, or by the value of another place.
    private static string Changed(string json, int at, int odd, int other)
    {
        var root = JsonNode.Parse(json)!;
        var places = Places(root).ToArray();
        if (places.Length == 0)
            return json;
        var replacement = odd % 2 == 0 ? Odd[odd] : places[other % places.Length];
        places[at % places.Length]!.ReplaceWith(replacement?.DeepClone());
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(root.ToJsonString()));
    }

    private static IEnumerable<JsonNode> Places(JsonNode node)
    {
        var children = node switch
        {
            JsonObject value => value.Select(member => member.Value),
            JsonArray value => value,
            _ => [],
        };
        return children.OfType<JsonNode>().SelectMany(child => Places(child).Prepend(child));
    }
}
