namespace Bot.Runtime.Generators.Model;

/// <summary>A service named by [Singleton&lt;…&gt;].</summary>
/// <param name="Service">What is asked for.</param>
/// <param name="Implementation">What is made.</param>
/// <param name="Place">Where the attribute is.</param>
internal sealed record SingletonService(TypeReference Service, ServiceClass Implementation, Place Place);
