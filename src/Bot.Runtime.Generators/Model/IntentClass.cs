namespace Bot.Runtime.Generators.Model;

/// <summary>A class that answers an intent, by the intent's name.</summary>
internal sealed record IntentClass(string Intent, TypeDeclaration Declaration);
