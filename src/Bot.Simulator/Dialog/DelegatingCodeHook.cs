using Bot.Runtime.Lex;

namespace Bot.Simulator.Dialog;

/// <summary>Stands in for a Lambda that is not there: leaves every dialog turn to Lex, and fulfills every intent without a word.</summary>
public sealed class DelegatingCodeHook : ILexCodeHook
{
    /// <inheritdoc />
    public Task<LexCodeHookResult> InvokeAsync(LexV2Event lexEvent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lexEvent);
        return Task.FromResult(LexCodeHookResult.Answered(new()
        {
            SessionState = new()
            {
                DialogAction = new() { Type = DialogActionType.Delegate },
                Intent = lexEvent.SessionState?.Intent,
                SessionAttributes = lexEvent.SessionState?.SessionAttributes,
            },
        }));
    }
}
