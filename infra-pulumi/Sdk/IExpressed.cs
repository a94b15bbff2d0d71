namespace Pulumi;

/// <summary>Something that has a place in the printed program.</summary>
internal interface IExpressed
{
    Expression Expression { get; }
}
