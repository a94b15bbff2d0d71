using System.CommandLine;
using Spectre.Console;

namespace Bot.Cli.Commands;

/// <summary>`resetbot`: the commands there are.</summary>
internal static class ResetBotCommand
{
    /// <summary>Puts the commands together.</summary>
    /// <param name="output">Where answers are written.</param>
    /// <param name="errors">Where progress and problems are written.</param>
    public static RootCommand Create(IAnsiConsole output, IAnsiConsole errors) => new(
        """
        ResetBot answers the service desk's phone: it resets passwords and unlocks accounts in Active Directory.

        Try:
          ./resetbot call         talk to the bot, here in the terminal
          ./resetbot check        what is wrong with the bot and its contact flow
          ./resetbot doctor       what the function lacks in your directory and AWS account
          ./resetbot new-intent   something else that callers can ask for
          ./resetbot publish      the function and the bot, ready to deploy
          ./resetbot deploy       all of it in your AWS account, by Pulumi
          ./resetbot test         everything that can be checked
        """)
    {
        CallCommand.Create(output, errors),
        CheckCommand.Create(output),
        DeployCommand.Create(output, errors),
        DestroyCommand.Create(errors),
        DoctorCommand.Create(output, errors),
        InvokeCommand.Create(),
        MissedCommand.Create(output),
        NewIntentCommand.Create(output),
        PackCommand.Create(output, errors),
        PublishCommand.Create(output, errors),
        RehearseCommand.Create(output),
        TestCommand.Create(),
        TranscriptsCommand.Create(output, errors),
        UnderstandCommand.Create(),
    };
}
