using ActiveDirectory.Accounts;
using CsCheck;

namespace ActiveDirectory.Tests.Accounts;

public sealed class PasswordGeneratorTests
{
    private static readonly PasswordPolicy Usual = new() { MinimumLength = 7, RequiresComplexity = true };

    private static readonly Gen<PasswordPolicy> AnyPolicy =
        Gen.Select(Gen.Int[0, PasswordGenerator.MaximumLength], Gen.Bool, Gen.Int[0, 24]).Select((length, complexity, history) =>
            new PasswordPolicy { MinimumLength = length, RequiresComplexity = complexity, HistoryLength = history });

    /// <summary>Names of the letters that passwords are made of, so that they do occur in what is drawn.</summary>
    private static readonly Gen<string> NastyName =
        Gen.Char[PasswordGenerator.Letters + PasswordGenerator.Digits + "-._ #,\t"].Array[0, 12].Select(characters => new string(characters));

    [Fact]
    public void Every_password_meets_every_policy() =>
        Gen.Select(AnyPolicy, NastyName, Gen.OneOf(NastyName, Gen.String)).Sample((policy, userId, displayName) =>
        {
            var password = PasswordGenerator.Generate(policy, userId, displayName).Reveal();

            Assert.Equal(Math.Max(policy.MinimumLength, PasswordGenerator.UsualLength), password.Length);
            Assert.True(Classes(password) >= 3, password);
            if (userId.Length >= 3)
                Assert.DoesNotContain(userId, password, StringComparison.OrdinalIgnoreCase);
            foreach (var part in displayName.Split([',', '.', '-', '_', ' ', '#', '\t']).Where(part => part.Length >= 3))
                Assert.DoesNotContain(part, password, StringComparison.OrdinalIgnoreCase);
        });

    [Fact]
    public void No_password_contains_a_part_of_the_display_name()
    {
        // Every part of three letters that begins with b: every third password that is drawn has one of them.
        var parts = PasswordGenerator.Letters.SelectMany(second => PasswordGenerator.Letters.Select(third => $"b{second}{third}")).ToArray();
        var displayName = string.Join(' ', parts).ToUpperInvariant();

        for (var i = 0; i < 500; i++)
        {
            var password = PasswordGenerator.Generate(Usual, "jdoe", displayName).Reveal();
            Assert.DoesNotContain(parts, part => password.Contains(part, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void No_password_contains_the_user_id()
    {
        // Every number of three digits, eight passwords each: about sixteen of them would have the number in them.
        foreach (var userId in from a in PasswordGenerator.Digits from b in PasswordGenerator.Digits from c in PasswordGenerator.Digits select $"{a}{b}{c}")
        {
            for (var i = 0; i < 8; i++)
                Assert.DoesNotContain(userId, PasswordGenerator.Generate(Usual, userId, null).Reveal(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_password_has_a_character_that_is_taken_for_another() =>
        AnyPolicy.Sample(policy =>
        {
            var password = PasswordGenerator.Generate(policy, "jdoe", null).Reveal();

            Assert.DoesNotContain(password, c => "0Oo1lIi|5S2ZB".Contains(c, StringComparison.Ordinal) && !char.IsAsciiDigit(c));
            Assert.DoesNotContain(password, c => c is '0' or '1');
            Assert.DoesNotContain(password, c => "aeiouyAEIOUY".Contains(c, StringComparison.Ordinal));
        });

    [Fact]
    public void No_capital_has_a_small_form_of_the_same_shape() =>
        Assert.DoesNotContain(PasswordGenerator.Capitals, c => "CKOPSUVWXZ".Contains(c, StringComparison.Ordinal));

    [Fact]
    public void A_password_is_groups_of_four_and_digits_stand_together() =>
        AnyPolicy.Sample(policy =>
        {
            var groups = PasswordGenerator.Generate(policy, "jdoe", "Jane Doe").Reveal().Split('-');

            Assert.True(char.IsAsciiLetterUpper(groups[0][0]));
            Assert.All(groups[1], c => Assert.True(char.IsAsciiDigit(c)));
            Assert.All(groups.Where((_, index) => index != 1), group => Assert.All(group, c => Assert.True(char.IsAsciiLetter(c))));
            Assert.All(groups[..^1], group => Assert.Equal(4, group.Length));
            Assert.InRange(groups[^1].Length, 1, 5);
        });

    [Fact]
    public void The_usual_password_holds_59_bits()
    {
        var capital = Math.Log2(PasswordGenerator.Capitals.Length);
        var letter = Math.Log2(PasswordGenerator.Letters.Length);
        var digit = Math.Log2(PasswordGenerator.Digits.Length);

        var shape = PasswordGenerator.Generate(Usual, "jdoe", null).Reveal();
        var bits = shape.Sum(c => char.IsAsciiLetterUpper(c) ? capital : char.IsAsciiLetterLower(c) ? letter : char.IsAsciiDigit(c) ? digit : 0);

        Assert.Equal(59, bits);
        Assert.Equal(PasswordGenerator.Letters.Length, PasswordGenerator.Letters.Distinct().Count());
        Assert.Equal(PasswordGenerator.Capitals.Length, PasswordGenerator.Capitals.Distinct().Count());
        Assert.Equal(PasswordGenerator.Digits.Length, PasswordGenerator.Digits.Distinct().Count());
    }

    [Fact]
    public void Every_character_of_every_alphabet_is_drawn_at_every_place()
    {
        // 4000 draws miss one of 16 letters at a given place with a chance of 1 in 10^111.
        var drawn = Enumerable.Range(0, 4000).Select(_ => PasswordGenerator.Generate(Usual, "jdoe", null).Reveal()).ToArray();

        for (var place = 0; place < PasswordGenerator.UsualLength; place++)
        {
            var expected = place switch
            {
                0 => PasswordGenerator.Capitals,
                4 or 9 or 14 => "-",
                > 4 and < 9 => PasswordGenerator.Digits,
                _ => PasswordGenerator.Letters,
            };
            Assert.Equal(expected.Order(), drawn.Select(password => password[place]).Distinct().Order());
        }

        Assert.Equal(drawn.Length, drawn.Distinct().Count());
    }

    [Fact]
    public void A_policy_that_nobody_can_type_is_refused()
    {
        var e = Assert.Throws<ArgumentOutOfRangeException>(() => PasswordGenerator.Generate(new PasswordPolicy { MinimumLength = 128 }, "jdoe", null));

        Assert.Contains("asks for 128 characters, and nobody can type more than 127", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_parts_of_names_are_those_of_Windows_complexity_rule() =>
        Assert.Equal(["Jane", "Anne", "Doe", "Ops", "jd-x"], PasswordGenerator.ForbiddenParts("jd-x", "Jane Anne-Doe, B. Ops#1_x"));

    [Fact]
    public void A_secret_shows_itself_only_when_it_is_revealed()
    {
        var secret = new Secret("text");

        Assert.Equal("[secret]", secret.ToString());
        Assert.Equal("[secret]", $"{secret}");
        Assert.Equal("text", secret.Reveal());
        Assert.Empty(typeof(Secret).GetProperties());
    }

    private static int Classes(string password) =>
        (password.Any(char.IsAsciiLetterUpper) ? 1 : 0) + (password.Any(char.IsAsciiLetterLower) ? 1 : 0) + (password.Any(char.IsAsciiDigit) ? 1 : 0)
        + (password.Any(c => !char.IsAsciiLetterOrDigit(c)) ? 1 : 0);
}
