using System.Text.Json.Nodes;
using Pulumi;

namespace Infrastructure.Tests.Sdk;

/// <summary>Each way to break a rule of the host's is found, and said.</summary>
public sealed class ProgramRulesTests
{
    private const string Secret = "Passw0rd";

    private const string Sound = """
        {
          "name": "servicedesk",
          "config": { "adPassword": { "type": "string", "secret": true } },
          "variables": { "caller": { "fn::invoke": { "function": "aws:getCallerIdentity", "arguments": {} } } },
          "resources": {
            "key": { "type": "aws:kms:Key", "properties": { "description": "$$.Attributes, 5 $$", "policy": { "fn::toJSON": { "Account": "${caller.accountId}" } } } },
            "cipher": { "type": "aws:kms:Ciphertext", "properties": { "keyId": "${key.keyId}", "plaintext": "${adPassword}" }, "options": { "dependsOn": ["${key}"] } }
          },
          "outputs": { "key": "${key.arn} in ${pulumi.stack}" }
        }
        """;

    [Fact]
    public void A_sound_program_has_no_problem() => Assert.Empty(Check(Sound));

    [Theory]
    [InlineData("\"name\": \"servicedesk\"", "\"name\": \"\"", "name: The program has no name. Give it the project's name in Pulumi.yaml.")]
    [InlineData("\"outputs\"", "\"ouputs\"", "ouputs: The host leaves out what it does not know: 'ouputs' is no part of a program. Its parts are config, description, name, outputs, resources, variables.")]
    [InlineData("{ \"type\": \"string\", \"secret\": true }", "{ \"secret\": true }", "adPassword: A setting needs a type or a default. Declare it with \"type\": \"string\".")]
    [InlineData("\"caller\":", "\"key\":", "key: The name is in 'variables' and in 'resources'. Settings, variables and resources share their names: rename one.")]
    [InlineData("\"cipher\":", "\"pulumi\":", "pulumi: The host has 'pulumi' for itself. Use another name.")]
    [InlineData("\"cipher\":", "\"a.cipher\":", "a.cipher: 'a.cipher' cannot be referred to: a name is letters, digits, - and _, and begins with a letter.")]
    [InlineData("\"aws:kms:Key\"", "\"kms.Key\"", "key: The type 'kms.Key' is none: it is PACKAGE:MODULE:NAME, such as aws:kms:Key.")]
    [InlineData("\"options\": { \"dependsOn\"", "\"option\": { \"dependsOn\"", "cipher.option: A resource has no field 'option'. What it is made with belongs under 'properties'.")]
    [InlineData("{ \"dependsOn\": [\"${key}\"] }", "{ \"depends\": [] }", "cipher.options.depends: There is no option 'depends'. There are additionalSecretOutputs, dependsOn, ignoreChanges, protect, replaceOnChanges, retainOnDelete, version.")]
    [InlineData("[\"${key}\"]", "[\"${key.arn}\"]", "cipher.options.dependsOn: '${key.arn}' is no resource. Name one as a whole: ${NAME}.")]
    [InlineData("[\"${key}\"]", "[\"${caller}\"]", "cipher.options.dependsOn: '${caller}' is no resource. Name one as a whole: ${NAME}.")]
    [InlineData("fn::toJSON", "fn::toJson", "resources.key.properties.policy: The host has no function 'fn::toJson', or it is not one that is used here: fn::fileArchive, fn::fileAsset, fn::filebase64sha256, fn::invoke, fn::join, fn::secret, fn::toJSON.")]
    [InlineData("{ \"fn::toJSON\":", "{ \"and\": 1, \"fn::toJSON\":", "resources.key.properties.policy: fn::toJSON must be the only key of its object.")]
    [InlineData("${key.keyId}", "${kex.keyId}", "cipher.properties.keyId: ${kex.keyId}: there is no setting, variable or resource 'kex'.")]
    [InlineData("${key.keyId}", "${key.keyId", "cipher.properties.keyId: '${key.keyId' has a reference that names nothing, or does not end. Write ${NAME.PROPERTY}, and $$ for a dollar sign.")]
    [InlineData("${key.keyId}", "${}", "cipher.properties.keyId: '${}' has a reference that names nothing, or does not end. Write ${NAME.PROPERTY}, and $$ for a dollar sign.")]
    [InlineData("${pulumi.stack}", "${pulumi.stacks}", "outputs.key: ${pulumi.stacks}: of 'pulumi' there are cwd, organization, project, rootDirectory, stack.")]
    [InlineData("${caller.accountId}", "${cipher.id}", "key: It refers to itself: key -> cipher -> key. Break the circle.")]
    [InlineData("${adPassword}", "Passw0rd", "program: The value of a secret setting stands in the program in the clear. Refer to the setting instead: config.RequireSecret(\"NAME\").")]
    [InlineData("5 $$", "\\ud83d\\ude00", "resources.key.properties.description: Characters such as emoji cannot be read by the host. Take them out.")]
    [InlineData("5 $$", "\\u007f", "resources.key.properties.description: Control characters cannot be read by the host. Take them out.")]
    [InlineData("\"$$.Attributes, 5 $$\"", "null", "resources.key.properties.description: There is nothing. Leave the property out.")]
    [InlineData("\"$$.Attributes, 5 $$\"", "123456789012345678", "resources.key.properties.description: The host makes a double of every number, and 1.2345678901234568E+17 is not the same as one. Write it as a text.")]
    public void A_rule_that_is_broken_is_named_with_its_place(string sound, string broken, string problem)
    {
        var program = Sound.Replace(sound, broken, StringComparison.Ordinal);
        Assert.NotEqual(Sound, program);

        Assert.Contains(problem, Check(program));
    }

    [Fact]
    public void A_key_that_is_too_long_is_named() =>
        Assert.Contains("resources.key.properties: A key of 2000 characters cannot be read; 1024 are the most.", Check(Sound.Replace("\"description\"", $"\"{new string('x', 2000)}\"", StringComparison.Ordinal)));

    private static List<string> Check(string program) => [.. ProgramRules.Check(JsonNode.Parse(program)!.AsObject(), [Secret]).Select(problem => problem.ToString())];
}
