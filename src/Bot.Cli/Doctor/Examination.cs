using System.Runtime.CompilerServices;
using ActiveDirectory.Ldap;

namespace Bot.Cli.Doctor;

/// <summary>Makes the checks in their order; one whose needs failed is skipped.</summary>
/// <param name="checks">The checks; each behind those that it needs.</param>
internal sealed class Examination(IReadOnlyList<IDoctorCheck> checks)
{
    /// <summary>Makes them, and gives each finding as soon as it is there.</summary>
    /// <param name="context">What is examined.</param>
    /// <param name="cancel">Ctrl-C.</param>
    public async IAsyncEnumerable<Finding> RunAsync(DoctorContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        var done = new HashSet<string>();
        foreach (var check in checks)
        {
            IReadOnlyList<Judgement> judgements = check.Needs.FirstOrDefault(need => !done.Contains(need)) is { } missing
                ? [Judgement.Skipped($"It needs '{missing}' to be well.")]
                : await TryAsync(check, context, cancel).ConfigureAwait(false);
            if (judgements.Any(judgement => judgement.Status is CheckStatus.Ok or CheckStatus.Warn))
                done.Add(check.Name);
            foreach (var (status, detail, fix) in judgements)
                yield return new(check.Name, status, detail, check.Why, fix);
        }
    }

    private static async ValueTask<IReadOnlyList<Judgement>> TryAsync(IDoctorCheck check, DoctorContext context, CancellationToken cancel)
    {
        try
        {
            return await check.RunAsync(context, cancel).ConfigureAwait(false);
        }
        catch (LdapException e) when (e.Failure is LdapFailure.Refused)
        {
            return [Judgement.Fail(e.Message, "Let the service account read what is asked for, then run the command again; the code is in RFC 4511, appendix A.")];
        }
        catch (LdapException e)
        {
            return [Judgement.Fail(e.Message, "Run the command again; if it stays so, look at the domain controller's health: dcdiag /test:connectivity")];
        }
    }
}
