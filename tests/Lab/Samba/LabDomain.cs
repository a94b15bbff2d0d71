namespace Lab.Samba;

/// <summary>What a new domain gets before the first test: the attributes of the service desk, the OU, the service account, the policy.</summary>
internal static class LabDomain
{
    private const string SchemaDn = $"CN=Schema,CN=Configuration,{SambaSettings.BaseDn}";

    /// <summary>The OID arc that IANA keeps for examples (RFC 5612).</summary>
    private const string ExampleArc = "1.3.6.1.4.1.32473";

    private static readonly (string, string) SchemaUpdateNow = ("schemaUpdateNow", "1");

    public static Ldif Contents() => WithPeople(WithSchema(new Ldif()));

    private static Ldif WithSchema(Ldif ldif)
    {
        AddText(ldif, "birthDate", 1);
        AddText(ldif, "monthStarted", 2);
        return ldif
            .Replace("", SchemaUpdateNow)
            .Add(
                $"CN=serviceDeskFacts,{SchemaDn}",
                ("objectClass", "classSchema"), ("lDAPDisplayName", "serviceDeskFacts"), ("governsID", $"{ExampleArc}.2.1"),
                ("objectClassCategory", "3"), ("subClassOf", "top"), ("mayContain", "birthDate"), ("mayContain", "monthStarted"))
            .Replace("", SchemaUpdateNow)
            .AddValue($"CN=User,{SchemaDn}", "auxiliaryClass", "serviceDeskFacts")
            .Replace("", SchemaUpdateNow);
    }

    private static void AddText(Ldif ldif, string name, int number) => ldif.Add(
        $"CN={name},{SchemaDn}",
        ("objectClass", "attributeSchema"), ("lDAPDisplayName", name), ("attributeID", $"{ExampleArc}.1.{number}"),
        ("attributeSyntax", "2.5.5.12"), ("oMSyntax", "64"), ("isSingleValued", "TRUE"));

    private static Ldif WithPeople(Ldif ldif) => ldif
        .Replace(SambaSettings.BaseDn, ("lockoutThreshold", "3"), ("minPwdAge", "0"))
        .Add(SambaSettings.StaffDn, ("objectClass", "organizationalUnit"))
        .AddUser(
            SambaSettings.ServiceDn, SambaSettings.ServicePassword, isDisabled: false,
            ("sAMAccountName", SambaSettings.ServiceUserId), ("userPrincipalName", SambaSettings.ServiceUser));
}
