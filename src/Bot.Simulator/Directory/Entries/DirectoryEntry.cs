using System.Globalization;
using System.Text;

namespace Bot.Simulator.Directory.Entries;

/// <summary>An object of the directory: its name and its stored attributes, in the order they were set.</summary>
internal sealed class DirectoryEntry
{
    private readonly OrderedDictionary<string, byte[][]> _attributes = new(StringComparer.OrdinalIgnoreCase);

    public DirectoryEntry(DistinguishedName dn, string objectClass)
    {
        Dn = dn;
        string[] classes = objectClass switch
        {
            "user" => ["top", "person", "organizationalPerson", "user"],
            "domainDNS" => ["top", "domain", "domainDNS"],
            _ => ["top", objectClass],
        };
        SetTexts("objectClass", classes);
        Set("distinguishedName", dn.ToString());
        _attributes["objectGUID"] = [Guid.NewGuid().ToByteArray()];
    }

    public DistinguishedName Dn { get; }

    public IEnumerable<(string Name, IReadOnlyList<byte[]> Values)> Attributes =>
        _attributes.Select(pair => (pair.Key, (IReadOnlyList<byte[]>)pair.Value));

    public IReadOnlyList<byte[]> Values(string name) => _attributes.GetValueOrDefault(name) ?? [];

    public IEnumerable<string> Texts(string name) => Values(name).Select(Encoding.UTF8.GetString);

    public string? Text(string name) => Texts(name).FirstOrDefault();

    /// <summary>The number; 0 when there is none.</summary>
    public long Number(string name) => Text(name) is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : 0;

    public DirectoryEntry Set(string name, string? value) => SetTexts(name, value is null ? [] : [value]);

    public DirectoryEntry Set(string name, long value) => Set(name, value.ToString(CultureInfo.InvariantCulture));

    public DirectoryEntry Set(string name, byte[] value)
    {
        _attributes[name] = [value];
        return this;
    }

    public void AddValue(string name, string value) => SetTexts(name, [.. Texts(name), value]);

    private DirectoryEntry SetTexts(string name, string[] values)
    {
        if (values.Length == 0)
            _attributes.Remove(name);
        else
            _attributes[name] = [.. values.Select(Encoding.UTF8.GetBytes)];
        return this;
    }
}
