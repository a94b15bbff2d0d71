using System.Reflection;

namespace Pulumi;

/// <summary>The properties of a resource, or of a part of one. What a provider asks for is 'required': without it, it does not compile.</summary>
internal abstract class ResourceArgs : IExpressed
{
    /// <summary>The properties that are set, by the names that the provider has for them.</summary>
    Expression IExpressed.Expression => new Expression.Map([.. Properties()]);

    internal IEnumerable<KeyValuePair<string, Expression>> Properties() =>
        from property in GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        let value = property.GetValue(this)
        where value is not null
        select KeyValuePair.Create(NameOf(property), Expression.Of(value));

    private static string NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<InputAttribute>()?.Name ?? char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
}
