using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A value that is given, or an output that will be.</summary>
internal sealed class Input<T> : IExpressed
{
    private Input(Expression expression) => Expression = expression;

    public Expression Expression { get; }

    public static implicit operator Input<T>(T value) => new(Expression.Of(value));

    public static implicit operator Input<T>(Output<T> output) => new(output.Expression);
}

/// <summary>Values, each given or to come; or an output that will be a list.</summary>
internal sealed class InputList<T> : IExpressed, IEnumerable<Input<T>>
{
    private readonly List<Input<T>> _items = [];
    private readonly Expression? _output;

    public InputList()
    {
    }

    private InputList(Expression output) => _output = output;

    public Expression Expression => _output ?? new Expression.Sequence([.. _items.Select(item => item.Expression)]);

    public static implicit operator InputList<T>(Output<ImmutableArray<T>> output) => new(output.Expression);

    public void Add(Input<T> item) => _items.Add(item);

    public IEnumerator<Input<T>> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Values by name, each given or to come.</summary>
internal sealed class InputMap<T> : IExpressed, IEnumerable<KeyValuePair<string, Input<T>>>
{
    private readonly List<KeyValuePair<string, Input<T>>> _entries = [];

    public Expression Expression => new Expression.Map([.. _entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Expression))]);

    public Input<T> this[string key]
    {
        set => Add(key, value);
    }

    public void Add(string key, Input<T> value) => _entries.Add(KeyValuePair.Create(key, value));

    public IEnumerator<KeyValuePair<string, Input<T>>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
