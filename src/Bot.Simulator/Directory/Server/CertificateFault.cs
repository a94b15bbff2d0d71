namespace Bot.Simulator.Directory.Server;

/// <summary>What is wrong with the certificate that the server shows.</summary>
public enum CertificateFault
{
    /// <summary>It is good.</summary>
    None,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>It is for another server's name.</summary>
    OtherName,
}
