using System.CommandLine;

namespace Bot.Cli.Commands;

/// <summary>`resetbot test`: done by the script, as it builds this program too; here only so that the help lists it.</summary>
internal static class TestCommand
{
    public static Command Create()
    {
        var command = new Command("test", "Builds, checks the format, publishes the function and runs every test, on a real Active Directory domain controller too. Installs what that needs, if it may.");
        command.SetAction((ParseResult _) => Refuse());
        return command;
    }

    private static int Refuse() =>
        throw new CommandFailedException("'test' builds this program before it tests it, so it is run by the script: ./resetbot test");
}
