using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Intents.SharedState;

namespace Intents.Tests.SharedState;

public sealed class KeyedHashTests
{
    private static readonly byte[] Secret = "a secret of these tests"u8.ToArray();

    [Fact]
    public void It_is_HMAC_SHA256_of_purpose_and_value_with_a_derived_key()
    {
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, Secret, 32, info: "ResetBot keyed hash"u8.ToArray());
        var expected = HMACSHA256.HashData(key, "number\0+61491570006"u8);

        Assert.Equal(expected, new KeyedHash(Secret).OfBytes("number", "+61491570006"u8));
    }

    [Fact]
    public void A_text_is_hashed_as_UTF8_and_written_as_base64url() =>
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 0, 20], Gen.String).Sample((purpose, value) =>
        {
            var hash = new KeyedHash(Secret);
            var text = hash.Of(purpose, value);

            Assert.Matches("^[A-Za-z0-9_-]{43}$", text);
            Assert.Equal(Convert.ToBase64String(hash.OfBytes(purpose, Encoding.UTF8.GetBytes(value))).TrimEnd('=').Replace('+', '-').Replace('/', '_'), text);
        });

    [Fact]
    public void The_same_value_gives_the_same_hash_in_every_instance_and_another_for_every_purpose_value_and_secret()
    {
        var hash = new KeyedHash(Secret).Of("account", "100000");

        Assert.Equal(hash, new KeyedHash([.. Secret]).Of("account", "100000"));
        string[] others =
        [
            new KeyedHash(Secret).Of("code", "100000"),
            new KeyedHash(Secret).Of("account", "100001"),
            new KeyedHash(Secret).Of("account1", "00000"),
            new KeyedHash(Secret).Of("", "account100000"),
            new KeyedHash("another secret"u8.ToArray()).Of("account", "100000"),
        ];
        Assert.DoesNotContain(hash, others);
        Assert.Distinct(others);
    }
}
