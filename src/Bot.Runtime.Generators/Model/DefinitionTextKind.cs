namespace Bot.Runtime.Generators.Model;

/// <summary>What a text of the definition is. Source of the limits: the Lex V2 model API (types PlainTextMessage, SSMLMessage, CustomPayload, ImageResponseCard, Button, SampleValue) and the Lex V2 quotas.</summary>
internal enum DefinitionTextKind
{
    /// <summary>What is said: 1 to 1000 characters.</summary>
    Message,

    /// <summary>What a client of the bot's own understands: 1 to 1000 characters.</summary>
    Payload,

    /// <summary>The title of a card: 1 to 250 characters.</summary>
    CardTitle,

    /// <summary>The subtitle of a card: 1 to 250 characters.</summary>
    CardSubtitle,

    /// <summary>The text or the value of a button: 1 to 50 characters.</summary>
    Button,

    /// <summary>A sample utterance of an intent or a slot: 1 to 500 characters.</summary>
    Utterance,

    /// <summary>A value of a slot type, or a synonym: 1 to 140 characters.</summary>
    SlotTypeValue,
}
