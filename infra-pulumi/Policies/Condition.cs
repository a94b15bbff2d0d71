using Pulumi;

namespace Infrastructure.Policies;

/// <summary>When a statement holds.</summary>
/// <param name="Operator">Such as StringEquals or ArnEquals.</param>
/// <param name="Key">Such as aws:SourceAccount.</param>
/// <param name="Value">What it is compared with.</param>
internal sealed record Condition(string Operator, string Key, Input<string> Value);
