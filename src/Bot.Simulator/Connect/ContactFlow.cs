using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Simulator.Connect.Reading;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Connect;

/// <summary>A contact flow, or a flow module, in Amazon Connect's flow language (version 2019-10-30).</summary>
/// <param name="Origin">The file it was read from.</param>
/// <param name="StartAction">The identifier of the first action.</param>
/// <param name="Actions">The actions by identifier.</param>
public sealed record ContactFlow(string Origin, string StartAction, FrozenDictionary<string, FlowAction> Actions)
{
    /// <summary>What Connect would refuse, such as a transition that leads nowhere. The flow is played as far as it goes all the same.</summary>
    public ImmutableArray<FlowProblem> Problems { get; init; } = [];

    /// <summary>Reads a flow.</summary>
    /// <param name="path">The flow's JSON file: the flow itself, or what <c>aws connect describe-contact-flow</c> prints.</param>
    /// <exception cref="DefinitionException">The file is not there, not JSON, not a flow, an old export, or it does not start anywhere.</exception>
    public static ContactFlow Load(string path)
    {
        if (!File.Exists(path))
            throw new DefinitionException($"{path}: no such file. Give a contact flow in Connect's flow language.");
        return Parse(path, File.ReadAllBytes(path));
    }

    /// <summary>Reads a flow from its text.</summary>
    /// <param name="origin">Where the text is from; the file's name is used in messages.</param>
    /// <param name="json">UTF-8 JSON.</param>
    /// <exception cref="DefinitionException">As for <see cref="Load"/>.</exception>
    public static ContactFlow Parse(string origin, byte[] json) => FlowReader.Read(origin, json);
}
