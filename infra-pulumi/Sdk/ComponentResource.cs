namespace Pulumi;

/// <summary>Resources that belong together.</summary>
/// <remarks>Pulumi's YAML host knows no components of a program's own: they are a way to read it, and their resources stand side by side in the stack.</remarks>
internal abstract class ComponentResource;
