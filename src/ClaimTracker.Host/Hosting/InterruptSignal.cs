using System.Runtime.InteropServices;

namespace ClaimTracker.Host.Hosting;

/// <summary>Lets an interrupt stop the program however it was started.</summary>
/// <remarks>
/// A shell script that starts a program with <c>&amp;</c> hands it an ignored SIGINT (POSIX, Shell Command Language, 2.11), and .NET
/// leaves an ignored signal ignored: then neither Ctrl+C nor <c>kill -INT</c> would end the server.
/// </remarks>
internal static partial class InterruptSignal
{
    private const int Interrupt = 2;
    private const nint Default = 0;
    private const nint Ignored = 1;

    /// <summary>To be called first, before .NET looks at the signal.</summary>
    public static void Heed()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
        {
            return;
        }

        var before = Signal(Interrupt, Default);
        if (before != Ignored)
        {
            _ = Signal(Interrupt, before);
        }
    }

    [LibraryImport("libc", EntryPoint = "signal")]
    private static partial nint Signal(int number, nint handler);
}
