using System.Xml;

namespace Bot.Simulator.Connect;

/// <summary>Reads SSML as Amazon Polly does, to which the prefix amazon: is known without being declared.</summary>
internal static class Ssml
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit };

    public static XmlReader Open(string ssml)
    {
        var namespaces = new XmlNamespaceManager(new NameTable());
        namespaces.AddNamespace("amazon", "https://docs.aws.amazon.com/polly");
        return XmlReader.Create(new StringReader(ssml), Settings, new XmlParserContext(namespaces.NameTable, namespaces, null, XmlSpace.Default));
    }
}
