namespace Load;

/// <summary>The limits that callers are held against.</summary>
internal static class Limits
{
    public const int Account = 5;
    public const int Caller = 10;
}
