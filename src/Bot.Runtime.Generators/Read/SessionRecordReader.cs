using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bot.Runtime.Generators.Read;

/// <summary>Reads a record marked [SessionAttributes].</summary>
internal sealed class SessionRecordReader
{
    private readonly INamedTypeSymbol _type;
    private readonly TypeDeclarationSyntax _declaration;
    private readonly CancellationToken _cancel;
    private readonly List<DiagnosticInfo> _problems = [];
    private readonly List<string> _nullArguments = [];

    private SessionRecordReader(INamedTypeSymbol type, TypeDeclarationSyntax declaration, CancellationToken cancel)
    {
        _type = type;
        _declaration = declaration;
        _cancel = cancel;
    }

    public static SessionRecord Read(GeneratorAttributeSyntaxContext context, CancellationToken cancel) =>
        new SessionRecordReader((INamedTypeSymbol)context.TargetSymbol, (TypeDeclarationSyntax)context.TargetNode, cancel).Read();

    private SessionRecord Read()
    {
        var source = TypeReader.Source(_type, _declaration);
        CheckDeclaration(source);
        CheckConstruction();
        var properties = new List<SessionProperty>();
        foreach (var property in _type.GetMembers().OfType<IPropertySymbol>().Where(IsAttribute))
        {
            if (Property(property) is { } read)
                properties.Add(read);
        }
        return new(source.Declaration, "partial record " + _type.Name, new([.. properties]), new([.. _nullArguments]), _problems.Count == 0, new([.. _problems]));
    }

    private void CheckDeclaration(SourceType source)
    {
        if (!_type.IsRecord)
            Report(source.Place, "it is a class, which cannot be compared or copied with a change", "Declare it 'sealed partial record'.");
        else if (!source.IsPartial)
            Report(source.Place, "it is not partial, so reading and writing cannot be added to it", "Declare it 'sealed partial record'.");
        else if (source.IsGeneric)
            Report(source.Place, "it has type parameters", "Declare one record without them for each type.");
        else if (_type.IsAbstract || _type.BaseType is { SpecialType: not SpecialType.System_Object })
            Report(source.Place, "it is abstract or derives from another", "Declare one record with all the properties.");
        else if (Outer().Any(outer => outer.DeclaringSyntaxReferences.All(part => !IsPartial(part))))
            Report(source.Place, "it is nested in a class that is not partial", "Move it into the namespace.");
    }

    // Attributes that are not there yet have the values of a new record.
    private void CheckConstruction()
    {
        if (Primary() is not { } primary)
        {
            if (_type.InstanceConstructors.All(constructor => constructor.Parameters.Length > 0))
                Report(Place.Of(_declaration.Identifier), "none of its constructors can be called without arguments", "Give it its values as parameters of the record, each with a default.");
            return;
        }
        foreach (var parameter in primary.Parameters.Where(parameter => !parameter.HasExplicitDefaultValue))
        {
            if (IsNullable(parameter.Type))
                _nullArguments.Add(parameter.Name);
            else
                Report(PlaceOf(parameter), $"'{parameter.Name}' has no value before anybody sets it", $"Write a default, or '{parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}?'.");
        }
    }

    // The constructor that the record's own parameters are of.
    private IMethodSymbol? Primary() => _type.InstanceConstructors.FirstOrDefault(
        constructor => constructor.DeclaringSyntaxReferences.Any(part => part.GetSyntax(_cancel) is TypeDeclarationSyntax { ParameterList: not null }));

