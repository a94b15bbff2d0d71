namespace Bot.Simulator.Cloud;

/// <summary>What is wrong with SNS on purpose: what can be wrong with any service, and who cannot be sent a text.</summary>
public sealed class TextFaults : ServiceFaults
{
    private static readonly Func<string, bool> Nobody = _ => false;

    /// <summary>Whether a number (E.164) has opted out of texts; nobody has unless set.</summary>
    /// <remarks>SNS accepts a Publish to such a number and does not deliver it; only its delivery log says "Phone number is opted out"
    /// (<see href="https://docs.aws.amazon.com/sns/latest/dg/sms_manage.html"/>). See <see cref="RefusesOptedOut"/>.</remarks>
    public Func<string, bool> HasOptedOut { get; set; } = Nobody;

    /// <summary>Whether a number (E.164) is one that the account's SMS sandbox does not know: accepted and not delivered, too
    /// (<see href="https://docs.aws.amazon.com/sns/latest/dg/sns-sms-sandbox.html"/>). Nobody's is unless set.</summary>
    public Func<string, bool> IsOutsideSandbox { get; set; } = Nobody;

    /// <summary>Whether the account is in the SMS sandbox: it is as long as <see cref="IsOutsideSandbox"/> is set.</summary>
    internal bool IsInSandbox => IsOutsideSandbox != Nobody;

    /// <summary>When true, a Publish to a number that has opted out is refused with 400 <c>OptedOut</c>. AWS documents that error for other
    /// calls, and SDKs have a class for it; what has been seen of Publish is that it accepts. False unless set.</summary>
    public bool RefusesOptedOut { get; set; }

    /// <inheritdoc />
    public override void Clear()
    {
        base.Clear();
        (HasOptedOut, IsOutsideSandbox, RefusesOptedOut) = (Nobody, Nobody, false);
    }
}
