using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;

namespace Pulumi;

/// <summary>A value of the printed program: known now, or known to Pulumi when it runs.</summary>
internal abstract record Expression
{
    private Expression()
    {
    }

    /// <summary>As JSON, in which <c>${…}</c> is a reference and <c>$$</c> a dollar sign.</summary>
    public abstract JsonNode Print();

    /// <summary>A number, a truth value, or a text that is no reference, whatever is in it.</summary>
    public sealed record Literal(object Value) : Expression
    {
        public override JsonNode Print() => Value switch
        {
            string text => JsonValue.Create(Escape(text)),
            bool flag => JsonValue.Create(flag),
            int number => JsonValue.Create(number),
            double number => JsonValue.Create(number),
            _ => throw new InvalidOperationException($"A {Value.GetType()} cannot be printed. Make it a text, a number or a truth value."),
        };
    }

    /// <summary>A property of a resource or of a variable, or a setting.</summary>
    /// <param name="Root">The name of the resource, variable or setting.</param>
    /// <param name="Path">What of it, such as <c>.arn</c> or <c>.names[0]</c>; empty for itself.</param>
    public sealed record Reference(string Root, string Path) : Expression
    {
        public string Text => $"${{{Root}{Path}}}";

        public override JsonNode Print() => JsonValue.Create(Text);
    }

    /// <summary>A text with references in it.</summary>
    public sealed record Template(ImmutableArray<Expression> Parts) : Expression
    {
        public override JsonNode Print() => JsonValue.Create(string.Concat(Parts.Select(part => part.Print().GetValue<object>() switch
        {
            string text => text,
            var other => Convert.ToString(other, CultureInfo.InvariantCulture),
        })));
    }

    /// <summary>A function of the host's, such as <c>fn::toJSON</c>.</summary>
    public sealed record Function(string Name, Expression Argument) : Expression
    {
        public override JsonNode Print() => new JsonObject { [Name] = Argument.Print() };
    }

    public sealed record Sequence(ImmutableArray<Expression> Items) : Expression
    {
        public override JsonNode Print() => new JsonArray([.. Items.Select(item => item.Print())]);
    }

    /// <summary>An object. The host looks for references in its keys too.</summary>
    public sealed record Map(ImmutableArray<KeyValuePair<string, Expression>> Entries) : Expression
    {
        public override JsonNode Print() => new JsonObject(Entries.Select(entry => KeyValuePair.Create(Escape(entry.Key), (JsonNode?)entry.Value.Print())));
    }

    /// <summary>Makes an expression of what C# has: texts, numbers, arguments, outputs, assets, lists, dictionaries, anonymous objects.</summary>
    public static Expression Of(object? value) => value switch
    {
        null => throw new InvalidOperationException("A null cannot be printed. Leave the property out."),
        Expression expression => expression,
        IExpressed expressed => expressed.Expression,
        string or bool or int or double => new Literal(value),
        IDictionary map => new Map([.. map.Keys.Cast<string>().Select(key => KeyValuePair.Create(key, Of(map[key])))]),
        IEnumerable list => new Sequence([.. list.Cast<object?>().Select(Of)]),
        _ => new Map([.. value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => KeyValuePair.Create(property.Name, Of(property.GetValue(value))))]),
    };

    /// <summary>The host makes <c>$</c> of <c>$$</c> wherever it stands.</summary>
    private static string Escape(string text) => text.Replace("$", "$$", StringComparison.Ordinal);
}
