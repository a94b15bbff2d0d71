namespace Bot.Runtime.Generators.Model;

/// <summary>Why a class cannot be made.</summary>
/// <param name="Reason">"it is abstract".</param>
/// <param name="Fix">"Name a class that derives from it."</param>
internal sealed record ServiceProblem(string Reason, string Fix);
