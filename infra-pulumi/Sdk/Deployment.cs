using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pulumi;

/// <summary>
/// Prints a stack as the program that Pulumi's YAML host runs (the option 'compiler' of its runtime). The host stops with a trace of its own when it cannot read what is
/// printed, so that everything is looked at before.
/// </summary>
internal sealed class Deployment
{
    private static readonly AsyncLocal<Deployment?> Running = new();

    // The encoder leaves what YAML takes as it is; the rules refuse what it does not.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<Resource> _resources = [];
    private readonly List<string> _secrets = [];
    private readonly List<KeyValuePair<string, Expression>> _variables = [];

    private Deployment(string project, DeploymentEnvironment environment) => (Project, Environment) = (project, environment);

    /// <summary>The program that is being made.</summary>
    public static Deployment Current => Running.Value ?? throw new InvalidOperationException("Resources are made while a stack is compiled. Call Deployment.RunAsync.");

    /// <summary>The project's name in Pulumi.yaml, and the namespace of its settings.</summary>
    public string Project { get; }

    public DeploymentEnvironment Environment { get; }

    /// <summary>Prints a stack on standard output, or on standard error what is wrong with it.</summary>
    /// <param name="project">The project's name in Pulumi.yaml.</param>
    /// <typeparam name="TStack">The stack.</typeparam>
    /// <returns>The exit code: 0, or 1 when nothing was printed.</returns>
    public static async Task<int> RunAsync<TStack>(string project)
        where TStack : Stack, new()
    {
        try
        {
            await Console.Out.WriteLineAsync(Compile<TStack>(project, DeploymentEnvironment.Read(System.Environment.GetEnvironmentVariable))).ConfigureAwait(false);
            return 0;
        }
        catch (ProgramException exception)
        {
            foreach (var problem in exception.Problems)
                await Console.Error.WriteLineAsync(problem.ToString()).ConfigureAwait(false);
            return 1;
        }
    }

    /// <summary>Makes the program.</summary>
    /// <typeparam name="TStack">The stack.</typeparam>
    /// <param name="project">The project's name in Pulumi.yaml.</param>
    /// <param name="environment">What the host tells.</param>
    /// <returns>The program as JSON.</returns>
    /// <exception cref="ProgramException">A setting is missing or wrong, or the program breaks a rule of the host's.</exception>
    public static string Compile<TStack>(string project, DeploymentEnvironment environment)
        where TStack : Stack, new()
    {
        var deployment = new Deployment(project, environment);
        Running.Value = deployment;
        try
        {
            var program = deployment.Print(Make<TStack>());
            var problems = ProgramRules.Check(program, deployment.SecretValues());
            return problems.Count == 0 ? program.ToJsonString(Readable) : throw new ProgramException(problems);
        }
        finally
        {
            Running.Value = null;
        }
    }

    private static TStack Make<TStack>()
        where TStack : Stack, new()
    {
        try
        {
            return new();
        }
        catch (TargetInvocationException exception) when (exception.InnerException is ProgramException problems)
        {
            ExceptionDispatchInfo.Throw(problems);
            throw;
        }
    }

    internal void Register(Resource resource)
    {
        if (_resources.Any(other => other.Name == resource.Name))
            throw new ProgramException([new(resource.Name, $"There are two resources of this name, {_resources.First(other => other.Name == resource.Name).Type} and {resource.Type}. Rename one.")]);
        _resources.Add(resource);
    }

    internal void DeclareSecret(string key)
    {
        if (!_secrets.Contains(key))
            _secrets.Add(key);
    }

    internal void DeclareVariable(string name, Expression value)
    {
        if (_variables.All(variable => variable.Key != name))
            _variables.Add(KeyValuePair.Create(name, value));
    }

    private IEnumerable<string> SecretValues() => _secrets.Select(key => Environment.Setting($"{Project}:{key}")).OfType<string>();

    private JsonObject Print(Stack stack) => new()
    {
        ["name"] = Project,
        ["config"] = Object(_secrets, secret => secret, _ => new JsonObject { ["type"] = "string", ["secret"] = true }),
        ["variables"] = Object(_variables, variable => variable.Key, variable => variable.Value.Print()),
        ["resources"] = Object(_resources, resource => resource.Name, PrintResource),
        ["outputs"] = Object(OutputsOf(stack), output => output.Key, output => output.Value.Print()),
    };

    private static JsonObject PrintResource(Resource resource)
    {
        var printed = new JsonObject { ["type"] = resource.Type };
        if (resource is ProviderResource)
            printed["defaultProvider"] = true;
        printed["properties"] = Object(resource.Args.Properties(), property => property.Key, property => property.Value.Print());
        if (resource.Options.Expression is { } options)
            printed["options"] = options.Print();
        return printed;
    }

    private static IEnumerable<KeyValuePair<string, Expression>> OutputsOf(Stack stack) =>
        from property in stack.GetType().GetProperties()
        let output = property.GetCustomAttribute<OutputAttribute>()
        where output is not null
        let value = property.GetValue(stack)
        where value is not null
        select KeyValuePair.Create(output.Name ?? char.ToLowerInvariant(property.Name[0]) + property.Name[1..], Expression.Of(value));

    private static JsonObject Object<T>(IEnumerable<T> items, Func<T, string> key, Func<T, JsonNode> value) =>
        new(items.Select(item => KeyValuePair.Create(key(item), (JsonNode?)value(item))));
}
