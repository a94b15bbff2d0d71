namespace ActiveDirectory.Tests.Scripted;

/// <summary>The requests that the client sends, with their application tags of RFC 4511.</summary>
internal enum RequestKind
{
    Bind = 0,
    Unbind = 2,
    Search = 3,
    Modify = 6,
}
