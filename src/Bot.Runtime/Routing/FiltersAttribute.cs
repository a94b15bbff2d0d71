namespace Bot.Runtime.Routing;

/// <summary>Says which filters wrap a handler, the outermost first. On the composition root it wraps every handler, outside of the handler's own.</summary>
/// <param name="filters">Classes that derive from <see cref="IntentFilter"/>; they are made once, from the composition root's services.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class FiltersAttribute(params Type[] filters) : Attribute
{
    /// <summary>The filters.</summary>
    public IReadOnlyList<Type> Filters { get; } = filters;
}
