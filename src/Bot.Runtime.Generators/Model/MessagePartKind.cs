namespace Bot.Runtime.Generators.Model;

/// <summary>What a message is made of.</summary>
internal enum MessagePartKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A value.</summary>
    Placeholder,

    /// <summary>A tag of SSML.</summary>
    Tag,

    /// <summary>Words and values that are read out one character at a time.</summary>
    Characters,

    /// <summary>Words and values inside a say-as of the text's own: values are written as they are, as one say-as cannot be in another.</summary>
    Interpreted,
}
