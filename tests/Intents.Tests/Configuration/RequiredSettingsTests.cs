namespace Intents.Tests.Configuration;

public sealed class RequiredSettingsTests
{
    /// <summary>Every variable that has to be there, and what is said when it is not.</summary>
    public static TheoryData<string, string> Missing => new()
    {
        { "AD_URL", "AD_URL is not set. Set it to the domain controllers, for example ldaps://dc1.corp.example.com,ldaps://dc2.corp.example.com." },
        { "AD_BASE_DN", "AD_BASE_DN is not set. Set it to the distinguished name under which users are looked for, for example OU=Staff,DC=corp,DC=example,DC=com." },
        { "AD_USER", "AD_USER is not set. Set it to the service account that may reset passwords, for example svc-resetbot@corp.example.com." },
        { "AD_PASSWORD", "AD_PASSWORD is not set. Set it to the service account's password, encrypted with KMS under the encryption context LambdaFunctionName=<the function's name>, in base64." },
        { "AWS_LAMBDA_FUNCTION_NAME", "AWS_LAMBDA_FUNCTION_NAME is not set. Set it to the function's name, which Lambda sets: AD_PASSWORD is encrypted for it." },
        { "AWS_REGION", "AWS_REGION is not set. Set it to the AWS region of KMS and SNS, for example ap-southeast-2." },
    };

    [Theory]
    [MemberData(nameof(Missing))]
    public void A_missing_variable_is_named_with_what_to_put_there(string name, string problem)
    {
        Assert.Equal(problem, Variables.Problem(name, null));
        Assert.Equal(problem, Variables.Problem(name, ""));
        Assert.Equal(problem, Variables.Problem(name, "  "));
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var exception = Assert.Throws<SettingsException>(() => Settings.Read(_ => null));

        Assert.Equal(Missing.Select(row => row.Data.Item2), exception.Problems);
        Assert.Equal(string.Join(' ', exception.Problems), exception.Message);
    }

    [Fact]
    public void Malformed_and_missing_ones_are_said_together()
    {
        var problems = Variables.Problems(("AD_USER", null), ("AD_URL", "dc1"), ("CALLER_NUMBER", "maybe"), ("ATTEMPTS_TABLE", "no"));

        Assert.Equal(["AD_URL", "AD_USER", "CALLER_NUMBER", "ATTEMPTS_TABLE"], problems.Select(problem => problem.Split(':', ' ')[0]));
    }

    [Fact]
    public void What_is_there_is_taken()
    {
        var settings = Variables.Read();

        Assert.Equal("ldaps://dc1.corp.example.com:636", Assert.Single(settings.Directory.Servers).ToString());
        Assert.Equal("OU=Staff,DC=corp,DC=example,DC=com", settings.Directory.BaseDn);
        Assert.Equal("svc-resetbot@corp.example.com", settings.Directory.User);
        Assert.Equal("the ciphertext"u8.ToArray(), settings.PasswordCiphertext);
        Assert.Equal("ResetBot", settings.FunctionName);
        Assert.Equal("ap-southeast-2", settings.Sns.Region);
    }

    [Fact]
    public void Several_servers_keep_their_order()
    {
        var settings = Variables.Read(("AD_URL", "ldaps://dc2.corp.example.com:3269, ldaps://dc1.corp.example.com"));

        Assert.Equal(["ldaps://dc2.corp.example.com:3269", "ldaps://dc1.corp.example.com:636"], settings.Directory.Servers.Select(server => server.ToString()));
    }

    [Theory]
    [InlineData("ldap://dc1", "AD_URL: 'ldap://dc1' cannot be a directory server: ldap:// would carry the service account's password in clear; write ldaps://. The form is ldaps://host[:port], several with commas between them.")]
    [InlineData("dc1", "AD_URL: 'dc1' cannot be a directory server: it does not begin with ldaps://. The form is ldaps://host[:port], several with commas between them.")]
    [InlineData("ldaps://dc1,", "AD_URL: '' cannot be a directory server: it does not begin with ldaps://. The form is ldaps://host[:port], several with commas between them.")]
    [InlineData("ldaps://dc1:0", "AD_URL: 'ldaps://dc1:0' cannot be a directory server: '0' is no port; a port is a number from 1 to 65535. The form is ldaps://host[:port], several with commas between them.")]
    public void A_malformed_URL_is_quoted_with_the_form_it_has_to_have(string url, string problem) =>
        Assert.Equal(problem, Variables.Problem("AD_URL", url));

    [Theory]
    [InlineData("corp.example.com")]
    [InlineData("OU=Staff,corp")]
    [InlineData("OU=Staff,,DC=com")]
    [InlineData("=Staff,DC=com")]
    [InlineData("OU\\=Staff\\,DC\\=com,com")]
    public void A_base_DN_that_is_none_is_quoted(string dn) =>
        Assert.Equal(
            $"AD_BASE_DN is '{dn}', which is no distinguished name. Write it like OU=Staff,DC=corp,DC=example,DC=com.", Variables.Problem("AD_BASE_DN", dn));

    [Theory]
    [InlineData("DC=com")]
    [InlineData("OU=Sydney\\, Melbourne,DC=corp,DC=com")]
    [InlineData("OU=R\\\\D,DC=corp,DC=com")]
    [InlineData("OU=a\\2Cb , DC=corp")]
    public void A_base_DN_may_have_escaped_characters(string dn) => Assert.Equal(dn, Variables.Read(("AD_BASE_DN", dn)).Directory.BaseDn);

    [Theory]
    [InlineData("Sommer2026!")]
    [InlineData("correct horse battery")]
    [InlineData("AQIC=AHh")]
    public void A_password_that_is_not_ciphertext_is_refused_and_not_shown(string password)
    {
        var problem = Variables.Problem("AD_PASSWORD", password);

        Assert.Equal(
            $"AD_PASSWORD is not base64 (its {password.Length} characters are not shown). Set it to the service account's password, encrypted with KMS under the encryption context LambdaFunctionName=<the function's name>, in base64.",
            problem);
        Assert.DoesNotContain(password, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_region_counts_where_there_is_no_other()
    {
        Assert.Equal("eu-central-1", Variables.Read(("AWS_REGION", null), ("AWS_DEFAULT_REGION", "eu-central-1")).Sns.Region);
        Assert.Equal("ap-southeast-2", Variables.Read(("AWS_DEFAULT_REGION", "eu-central-1")).Sns.Region);
    }

    [Theory]
    [InlineData("AWS_REGION", "ap southeast 2")]
    [InlineData("AWS_REGION", "https://sns")]
    [InlineData("AWS_REGION", "AP-SOUTHEAST-2")]
    [InlineData("AWS_DEFAULT_REGION", "eu_central_1")]
    public void A_region_that_is_none_is_found_before_a_password_is_changed(string name, string region) =>
        Assert.Equal(
            [$"{name} is '{region}', which is no AWS region. Set it to the region of KMS and SNS, for example ap-southeast-2."],
            Variables.Problems(("AWS_REGION", null), (name, region)));
}