    private SessionProperty? Property(IPropertySymbol property)
    {
        var place = PlaceOf(property);
        if (property.IsRequired)
            Report(place, $"'{property.Name}' is required, and a session that has just begun has no value for it", "Take 'required' away and write a default.");
        var type = property.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : property.Type;
        if (Kind(type) is not { } kind)
        {
            Report(
                place,
                $"'{property.Name}' is '{property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}', which has no written form in a session",
                "Use string, bool, int, long, decimal, DateOnly, TimeOnly, TimeSpan, DateTimeOffset or an enum.");
            return null;
        }
        if (IsNullable(property.Type) && HasDefault(property))
            Report(place, $"'{property.Name}' may be null and has another default, so null would be read back as that", "Take the default or the question mark away.");
        return new(property.Name, Key(property, place), kind, type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), IsNullable(property.Type), Members(type));
    }

    private Named Key(IPropertySymbol property, Place place)
    {
        var attribute = property.Attribute(RuntimeTypes.Conversation, "SessionAttributeAttribute") ?? Parameter(property)?.Attribute(RuntimeTypes.Conversation, "SessionAttributeAttribute");
        if (attribute?.ConstructorArguments is not [{ Value: var value }])
            return new(property.Name, place);
        var written = attribute.ApplicationSyntaxReference?.GetSyntax(_cancel) is AttributeSyntax { ArgumentList.Arguments: [var argument] } ? Place.Of(argument.Expression) : place;
        if (value is string { Length: > 0 } key && key.Trim().Length > 0)
            return new(key, written);
        Report(written, $"the key of '{property.Name}' is empty", "Write a key, or take [SessionAttribute] away.");
        return new(property.Name, written);
    }

    // The place of the name: a positional property is declared by its parameter.
    private Place PlaceOf(ISymbol property) => property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancel) switch
    {
        PropertyDeclarationSyntax declared => Place.Of(declared.Identifier),
        ParameterSyntax parameter => Place.Of(parameter.Identifier),
        _ => Place.Of(_declaration.Identifier),
    };

    private bool HasDefault(IPropertySymbol property) => property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancel) switch
    {
        PropertyDeclarationSyntax { Initializer.Value: var value } => !IsNull(value),
        ParameterSyntax => Parameter(property) is { HasExplicitDefaultValue: true, ExplicitDefaultValue: not null },
        _ => false,
    };

    private IParameterSymbol? Parameter(IPropertySymbol property) => Primary()?.Parameters.FirstOrDefault(parameter => parameter.Name == property.Name);

    private IEnumerable<INamedTypeSymbol> Outer()
    {
        for (var outer = _type.ContainingType; outer is not null; outer = outer.ContainingType)
            yield return outer;
    }

    private bool IsPartial(SyntaxReference part) => part.GetSyntax(_cancel) is TypeDeclarationSyntax type && type.Modifiers.Any(modifier => modifier.ValueText == "partial");

    // What is worked out from others is no attribute, and EqualityContract is the compiler's.
    private static bool IsAttribute(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, SetMethod: not null, DeclaredAccessibility: not Accessibility.Private } && property.Name != "EqualityContract";

    private static bool IsNull(ExpressionSyntax value) => value.ToString() is "null" or "default";

    private static bool IsNullable(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType is SpecialType.System_Nullable_T || type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated };

    private static SessionValueKind? Kind(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => SessionValueKind.Text,
        { SpecialType: SpecialType.System_Boolean } => SessionValueKind.Flag,
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } => SessionValueKind.WholeNumber,
        { SpecialType: SpecialType.System_Decimal } => SessionValueKind.Number,
        { TypeKind: TypeKind.Enum } => IsFlags(type) ? null : SessionValueKind.Member,
        _ when type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true } => type.Name switch
        {
            "DateOnly" => SessionValueKind.Date,
            "TimeOnly" => SessionValueKind.Time,
            "TimeSpan" => SessionValueKind.Duration,
            "DateTimeOffset" => SessionValueKind.Moment,
            _ => null,
        },
        _ => null,
    };

    // A sum of members has no name.
    private static bool IsFlags(ITypeSymbol type) => type.Attribute("System", "FlagsAttribute") is not null;

    // Of members with one value the first.
    private static EquatableArray<string> Members(ITypeSymbol type) => type.TypeKind is TypeKind.Enum
        ? new([.. type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).GroupBy(field => field.ConstantValue).Select(same => same.First().Name)])
        : default;

    private void Report(Place place, string problem, string wayOut) =>
        _problems.Add(DiagnosticInfo.At(place, DiagnosticRegister.SessionAttributesNotUsable, _type.Name, problem, wayOut));
}
