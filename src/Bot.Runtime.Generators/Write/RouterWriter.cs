using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Write;

/// <summary>Writes the router into the composition root.</summary>
internal static class RouterWriter
{
    private const string NoFallback =
        "$\"No class answers the intent '{turn.IntentName}', nor the fallback intent. Add a class for the intent whose parentIntentSignature is AMAZON.FallbackIntent.\"";

    public static string Write(RouterCode router) => SourceWriter.Part(router.Declaration, "partial class " + router.Declaration.Name.Name, new(router.Clashes, router.Declaration.Name.Namespace, router.Usings), default, (code, runtime) =>
    {
        code.Summary("Makes the router, and every handler that is made once. Everything marked [Provides] has to be there by then.");
        code.Line($"private {runtime.IntentRouter} CreateRouter() => new Router(this);").Line();
        code.Summary("Finds the class that answers an intent.");
        code.Open("private sealed class Router : " + runtime.IntentRouter);
        Fields(code, router);
        Constructor(code, router);
        Find(code, runtime, router);
        foreach (var creation in router.Creations)
            Creation(code, runtime, creation);
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

    private static void Find(CodeWriter code, RuntimeNames runtime, RouterCode router)
    {
        code.Line("/// <inheritdoc />");
        code.Open($"public override {runtime.IntentHandler} Find({runtime.Turn} turn) => turn.IntentName switch");
        foreach (var arm in router.Arms)
            code.Line($"{Identifier.Literal(arm.Intent)} => {arm.Expression},");
        code.Line("_ => " + (router.Fallback ?? $"throw new {runtime.InvalidOperationException}({NoFallback})") + ",");
        code.Close(";");
    }

    private static void Creation(CodeWriter code, RuntimeNames runtime, RouterCreation creation)
    {
        code.Line();
        if (creation.Locals.Count == 0)
        {
            code.Line($"private {runtime.IntentHandler} {creation.Method}({runtime.Turn} turn) => {creation.Expression};");
            return;
        }
        code.Open($"private {runtime.IntentHandler} {creation.Method}({runtime.Turn} turn)");
        foreach (var local in creation.Locals)
            code.Line(local);
        code.Line($"return {creation.Expression};").Close();
    }
}
