using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A value that is known when Pulumi has made what it is a property of.</summary>
/// <typeparam name="T">What it will be.</typeparam>
internal sealed class Output<T>(Expression expression) : IExpressed
{
    public Expression Expression => expression;
}

/// <summary>Makes outputs of other outputs.</summary>
internal static class Output
{
    public static Output<T> Create<T>(T value) => new(Expression.Of(value));

    /// <summary>A text with outputs in it: <c>Output.Format($"arn:aws:lex:{region}:{account}:bot/*")</c>.</summary>
    public static Output<string> Format(FormattableString text)
    {
        var parts = ImmutableArray.CreateBuilder<Expression>();
        var format = text.Format;
        for (var at = 0; at < format.Length;)
        {
            var open = format.IndexOfAny(['{', '}'], at);
            if (open < 0)
            {
                parts.Add(new Expression.Literal(format[at..]));
                break;
            }

            if (open > at)
                parts.Add(new Expression.Literal(format[at..open]));
            if (format[open + 1] == format[open])
            {
                // A doubled brace is a brace.
                parts.Add(new Expression.Literal(format[open].ToString()));
                at = open + 2;
                continue;
            }

            var close = format.IndexOf('}', open);
            parts.Add(Expression.Of(text.GetArgument(int.Parse(format.AsSpan(open + 1, close - open - 1), System.Globalization.CultureInfo.InvariantCulture))));
            at = close + 1;
        }

        return new(new Expression.Template(parts.ToImmutable()));
    }

    /// <summary>The JSON of an object with outputs in it.</summary>
    public static Output<string> JsonSerialize(object value) => new(new Expression.Function("fn::toJSON", Expression.Of(value)));
}
