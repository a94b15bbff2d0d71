namespace Pulumi;

/// <summary>A file that is handed to a provider as it is.</summary>
/// <param name="path">From the folder of Pulumi.yaml.</param>
internal sealed class FileAsset(string path) : IExpressed
{
    public Expression Expression => new Expression.Function("fn::fileAsset", new Expression.Literal(path));
}

/// <summary>A zip that is handed to a provider as it is.</summary>
/// <param name="path">From the folder of Pulumi.yaml.</param>
internal sealed class FileArchive(string path) : IExpressed
{
    public Expression Expression => new Expression.Function("fn::fileArchive", new Expression.Literal(path));
}
