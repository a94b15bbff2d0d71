using Bot.Simulator.Cloud;
using Bot.Simulator.Directory;
using Bot.Simulator.Directory.Server;
using Bot.Simulator.Scripts;

namespace Bot.Cli.Calls;

/// <summary>What can go wrong on a local desk on purpose: the names of call scripts, and the switches they stand for. They work alike for the
/// function in this process and for a binary.</summary>
/// <remarks>Faults of the function and the cloud are there when the desk has a function; faults of the directory when it asks the demo
/// directory: nobody breaks a real one.</remarks>
public sealed class DeskFaults : ICallFaults
{
    // Slow is what a caller notices and the function bears: it gives the directory 5 s for an answer and SNS 5 s for a try.
    private static readonly TimeSpan SlowDirectory = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan SlowText = TimeSpan.FromSeconds(1);

    // A call that nobody listens to need not sit through the 30 s that Lex waits.
    private static readonly TimeSpan ShortTimeout = TimeSpan.FromMilliseconds(100);

    private readonly List<(string Name, Action Apply)> _faults = [];
    private readonly LocalCloud _cloud;
    private readonly DemoDirectory? _directory;
    private readonly SimulatedBot _bot;

    internal DeskFaults(LocalCloud cloud, DemoDirectory? directory, bool hasFunction, SimulatedBot bot)
    {
        _cloud = cloud;
        _directory = directory;
        _bot = bot;
        if (directory is not null)
            AddDirectory(directory);
        if (hasFunction)
        {
            AddTexts(cloud.Faults.Sns);
            AddDecryption(cloud.Faults.Kms);
            AddFunction(cloud.Faults.Function);
        }

        Add("desk closed", () => bot.IsOpen = false);
        Add("queue full", () => bot.QueueIsFull = true);
    }

    /// <inheritdoc />
    public IReadOnlyList<string> Known => [.. _faults.Select(fault => fault.Name)];

    /// <inheritdoc />
    public void Apply(string fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var (name, apply) = _faults.Find(known => known.Name.Equals(fault.Trim(), StringComparison.OrdinalIgnoreCase));
        if (name is null)
            throw new ArgumentException($"'{fault}' is no fault that this desk knows. It knows: {string.Join(", ", Known)}.", nameof(fault));
        apply();
    }

    /// <inheritdoc />
    public void Clear()
    {
        _cloud.Faults.Clear();
        Wait(() => Task.WhenAll(_cloud.StartKmsAsync(), _cloud.StartSnsAsync()));
        _directory?.Faults.Clear();
        _directory?.StartListening();
        _bot.IsOpen = true;
        _bot.QueueIsFull = false;
    }

    private void AddDirectory(DemoDirectory directory)
    {
        var faults = directory.Faults;
        Add("directory down", () => Wait(directory.StopListeningAsync));
        Add("directory slow", () => faults.Delay = SlowDirectory);
        Add("directory hangs", () => faults.Hang = true);
        Add("directory drops connections", () => faults.DropConnections = true);
        Add("directory refuses bind", () => faults.BindAnswer = BindVerdict.WrongPassword);
        Add("directory account locked", () => faults.BindAnswer = BindVerdict.LockedOut);
        Add("directory refuses password", () => faults.RefusePasswords = true);
        Add("directory refuses change", () => faults.RefuseChanges = true);
        Add("directory refuses unlocking", () => faults.RefuseUnlocking = true);
        Add("directory loses a change", () => faults.LoseChanges = LostChange.BeforeItIsMade);
        Add("directory loses an answer", () => faults.LoseChanges = LostChange.AfterItWasMade);
        Add("directory busy", () => faults.Trouble = DirectoryTrouble.Busy);
        Add("directory unavailable", () => faults.Trouble = DirectoryTrouble.Unavailable);
        Add("directory certificate expired", () => faults.Certificate = CertificateFault.Expired);
        Add("directory certificate of another name", () => faults.Certificate = CertificateFault.OtherName);
    }

    private void AddTexts(TextFaults faults)
    {
        Add("text refused", () => faults.DeniesAccess = true);
        Add("text slow", () => faults.Delay = SlowText);
        Add("text hangs", () => faults.Hangs = true);
        Add("text throttled", () => faults.Throttles = true);
        Add("text fails", () => faults.Fails = true);
        Add("text fails once", () => faults.FailNext(1));
        Add("text service down", () => Wait(_cloud.StopSnsAsync));
        Add("text opted out", () => (faults.HasOptedOut, faults.RefusesOptedOut) = (_ => true, true));
        Add("text not delivered", () => faults.IsOutsideSandbox = _ => true);
    }

    private void AddDecryption(ServiceFaults faults)
    {
        Add("decryption refused", () => faults.DeniesAccess = true);
        Add("decryption hangs", () => faults.Hangs = true);
        Add("decryption throttled", () => faults.Throttles = true);
        Add("decryption fails", () => faults.Fails = true);
        Add("decryption service down", () => Wait(_cloud.StopKmsAsync));
    }

    private void AddFunction(FunctionFaults faults)
    {
        Add("function crashes", () => faults.Crashes = true);
        Add("function times out", () => (faults.TimesOut, faults.TimesOutAfter) = (true, ShortTimeout));
    }

    private void Add(string name, Action apply) => _faults.Add((name, apply));

    // A script's line is done before its next one; on a thread of the pool, so that whoever calls may own the only other one.
    private static void Wait(Func<Task> work) => Task.Run(work).GetAwaiter().GetResult();
}
