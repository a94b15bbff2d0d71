namespace Bot.Runtime.Telemetry;

/// <summary>
/// Marks a type whose values must not be seen: a password, a code, a date of birth, a whole phone number. The compiler refuses to format, log, serialise or keep one in a
/// session attribute (RB0028 to RB0031), and to hand what its <c>Reveal()</c> gives straight to what does (RB0032).
/// </summary>
/// <remarks>An attribute of this name in any namespace will do: a library that does not reference this one declares its own. The marked type itself may do anything.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SensitiveAttribute : Attribute;
