namespace Bot.Simulator.Directory.Entries;

/// <summary>The attributes that this directory knows; any other is unknown to filters and refused in a modify.</summary>
internal static class Schema
{
    private static readonly Dictionary<string, AttributeType> Types = Build();

    public static AttributeType? Find(string name) => Types.GetValueOrDefault(name);

    private static Dictionary<string, AttributeType> Build()
    {
        var types = new Dictionary<string, AttributeType>(StringComparer.OrdinalIgnoreCase);
        string[] texts =
        [
            "objectClass", "cn", "sn", "givenName", "displayName", "name", "description", "ou", "dc", "sAMAccountName", "userPrincipalName",
            "mail", "mobile", "telephoneNumber", "birthDate", "monthStarted", "whenCreated", "whenChanged",
            "servicePrincipalName",
        ];
        string[] numbers =
        [
            "userAccountControl", "sAMAccountType", "primaryGroupID", "instanceType", "adminCount", "pwdLastSet", "lockoutTime", "badPwdCount",
            "badPasswordTime", "lastLogon", "accountExpires", "minPwdLength", "pwdProperties", "pwdHistoryLength", "minPwdAge", "maxPwdAge",
            "lockoutThreshold", "lockoutDuration", "lockOutObservationWindow", "uSNChanged",
        ];
        foreach (var name in texts)
            types[name] = new AttributeType(name, AttributeSyntax.Text);
        foreach (var name in numbers)
            types[name] = new AttributeType(name, AttributeSyntax.Integer);
        foreach (var name in (string[])["objectCategory", "distinguishedName", "memberOf", "member"])
            types[name] = new AttributeType(name, AttributeSyntax.DistinguishedName);
        foreach (var name in (string[])["objectGUID", "objectSid"])
            types[name] = new AttributeType(name, AttributeSyntax.Octets);
        types["unicodePwd"] = new AttributeType("unicodePwd", AttributeSyntax.Octets, IsSecret: true);
        const string computed = "msDS-User-Account-Control-Computed";
        types[computed] = new AttributeType(computed, AttributeSyntax.Integer, IsConstructed: true);
        types["msDS-ResultantPSO"] = new AttributeType("msDS-ResultantPSO", AttributeSyntax.DistinguishedName, IsConstructed: true);
        types["tokenGroups"] = new AttributeType("tokenGroups", AttributeSyntax.Octets, IsConstructed: true);
        types["msDS-KeyVersionNumber"] = new AttributeType("msDS-KeyVersionNumber", AttributeSyntax.Integer, IsConstructed: true);
        types["msDS-ReplAttributeMetaData"] = new AttributeType("msDS-ReplAttributeMetaData", AttributeSyntax.Text, IsConstructed: true);
        return types;
    }
}
