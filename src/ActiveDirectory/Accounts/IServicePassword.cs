namespace ActiveDirectory.Accounts;

/// <summary>Where the service account's password comes from. It is asked for at each bind and not kept.</summary>
public interface IServicePassword
{
    /// <summary>Gets the password.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The password; an empty one is never sent.</returns>
    ValueTask<Secret> GetAsync(CancellationToken cancel);
}
