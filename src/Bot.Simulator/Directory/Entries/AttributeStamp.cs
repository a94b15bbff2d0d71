using System.Globalization;
using System.Text;

namespace Bot.Simulator.Directory.Entries;

/// <summary>One value of msDS-ReplAttributeMetaData: DS_REPL_ATTR_META_DATA in XML, with the NUL at the end that Active Directory sends
/// (MS-ADTS 3.1.1.4.5.24).</summary>
internal static class AttributeStamp
{
    public static byte[] Xml(string attribute, int version, DateTimeOffset changedAt, long usn) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
        $"""
        <DS_REPL_ATTR_META_DATA>
        	<pszAttributeName>{attribute}</pszAttributeName>
        	<dwVersion>{version}</dwVersion>
        	<ftimeLastOriginatingChange>{changedAt.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}</ftimeLastOriginatingChange>
        	<uuidLastOriginatingDsaInvocationID>4c1f7a52-9d0e-4a0b-8a55-3a6f0c2b7e11</uuidLastOriginatingDsaInvocationID>
        	<usnOriginatingChange>{usn}</usnOriginatingChange>
        	<usnLocalChange>{usn}</usnLocalChange>
        	<pszLastOriginatingDsaDN></pszLastOriginatingDsaDN>
        </DS_REPL_ATTR_META_DATA>

        """).ReplaceLineEndings("\n") + "\0");
}
