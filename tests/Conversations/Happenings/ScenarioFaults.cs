using Bot.Cli.Calls;
using Bot.Simulator.Directory;
using Bot.Simulator.Scripts;

namespace Conversations.Happenings;

/// <summary>What can go wrong on a desk, and what else can happen during a call.</summary>
/// <param name="desk">The desk.</param>
/// <param name="clock">The desk's clock.</param>
internal sealed class ScenarioFaults(LocalDesk desk, ShiftedClock clock) : ICallFaults
{
    public const string FiveMinutesPass = "five minutes pass";
    public const string AccountDisabled = "an administrator disables the account";
    public const string ChangeIsLastThing = "the change is the last thing that the directory does";

    public IReadOnlyList<string> Known => [.. desk.Faults.Known, FiveMinutesPass, AccountDisabled, ChangeIsLastThing];

    public void Apply(string fault)
    {
        switch (fault)
        {
            case FiveMinutesPass:
                clock.Advance(TimeSpan.FromMinutes(5));
                break;
            case AccountDisabled:
                desk.Directory!.Disable(DemoPeople.Main.UserId);
                break;
            case ChangeIsLastThing:
                // Whoever would look what became of the change is not let in, and the connection that made it ends.
                desk.Directory!.Changes.Made += LockOut;
                break;
            default:
                desk.Faults.Apply(fault);
                break;
        }
    }

    public void Clear()
    {
        desk.Directory!.Changes.Made -= LockOut;
        desk.Faults.Clear();
    }

    private void LockOut(DirectoryChange change) => desk.Faults.Apply("directory account locked");
}
