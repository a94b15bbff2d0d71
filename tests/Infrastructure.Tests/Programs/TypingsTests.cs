using System.Reflection;
using System.Runtime.CompilerServices;
using Infrastructure.Tests.Typings;
using Pulumi;

namespace Infrastructure.Tests.Programs;

/// <summary>The providers' own typings have nothing against what is printed, and find what is missing from it.</summary>
public sealed class TypingsTests
{
    [Fact]
    public async Task Every_program_is_what_the_providers_take()
    {
        var programs = Combination.All.ToDictionary(combination => combination.Key, combination => combination.Value.Compile());

        var problems = await TypingsCheck.RunAsync(programs, TestContext.Current.CancellationToken);

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public async Task A_property_that_is_required_is_missed_by_the_compiler_and_by_the_typings()
    {
        var program = Combination.All["new-vpc-nat-peering-and-everything"].Program();
        var resources = program["resources"]!.AsObject();
        var removals = new List<string>();
        foreach (var (name, resource) in resources.ToList())
        {
            foreach (var property in Required(resource!["type"]!.GetValue<string>()))
            {
                // A copy of the resource, and of it all but the one.
                var copy = resource.DeepClone();
                Assert.True(copy["properties"]!.AsObject().Remove(property), $"{name} has no {property}, which is required.");
                var copied = $"{name}Without{char.ToUpperInvariant(property[0])}{property[1..]}";
                resources[copied] = copy;
                removals.Add(copied);
            }
        }

        var problems = await TypingsCheck.RunAsync(new Dictionary<string, string> { ["removals"] = program.ToJsonString() }, TestContext.Current.CancellationToken);

        Assert.True(removals.Count >= 90, $"Only {removals.Count} properties are required.");
        Assert.Empty(removals.Except(problems.Select(problem => problem.Resource)));
    }

    // 'required' in C#: without such a property the program does not compile.
    private static IEnumerable<string> Required(string token)
    {
        var type = typeof(ServiceDeskStack).Assembly.GetTypes().Single(candidate => TokenOf(candidate) == token);
        var args = type.GetConstructors().Single().GetParameters().Single(parameter => parameter.Name == "args").ParameterType;
        return args.GetProperties().Where(property => property.GetCustomAttribute<RequiredMemberAttribute>() is not null)
            .Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..]);
    }

    private static string? TokenOf(Type type)
    {
        if (type.Namespace?.StartsWith("Pulumi.Aws", StringComparison.Ordinal) is not true || !type.IsSubclassOf(typeof(Resource)))
            return null;
        if (type.IsSubclassOf(typeof(ProviderResource)))
            return type.Namespace == "Pulumi.Aws" ? "pulumi:providers:aws" : "pulumi:providers:aws-native";
        var module = type.Namespace.Split('.')[^1].ToLowerInvariant();
        return (type.Namespace.StartsWith("Pulumi.AwsNative.", StringComparison.Ordinal) ? "aws-native:" : "aws:") + module + ":" + type.Name;
    }
}
