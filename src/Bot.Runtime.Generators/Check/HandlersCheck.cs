using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Model;
using Bot.Runtime.Generators.Wire;

namespace Bot.Runtime.Generators.Check;

/// <summary>Classes that cannot answer an intent as they are declared.</summary>
internal static class HandlersCheck
{
    public static IEnumerable<DiagnosticInfo> Problems(BotSources bot) => bot.Handlers.SelectMany(Problems);

    private static IEnumerable<DiagnosticInfo> Problems(HandlerClass handler)
    {
        var name = handler.Type.Name.Local;
        if (!handler.Type.IsPartial)
            yield return DiagnosticInfo.At(handler.Type.Place, DiagnosticRegister.HandlerNotPartial, name, handler.Intent.Text);
        if (!handler.IsSealed)
            yield return DiagnosticInfo.At(handler.Type.Place, DiagnosticRegister.HandlerNotSealed, name, handler.Intent.Text);
        if (SlotNames.Handler.Contains(handler.Type.Name.Name))
            yield return DiagnosticInfo.At(handler.Type.Place, DiagnosticRegister.NameNotUsable, $"The class '{name}' of the intent '{handler.Intent.Text}'", "something that is generated in it", name);
        if (Problem(handler) is { } problem)
            yield return DiagnosticInfo.At(handler.Type.Place, DiagnosticRegister.ServiceNotConstructible, name, problem.Reason, problem.Fix);
    }

    private static ServiceProblem? Problem(HandlerClass handler) => handler switch
    {
        { IsHandler: false } => new($"it answers the intent '{handler.Intent.Text}' and does not derive from IntentHandler", $"Derive it from IntentHandler<{handler.Type.Name.Local}.Slots>, or from ImmediateHandler."),
        { Type.IsGeneric: true } => new("it has type parameters, and nobody would say which types they are", "Take them off."),
        // An abstract class cannot be sealed, which is said already.
        { IsSealed: false } => null,
        _ => handler.Construction.Problem,
    };
}
