namespace Bot.Cli.Doctor;

/// <summary>One thing that the doctor looks at. It reads and changes nothing.</summary>
internal interface IDoctorCheck
{
    /// <summary>Its name in the report: small letters and hyphens.</summary>
    string Name { get; }

    /// <summary>Why it matters, as a sentence.</summary>
    string Why { get; }

    /// <summary>The checks without whose success it cannot be made.</summary>
    IReadOnlyList<string> Needs { get; }

    /// <summary>Looks.</summary>
    /// <param name="context">What the function is configured with, and what earlier checks found.</param>
    /// <param name="cancel">Ctrl-C.</param>
    /// <returns>What was found: one line, or one for each thing looked at.</returns>
    /// <exception cref="ActiveDirectory.Ldap.LdapException">The directory refused or was lost; it becomes a failure in the report.</exception>
    ValueTask<IReadOnlyList<Judgement>> RunAsync(DoctorContext context, CancellationToken cancel);
}
