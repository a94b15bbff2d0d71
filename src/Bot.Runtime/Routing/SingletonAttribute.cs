namespace Bot.Runtime.Routing;

/// <summary>On the composition root: a class that the generator makes, once, from the other services. It has one constructor that can be called from there.</summary>
/// <typeparam name="TService">The class.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class SingletonAttribute<TService> : Attribute
    where TService : class;
