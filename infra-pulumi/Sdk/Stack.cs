namespace Pulumi;

/// <summary>Everything that is deployed together. Its properties with [Output] are what Pulumi shows when it is done.</summary>
internal abstract class Stack;
