using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Wire;

/// <summary>Makes of the records of session attributes what is generated for them.</summary>
internal static class SessionRecordWiring
{
    public static IEnumerable<SessionRecordCode> All(EquatableArray<SessionRecord> records, EquatableArray<string> clashes) => records.Where(record => record.IsUsable).Select(record =>
        new SessionRecordCode(
            record.Declaration,
            record.Header,
            new([.. record.Properties.Select(property => new SessionAttributeCode(property.Name, property.Key.Text, property.Kind, property.Type, property.IsNullable, property.Members))]),
            record.NullArguments,
            clashes));
}
