using System.Collections.Immutable;
using Bot.Simulator.Definition;
using CsCheck;

namespace Bot.Simulator.Tests.Definition;

public sealed class SubSlotTests : IDisposable
{
    private static readonly DefinitionPlace Place = new("Slot.json", "$.subSlotSetting.expression");

    private readonly BotFolder _folder = GarageBot.Folder();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_sub_slots_come_from_the_type_and_how_to_ask_for_them_from_the_slot()
    {
        var car = Car();

        Assert.True(car.IsComposite);
        Assert.Equal(["Color ColorType", "Make MakeType", "Year AMAZON.Number", "Plate PlateType"], car.SubSlots.Select(subSlot => $"{subSlot.Name} {subSlot.SlotTypeName}"));
        Assert.Equal([true, true, true, false], car.SubSlots.Select(subSlot => subSlot.Prompt is not null));
        Assert.Equal(["it was built by {Make}"], car.FindSubSlot("Make")!.SampleUtterances);
        Assert.Equal($"{GarageBot.Car} at $.subSlotSetting.slotSpecifications.Make", car.FindSubSlot("Make")!.Place.ToString());
        Assert.Equal($"{GarageBot.CarType} at $.compositeSlotTypeSetting.subSlots[3]", car.FindSubSlot("Plate")!.Place.ToString());
        Assert.Null(car.FindSubSlot("Wheels"));
        Assert.Empty(_folder.Load().Problems);
    }

    [Fact]
    public void A_type_may_be_named_where_an_export_has_its_identifier()
    {
        _folder.Edit(GarageBot.CarType, type => type["compositeSlotTypeSetting"]!["subSlots"]![1]!["slotTypeId"] = "MakeType");

        Assert.Equal("MakeType", Car().FindSubSlot("Make")!.SlotTypeName);
    }

    [Fact]
    public void Where_the_type_lists_no_sub_slots_those_of_the_slot_count()
    {
        _folder.Edit(GarageBot.CarType, type => type["compositeSlotTypeSetting"] = null)
            .Edit(GarageBot.Car, slot => slot["subSlotSetting"]!["expression"] = null);

        Assert.Equal(["Make", "Color", "Year"], Car().SubSlots.Select(subSlot => subSlot.Name));
        Assert.Null(Car().SubSlotExpression);
    }

    [Fact]
    public void A_sub_slot_whose_type_is_not_there_is_a_problem_with_its_place()
    {
        _folder.Edit(GarageBot.CarType, type => type["compositeSlotTypeSetting"]!["subSlots"]![3]!["slotTypeId"] = "PLATETYPE2");

        var problem = Assert.Single(_folder.Load().Problems);

        Assert.Equal($"{GarageBot.Car} at $", problem.Place.ToString());
        Assert.Equal("sub-slot 'Plate' has slot type 'PLATETYPE2', which is neither built in nor the identifier of a type in SlotTypes. Name one of these.", problem.Message);
    }

    [Theory]
    [InlineData("Color", "", "Color")]
    [InlineData("Color AND Make", "Color", "Make")]
    [InlineData("Color AND Make", "Color Make", null)]
    [InlineData("Color OR Make", "", "Color")]
    [InlineData("Color OR Make", "Make", null)]
    [InlineData("Color AND Make OR Plate", "Plate", null)]
    [InlineData("Color AND Make OR Plate", "Make", "Color")]
    [InlineData("Color AND (Make OR Plate)", "Plate", "Color")]
    [InlineData("Plate OR (Color AND Make)", "Color", "Make")]
    [InlineData("((Year))", "", "Year")]
    [InlineData("Color and Make or Plate", "Color", "Make")]
    public void The_expression_tells_what_is_missing_next(string expression, string filled, string? missing)
    {
        var parsed = SubSlotExpression.Parse(expression, Place, ["Color", "Make", "Year", "Plate"]);

        Assert.Equal(missing, parsed.FirstMissing(filled.Split(' ').Contains));
    }

    [Theory]
    [InlineData("", "Slot.json at $.subSlotSetting.expression: the expression '' breaks at character 1: expected a sub-slot or '('.")]
    [InlineData("Color AND", "Slot.json at $.subSlotSetting.expression: the expression 'Color AND' breaks at character 10: expected a sub-slot or '('.")]
    [InlineData("(Color", "Slot.json at $.subSlotSetting.expression: the expression '(Color' breaks at character 7: expected ')'.")]
    [InlineData("Color Make", "Slot.json at $.subSlotSetting.expression: the expression 'Color Make' breaks at character 7: expected AND, OR or the end.")]
    [InlineData("Color AND Wheels", "Slot.json at $.subSlotSetting.expression: the expression 'Color AND Wheels' names sub-slot 'Wheels', and the slot has Color, Make. Name one of these.")]
    public void An_expression_that_is_none_says_where_it_breaks(string expression, string message) =>
        Assert.Equal(message, Assert.Throws<DefinitionException>(() => SubSlotExpression.Parse(expression, Place, ["Color", "Make"])).Message);

    [Fact]
    public void Asking_for_what_is_missing_one_after_the_other_always_completes_the_slot()
    {
        ImmutableArray<string> names = ["A", "B", "C", "D"];
        var expression = Gen.Recursive<string>((depth, inner) => depth > 3
            ? Gen.OneOf("A", "B", "C", "D")
            : Gen.OneOf(Gen.OneOf("A", "B", "C", "D"), Gen.Select(inner, Gen.OneOf("AND", "OR"), inner, (left, sign, right) => $"({left} {sign} {right})")));

        expression.Sample(text =>
        {
            var parsed = SubSlotExpression.Parse(text, Place, names);
            var filled = new HashSet<string>();
            while (parsed.FirstMissing(filled.Contains) is { } missing)
                Assert.True(filled.Add(missing), $"{text} asks twice for {missing}");
            Assert.InRange(filled.Count, 1, names.Length);
        });
    }

    private Slot Car() => _folder.Load().Locale("en_US").FindIntent("BookService")!.FindSlot("Car")!;
}
