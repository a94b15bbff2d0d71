using Bot.Cli.Doctor.Examined;
using Bot.Cli.Doctor.Rights;

namespace Bot.Cli.Doctor.Checks;

/// <summary>Whether the service account has one of its three rights on users.</summary>
/// <param name="name">The check's name.</param>
/// <param name="right">The right.</param>
/// <param name="attribute">The attribute that the right is to write; null for an extended right.</param>
/// <param name="why">What a caller suffers without it.</param>
internal sealed class RightCheck(string name, ObjectRight right, string? attribute, string why) : IDoctorCheck
{
    public string Name => name;

    public string Why => why;

    public IReadOnlyList<string> Needs => ["sample-user"];

    public ValueTask<IReadOnlyList<Judgement>> RunAsync(DoctorContext context, CancellationToken cancel)
    {
        var answer = Ask(context.Sample, context.UsersDescriptor, context.Account.Token);
        return new([Judge(right, answer, context.Account.Name, context.Unit, context.Sample)]);
    }

    /// <summary>Judges what the directory says.</summary>
    /// <param name="right">The right.</param>
    /// <param name="answer">What was found; null when it cannot be found out.</param>
    /// <param name="account">The service account.</param>
    /// <param name="unit">Where it should be delegated.</param>
    /// <param name="sample">The user that was looked at; null when it is what new users inherit.</param>
    public static Judgement Judge(ObjectRight right, AccessAnswer? answer, string account, string unit, UserSample? sample)
    {
        var whom = sample is null ? $"new users under {unit}" : sample.UserId;
        var grant = Dsacls.OnUsers(unit, account, right.Permission);
        return answer switch
        {
            AccessAnswer.Granted => Judgement.Ok($"'{right.Name}' on {whom}"),
            AccessAnswer.Denied => Judgement.Fail(
                $"'{right.Name}' on {whom} is denied to {account} or a group of it",
                $"Take the denying entry away: dsacls \"{unit}\" shows it. Then, if need be: {grant}"),
            AccessAnswer.NotGranted when sample is { IsProtected: true } => Judgement.Fail(
                $"{account} lacks '{right.Name}' on {whom}, as on everybody in a protected group",
                $"Name another user with --sample. If it is lacking there too: {grant}"),
            AccessAnswer.NotGranted => Judgement.Fail($"{account} lacks '{right.Name}' on {whom}", grant),
            _ => Judgement.Warn(
                $"Whether {account} has '{right.Name}' on {whom} cannot be told: it may not read who may do what there",
                $"If resets fail with 50 (insufficientAccessRights): {grant}"),
        };
    }

    // The directory itself says which attributes may be written (MS-ADTS §3.1.1.4.5.21); of extended rights it says nothing. Where allowedAttributes
    // came, allowedAttributesEffective that did not is an empty list.
    private AccessAnswer? Ask(UserSample? sample, SecurityDescriptor? descriptor, IReadOnlySet<string> token) =>
        attribute is not null && sample is { Possible.Count: > 0 }
            ? (sample.Writable.Contains(attribute) ? AccessAnswer.Granted : AccessAnswer.NotGranted)
            : descriptor?.Ask(token, right.Right, right.ObjectTypes);
}
