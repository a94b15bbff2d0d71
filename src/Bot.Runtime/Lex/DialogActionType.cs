using System.Text.Json.Serialization;

namespace Bot.Runtime.Lex;

/// <summary>The next step that an event proposes or a response asks for.</summary>
[JsonConverter(typeof(TolerantEnumConverter<DialogActionType>))]
public enum DialogActionType
{
    /// <summary>A value this version does not know; Lex may add some without a change of messageVersion.</summary>
    Unknown,

    /// <summary>Lex goes on along the path of the definition.</summary>
    Delegate,

    /// <summary>Lex asks for the value of one slot.</summary>
    ElicitSlot,

    /// <summary>Lex asks what the caller wants.</summary>
    ElicitIntent,

    /// <summary>Lex asks for yes or no before it fulfills the intent.</summary>
    ConfirmIntent,

    /// <summary>The conversation about this intent is over.</summary>
    Close,

    /// <summary>Only in answers of the runtime API; a Lambda must not send it.</summary>
    None,
}
