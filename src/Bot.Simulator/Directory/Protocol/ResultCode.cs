namespace Bot.Simulator.Directory.Protocol;

/// <summary>The result codes this server gives (RFC 4511 appendix A).</summary>
internal enum ResultCode
{
    Success = 0,
    OperationsError = 1,
    ProtocolError = 2,
    SizeLimitExceeded = 4,
    AuthMethodNotSupported = 7,
    Referral = 10,
    UnavailableCriticalExtension = 12,
    NoSuchAttribute = 16,
    ConstraintViolation = 19,
    NoSuchObject = 32,
    InvalidDnSyntax = 34,
    InvalidCredentials = 49,
    InsufficientAccessRights = 50,
    Busy = 51,
    Unavailable = 52,
    UnwillingToPerform = 53,
}
