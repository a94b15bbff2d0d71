using System.Text;
using System.Xml;

namespace Bot.Runtime.Generators.Write;

/// <summary>Writes C# with its indentation, so that what is generated reads as if somebody had written it.</summary>
internal sealed class CodeWriter
{
    private const int Width = 4;

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _blankWanted;
    private bool _opened;

    /// <summary>A line; an empty one is written only between two others of a block.</summary>
    public CodeWriter Line(string text = "")
    {
        if (text.Length == 0)
        {
            _blankWanted = true;
            return this;
        }
        if (_blankWanted && !_opened)
            _text.Append('\n');
        _blankWanted = false;
        _opened = false;
        _text.Append(' ', _depth * Width).Append(text).Append('\n');
        return this;
    }

    /// <summary>A line and a brace; ended with <see cref="Close"/>.</summary>
    public CodeWriter Open(string text)
    {
        Line(text).Line("{");
        _depth++;
        _opened = true;
        return this;
    }

    /// <summary>The brace that ends a block, with what follows it.</summary>
    public CodeWriter Close(string after = "")
    {
        _blankWanted = false;
        _depth--;
        return Line("}" + after);
    }

    /// <summary>Lines one step further in, without a brace.</summary>
    public CodeWriter Indented(Action<CodeWriter> write)
    {
        _depth++;
        write(this);
        _depth--;
        return this;
    }

    /// <summary>A summary of the XML documentation; text of any kind, on one line.</summary>
    public CodeWriter Summary(string text) => Line("/// <summary>" + Xml(text) + "</summary>");

    /// <summary>Text as it may stand in XML documentation: escaped, on one line.</summary>
    public static string Xml(string text)
    {
        // XML 1.0 has no way to write the other control characters; they are part of the text only in the code.
        var shown = new string([.. text.Select(character => char.IsWhiteSpace(character) || !(XmlConvert.IsXmlChar(character) || char.IsSurrogate(character)) ? ' ' : character)]);
        var words = shown.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(" ", words).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
    }

    /// <summary>Text as it may stand in a comment at the end of a line.</summary>
    public static string Comment(string text) => string.Join(" ", text.Split(['\r', '\n', '\u0085', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries));

    public override string ToString() => _text.ToString();
}
