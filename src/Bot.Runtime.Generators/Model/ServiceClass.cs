namespace Bot.Runtime.Generators.Model;

/// <summary>A class that the router makes.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Parameters">What its constructor takes.</param>
/// <param name="Problem">Why it cannot be made, and the way out; null when it can.</param>
/// <param name="Place">Where its name is written; none when it is in another assembly.</param>
internal sealed record ServiceClass(TypeReference Type, EquatableArray<ServiceParameter> Parameters, ServiceProblem? Problem, Place Place);
