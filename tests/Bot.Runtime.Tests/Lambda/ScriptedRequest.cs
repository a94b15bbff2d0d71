namespace Bot.Runtime.Tests.Lambda;

/// <summary>What the function sent: the request line, the header lines, and the body as UTF-8.</summary>
public sealed record ScriptedRequest(string Line, string[] Headers, string Body);
