using System.Text.Json.Serialization;

namespace Bot.Runtime.Lex;

/// <summary>What a message holds.</summary>
[JsonConverter(typeof(TolerantEnumConverter<MessageContentType>))]
public enum MessageContentType
{
    /// <summary>A value this version does not know; Lex may add some without a change of messageVersion.</summary>
    Unknown,

    /// <summary>Plain text.</summary>
    PlainText,

    /// <summary>Speech Synthesis Markup Language, rooted in a speak element.</summary>
    SSML,

    /// <summary>Text for the client application to interpret.</summary>
    CustomPayload,

    /// <summary>A card with buttons, for channels with a screen.</summary>
    ImageResponseCard,
}
