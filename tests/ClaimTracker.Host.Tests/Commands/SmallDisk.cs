using System.Diagnostics;

namespace ClaimTracker.Host.Tests.Commands;

/// <summary>A file system of one megabyte, to fill up for real. Skips the test where this user may not mount one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    public static SmallDisk Mount()
    {
        var folder = Directory.CreateTempSubdirectory("claimtracker-disk-").FullName;
        if (!OperatingSystem.IsLinux() || Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder) != 0)
        {
            Directory.Delete(folder);
            Assert.Skip("This test needs a user who may mount a small disk: run it as root on Linux.");
        }

        return new SmallDisk(folder);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _ = Run("umount", Folder);
        Directory.Delete(Folder, recursive: true);
    }

    private static int Run(string program, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments)
            {
                RedirectStandardError = true,
                UseShellExecute = false,
            };
            using var process = Process.Start(start)!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}
