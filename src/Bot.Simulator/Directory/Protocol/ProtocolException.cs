namespace Bot.Simulator.Directory.Protocol;

/// <summary>Bytes that are not an LDAP message. The connection ends with a notice of disconnection (RFC 4511 §4.1.1).</summary>
internal sealed class ProtocolException(string message) : Exception(message);
