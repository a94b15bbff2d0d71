using System.Text.Json.Nodes;
using Bot.Simulator.Tests.Definition;

namespace Bot.Simulator.Tests.Checking;

/// <summary>Composite slots: parts, their prompts and the expression over them.</summary>
internal static class CompositeCases
{
    public static IEnumerable<BotCase> All =>
    [
        Of("a sub-slot that is not there in an utterance, a message, a condition", folder => folder.Edit(GarageBot.BookService, intent =>
        {
            intent["sampleUtterances"]![1]!["utterance"] = "my car was made in {Car.Yaer}";
            intent["intentConfirmationSetting"]!["promptSpecification"]!["messageGroupsList"]![0]!["message"]!["plainTextMessage"]!["value"] = "Your {Car.Maek}?";
        }),
            "BOT101 Garage/BotLocales/en_US/Intents/BookService/Intent.json(1) $.sampleUtterances[1].utterance: 'my car was made in {Car.Yaer}' names slot 'Car.Yaer', which intent 'BookService' does not have. Did you mean 'Car.Year'? Name one of its slots, or add it.",
            "BOT203 Garage/BotLocales/en_US/Intents/BookService/Intent.json(1) $.intentConfirmationSetting.promptSpecification.messageGroupsList[0].message.plainTextMessage.value: 'Your {Car.Maek}?' names slot 'Car.Maek', which intent 'BookService' does not have, so it is said as it stands. Did you mean 'Car.Make'? Name one of its slots."),
        Of("an expression that breaks", folder => folder.Edit(GarageBot.Car, slot => slot["subSlotSetting"]!["expression"] = "Make AND (Color"),
            "BOT140 Garage/BotLocales/en_US/Intents/BookService/Slots/Car/Slot.json(1) $.subSlotSetting: the expression 'Make AND (Color' breaks at character 16: expected ')'."),
        Of("a specification of a part that is not there", folder => folder.Edit(GarageBot.Car, slot => slot["subSlotSetting"]!["slotSpecifications"]!["Wheel"] = new JsonObject()),
            "BOT141 Garage/BotLocales/en_US/Intents/BookService/Slots/Car/Slot.json(1) $.subSlotSetting.slotSpecifications.Wheel: slot 'Car' specifies sub-slot 'Wheel', which its type 'CarType' does not have. There is Color, Make, Year, Plate. Name one of its sub-slots."),
        Of("a part that is composite itself", folder => folder.Edit(GarageBot.CarType, type => type["compositeSlotTypeSetting"]!["subSlots"]![0]!["slotTypeId"] = "CARTYPE001"),
            "BOT128 Garage/BotLocales/en_US/Intents/BookService/Slots/Car/Slot.json(1) $.slotTypeName: Slot type CarType is composite without sub-slots here: any words are taken as they are said.",
            "BOT141 Garage/BotLocales/en_US/SlotTypes/CarType/SlotType.json(1) $.compositeSlotTypeSetting: sub-slot 'Color' is of type 'CarType', which is composite itself. Name a type that is not.",
            "BOT126 Garage/BotLocales/en_US/SlotTypes/ColorType/SlotType.json(1) $: no slot is of type 'ColorType'. Remove it, or use it."),
        Of("seven parts", folder => folder.Edit(GarageBot.CarType, type =>
        {
            for (var number = 5; number <= 7; number++)
                type["compositeSlotTypeSetting"]!["subSlots"]!.AsArray().Add(new JsonObject { ["name"] = $"Part{number}", ["slotTypeId"] = "AMAZON.Number" });
        }),
            "BOT142 Garage/BotLocales/en_US/Intents/BookService/Slots/Car/Slot.json(1) $.subSlotSetting: sub-slot 'Part5' of slot 'Car' has no prompt, so it cannot be asked for. Add one to slotSpecifications.",
            "BOT142 Garage/BotLocales/en_US/Intents/BookService/Slots/Car/Slot.json(1) $.subSlotSetting: sub-slot 'Part6' of slot 'Car' has no prompt, so it cannot be asked for. Add one to slotSpecifications.",
            "BOT142 Garage/BotLocales/en_US/Intents/BookService/Slots/Car/Slot.json(1) $.subSlotSetting: sub-slot 'Part7' of slot 'Car' has no prompt, so it cannot be asked for. Add one to slotSpecifications.",
            "BOT141 Garage/BotLocales/en_US/SlotTypes/CarType/SlotType.json(1) $.compositeSlotTypeSetting: type 'CarType' has 7 sub-slots, and Lex takes 6. Remove some."),
        Of("a type of a part that is not there", folder => folder.Edit(GarageBot.CarType, type => type["compositeSlotTypeSetting"]!["subSlots"]![3]!["slotTypeId"] = "PLATETYPE2"),
            "BOT120 Garage/BotLocales/en_US/Intents/BookService/Slots/Car/Slot.json(1) $: sub-slot 'Plate' has slot type 'PLATETYPE2', which is neither built in nor the identifier of a type in SlotTypes. Name one of these.",
            "BOT126 Garage/BotLocales/en_US/SlotTypes/PlateType/SlotType.json(1) $: no slot is of type 'PlateType'. Remove it, or use it."),
    ];

    private static BotCase Of(string name, Action<BotFolder> change, params string[] expected) => new(name, Clean, change, expected);

    // The bot that books services, with what its rules ask for and its tests do without.
    private static BotFolder Clean() => GarageBot.Folder()
        .Edit("Garage/Bot.json", bot => bot["dataPrivacy"] = JsonNode.Parse("""{"childDirected":false}"""))
        .Edit(GarageBot.Car, slot => slot["subSlotSetting"]!["slotSpecifications"]!["Plate"] = slot["subSlotSetting"]!["slotSpecifications"]!["Year"]!.DeepClone());
}
