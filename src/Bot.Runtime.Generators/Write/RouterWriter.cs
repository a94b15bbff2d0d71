using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Write;

/// <summary>Writes the router into the composition root.</summary>
internal static class RouterWriter
{
    public static string Write(RouterCode router) => SourceWriter.Part(router.Declaration, "partial class " + router.Declaration.Name.Name, router.Usings, default, code =>
    {
        code.Summary("Makes the router, and every handler that is made once. Everything marked [Provides] has to be there by then.");
        code.Line("private IntentRouter CreateRouter() => new Router(this);").Line();
        code.Summary("Finds the class that answers an intent.");
        code.Open("private sealed class Router : IntentRouter");
        Fields(code, router);
        Constructor(code, router);
        Find(code, router);
        foreach (var creation in router.Creations)
            Creation(code, creation);
        code.Close();
    });

    private static void Fields(CodeWriter code, RouterCode router)
    {
        if (router.NeedsRoot)
            code.Line($"private readonly {router.Declaration.Name.Name} _root;");
        foreach (var field in router.Fields)
            code.Line($"private readonly {field.Type} {field.Name};");
        code.Line();
    }

    private static void Constructor(CodeWriter code, RouterCode router)
    {
        code.Open($"public Router({router.Declaration.Name.Name} root)");
        if (router.NeedsRoot)
            code.Line("_root = root;");
        foreach (var field in router.Fields)
            code.Line($"{field.Name} = {field.Expression};");
        code.Close().Line();
    }

    private static void Find(CodeWriter code, RouterCode router)
    {
        code.Line("/// <inheritdoc />");
        code.Open("public override IntentHandler Find(Turn turn) => turn.IntentName switch");
        foreach (var arm in router.Arms)
            code.Line($"{Identifier.Literal(arm.Intent)} => {arm.Expression},");
        code.Line("_ => " + (router.Fallback ?? NoFallback) + ",");
        code.Close(";");
    }

    private static void Creation(CodeWriter code, RouterCreation creation)
    {
        code.Line();
        if (creation.Locals.Count == 0)
        {
            code.Line($"private IntentHandler {creation.Method}(Turn turn) => {creation.Expression};");
            return;
        }
        code.Open($"private IntentHandler {creation.Method}(Turn turn)");
        foreach (var local in creation.Locals)
            code.Line(local);
        code.Line($"return {creation.Expression};").Close();
    }

    private const string NoFallback =
        "throw new global::System.InvalidOperationException($\"No class answers the intent '{turn.IntentName}', nor the fallback intent. Add a class for the intent whose parentIntentSignature is AMAZON.FallbackIntent.\")";
}
