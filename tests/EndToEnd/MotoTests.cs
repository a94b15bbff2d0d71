using System.Text;
using System.Text.Json;
using Bot.Runtime.Lex;
using Lab;
using Lab.Samba;

namespace EndToEnd;

/// <summary>The same call with somebody else's KMS and SNS, so that our own local cloud is not the only proof.</summary>
public sealed class MotoTests(DeskFixture fixture)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_resets_the_password_with_motos_KMS_and_SNS()
    {
        Assert.SkipUnless(MotoServer.IsInstalled, "moto_server is not on this machine; it comes with Python's package moto[server], which apt does not have. The other end-to-end tests use the local cloud.");
        await using var moto = await MotoServer.StartAsync(Cancel);
        var ciphertext = await EncryptAsync(moto.Url, fixture.Controller.ServicePassword);
        await using var desk = await Desk.OpenAsync(fixture, variables =>
        {
            variables["AD_PASSWORD"] = ciphertext;
            variables["AWS_ENDPOINT_URL_KMS"] = moto.Url.ToString();
            variables["AWS_ENDPOINT_URL_SNS"] = moto.Url.ToString();
        });
        var user = new LabUser("motocall") { BirthDate = "1990-01-15", MonthStarted = "March", Mobile = "+61491570157" };
        var dn = await fixture.Controller.AddUserAsync(user, Cancel);

        var call = desk.Call();
        var last = await call.PlayAsync("ResetPassword", user.UserId, "1990-01-15", "March");

        Assert.True(last.SessionState!.Intent!.State is IntentState.Fulfilled, desk.Log);
        Assert.Equal(BindAnswer.WrongPassword, await fixture.Controller.CanBindAsync(user.UserId, user.Password, Cancel));
        Assert.Equal("0", await fixture.Controller.ReadAttributeAsync(dn, "pwdLastSet", Cancel));
        var texted = JsonDocument.Parse(Assert.Single(desk.Function.Logs, line => line.Contains("\"password.texted\"", StringComparison.Ordinal))).RootElement;
        Assert.True(Guid.TryParse(texted.GetProperty("messageId").GetString(), out _));
        Secrets.AssertNone(desk, call, user.BirthDate!, "491570157", fixture.Controller.ServicePassword);
    }

    /// <summary>As the Lambda console's helper does it: a key, and the function's name as the encryption context.</summary>
    private static async Task<string> EncryptAsync(Uri kms, string password)
    {
        using var http = new HttpClient();
        var key = await PostAsync(http, kms, "CreateKey", "{}");
        var keyId = key.GetProperty("KeyMetadata").GetProperty("KeyId").GetString();
        var plaintext = Convert.ToBase64String(Encoding.UTF8.GetBytes(password));
        var encrypted = await PostAsync(http, kms, "Encrypt", $$"""{ "KeyId": "{{keyId}}", "Plaintext": "{{plaintext}}", "EncryptionContext": { "LambdaFunctionName": "resetbot" } }""");
        return encrypted.GetProperty("CiphertextBlob").GetString()!;
    }

    private static async Task<JsonElement> PostAsync(HttpClient http, Uri kms, string operation, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, kms) { Content = new StringContent(body, Encoding.UTF8, "application/x-amz-json-1.1") };
        request.Headers.Add("X-Amz-Target", $"TrentService.{operation}");
        request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=test/20260101/ap-southeast-2/kms/aws4_request, SignedHeaders=host, Signature=0");
        using var answer = await http.SendAsync(request, Cancel);
        answer.EnsureSuccessStatusCode();
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement;
    }
}
