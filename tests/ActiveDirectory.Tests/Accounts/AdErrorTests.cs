using System.Diagnostics.CodeAnalysis;
using ActiveDirectory.Accounts;
using CsCheck;

namespace ActiveDirectory.Tests.Accounts;

public sealed class AdErrorTests
{
    private const string BindWords = "80090308: LdapErr: DSID-0C09044E, comment: AcceptSecurityContext error, data {0}, v2580";

    [Theory]
    [InlineData("525", AdReason.NoSuchUser)]
    [InlineData("52b", AdReason.WrongPassword)]
    [InlineData("52e", AdReason.BadCredentials)]
    [InlineData("530", AdReason.LogonHours)]
    [InlineData("531", AdReason.Workstation)]
    [InlineData("532", AdReason.PasswordExpired)]
    [InlineData("533", AdReason.AccountDisabled)]
    [InlineData("701", AdReason.AccountExpired)]
    [InlineData("773", AdReason.PasswordMustChange)]
    [InlineData("775", AdReason.AccountLockedOut)]
    [InlineData("0", AdReason.Unknown)]
    public void The_number_behind_data_is_the_reason_of_a_refused_bind(string data, AdReason reason)
    {
        var error = AdError.Parse(BindWords.Replace("{0}", data, StringComparison.Ordinal));

        Assert.Equal(reason, error.Reason);
        Assert.Equal(Convert.ToUInt32(data, 16), error.Code);
    }

    [Theory]
    [InlineData("0000052D: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0", AdReason.PasswordRestriction, "0000052D PasswordRestriction")]
    [InlineData("0000052D: AtrErr: DSID-03191083, #1:\n\t0: 0000052D: DSID-03191083, problem 1005 (CONSTRAINT_ATT_TYPE), data 0, Att 9005a (unicodePwd)", AdReason.PasswordRestriction, "0000052D PasswordRestriction")]
    [InlineData("0000052D: Constraint violation - check_password_restrictions: the password is too short.", AdReason.PasswordRestriction, "0000052D PasswordRestriction")]
    [InlineData("00000005: SecErr: DSID-031A11D2, problem 4003 (INSUFF_ACCESS_RIGHTS), data 0", AdReason.AccessDenied, "00000005 AccessDenied")]
    [InlineData("00002098: SecErr: DSID-03150F94, problem 4003 (INSUFF_ACCESS_RIGHTS), data 0", AdReason.InsufficientRights, "00002098 InsufficientRights")]
    [InlineData("0000001F: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0", AdReason.NotEncrypted, "0000001F NotEncrypted")]
    [InlineData("00000056: AtrErr: DSID-03190F80, #1:", AdReason.OldPasswordWrong, "00000056 OldPasswordWrong")]
    [InlineData("0000202B: RefErr: DSID-03100768, data 0, 1 access points", AdReason.OtherDomain, "0000202B OtherDomain")]
    [InlineData("00002030: NameErr: x", AdReason.NoSuchObject, "00002030 NoSuchObject")]
    [InlineData("0000208D: NameErr: DSID-03100238, problem 2001 (NO_OBJECT), data 0, best match of:", AdReason.NoSuchObject, "0000208D NoSuchObject")]
    [InlineData("0000052C: x", AdReason.IllFormedPassword, "0000052C IllFormedPassword")]
    [InlineData("0000052F: x", AdReason.AccountRestriction, "0000052F AccountRestriction")]
    [InlineData("000008C5: x", AdReason.PasswordPolicyOfOldForm, "000008C5 PasswordPolicyOfOldForm")]
    [InlineData("0000FFFF: x", AdReason.Unknown, "0000FFFF Unknown")]
    public void The_leading_number_is_the_reason_of_a_refused_change(string words, AdReason reason, string text)
    {
        Assert.Equal(reason, AdError.Parse(words).Reason);
        Assert.Equal(text, AdError.Parse(words).ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("The server is unwilling")]
    [InlineData("+000052D: x")]
    [InlineData("0x00052D: x")]
    [InlineData(" 000052D: x")]
    [InlineData("comment, data zz, v1")]
    [InlineData("comment, data ")]
    [InlineData("comment, data 123456789a, v1")]
    public void Words_without_a_number_have_no_reason(string? words)
    {
        Assert.Equal(new AdError(null, AdReason.Unknown), AdError.Parse(words));
        Assert.Equal("no error number", AdError.Parse(words).ToString());
    }

    [Fact]
    public void Arbitrary_words_have_a_defined_reason() =>
        Gen.Select(Gen.String, Gen.String).Sample((before, after) =>
            Assert.True(Enum.IsDefined(AdError.Parse($"{before}, data {after}").Reason)));

    [Fact]
    [SuppressMessage("Globalization", "CA1305", Justification = "Hexadecimal digits are the same everywhere.")]
    public void Every_number_is_read_back_from_both_shapes() =>
        Gen.UInt.Where(code => code is not 0x80090308 and not 0x8009030C).Sample(code =>
        {
            Assert.Equal(code, AdError.Parse($"{code:X8}: SvcErr: DSID-031A12D2, problem 5003, data 0").Code);
            Assert.Equal(code, AdError.Parse(BindWords.Replace("{0}", code.ToString("x"), StringComparison.Ordinal)).Code);
        });

    [Fact]
    public void A_number_behind_endless_words_is_not_looked_for() =>
        Assert.Null(AdError.Parse(new string('x', 100_000) + ", data 52e, v1").Code);
}
