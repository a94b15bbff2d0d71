using Pulumi;
using Pulumi.Aws.Kms;

namespace Infrastructure.Tests.Sdk;

/// <summary>What C# has becomes what the host reads.</summary>
public sealed class ExpressionTests
{
    [Theory]
    [InlineData("$.CustomerEndpoint.Address", "$$.CustomerEndpoint.Address")]
    [InlineData("${notAReference}", "$${notAReference}")]
    [InlineData("costs $$5", "costs $$$$5")]
    [InlineData("no dollar", "no dollar")]
    public void A_text_is_never_a_reference(string text, string printed) => Assert.Equal(printed, Print(Output.Create(text)));

    [Fact]
    public void A_text_with_outputs_has_references_in_it()
    {
        var arn = new Output<string>(new Expression.Reference("key", ".arn"));

        Assert.Equal("a {brace} $$ and ${key.arn}/5/*", Print(Output.Format($"a {{brace}} $ and {arn}/{5}/*")));
    }

    [Fact]
    public void JSON_is_made_of_dictionaries_lists_and_outputs()
    {
        var printed = Output.JsonSerialize(new Dictionary<string, object> { ["a$b"] = new object[] { 1, true, 2.5, new Output<string>(new Expression.Reference("x", ".y")) } }).Expression.Print();

        Assert.Equal("""{"fn::toJSON":{"a$$b":[1,true,2.5,"${x.y}"]}}""", printed.ToJsonString());
    }

    [Fact]
    public void Arguments_have_the_providers_names_and_what_is_not_set_is_left_out()
    {
        IExpressed args = new KeyArgs { EnableKeyRotation = true, DeletionWindowInDays = 30, Policy = new Output<string>(new Expression.Reference("p", ".json")) };

        Assert.Equal("""{"enableKeyRotation":true,"deletionWindowInDays":30,"policy":"${p.json}"}""", args.Expression.Print().ToJsonString());
    }

    [Fact]
    public void Lists_and_maps_keep_their_order()
    {
        InputList<string> list = ["b", new Output<string>(new Expression.Reference("x", ".y")), "a"];
        var map = new InputMap<string> { ["z"] = "1", ["a"] = "2" };

        Assert.Equal("""["b","${x.y}","a"]""", list.Expression.Print().ToJsonString());
        Assert.Equal("""{"z":"1","a":"2"}""", map.Expression.Print().ToJsonString());
    }

    [Fact]
    public void A_date_or_a_null_is_not_guessed_at()
    {
        Assert.Equal("A null cannot be printed. Leave the property out.", Assert.Throws<InvalidOperationException>(() => Expression.Of(null)).Message);
        Assert.Equal("A System.Int64 cannot be printed. Make it a text, a number or a truth value.", Assert.Throws<InvalidOperationException>(() => new Expression.Literal(5L).Print()).Message);
    }

    [Fact]
    public void A_resource_outside_of_a_stack_is_refused() =>
        Assert.Equal("Resources are made while a stack is compiled. Call Deployment.RunAsync.", Assert.Throws<InvalidOperationException>(() => new Key("key", new())).Message);

    [Fact]
    public void Two_resources_of_one_name_are_refused() =>
        Assert.Equal(
            "key: There are two resources of this name, aws:kms:Key and aws:kms:Key. Rename one.",
            Assert.Throws<ProgramException>(() => Deployment.Compile<TwoKeys>("test", new(null, new Dictionary<string, string>(), "."))).Message);

    private static string Print(Output<string> output) => output.Expression.Print().GetValue<string>();

    private sealed class TwoKeys : Stack
    {
        public TwoKeys() => _ = (new Key("key", new()), new Key("key", new()));
    }
}
