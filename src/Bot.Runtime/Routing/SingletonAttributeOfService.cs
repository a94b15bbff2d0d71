namespace Bot.Runtime.Routing;

/// <summary>On the composition root: a class that the generator makes, once, wherever an interface or base class of it is asked for.</summary>
/// <typeparam name="TService">What is asked for.</typeparam>
/// <typeparam name="TImplementation">The class that is made.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class SingletonAttribute<TService, TImplementation> : Attribute
    where TService : class
    where TImplementation : class, TService;
