namespace Pulumi;

/// <summary>A question that a provider answers while the program runs. It is asked once, whoever needs the answer.</summary>
internal static class InvokedFunction
{
    /// <summary>Asks.</summary>
    /// <param name="variable">The name that the answer has in the program.</param>
    /// <param name="function">The provider's function, such as <c>aws:getCallerIdentity</c>.</param>
    /// <param name="arguments">What it is asked with.</param>
    /// <returns>Refers to a part of the answer, such as <c>.accountId</c>.</returns>
    public static Func<string, Expression> Ask(string variable, string function, object arguments)
    {
        Deployment.Current.DeclareVariable(variable, new Expression.Function("fn::invoke", Expression.Of(new Dictionary<string, object> { ["function"] = function, ["arguments"] = arguments })));
        return path => new Expression.Reference(variable, path);
    }
}
