using System.ComponentModel;
using System.Diagnostics;

namespace ClaimTracker.Discord.Tests.Peers;

/// <summary>Runs the scripts of <c>tests/ClaimTracker.Discord.Tests/interop</c>, which hold our code against libraries that are not ours.</summary>
internal static class Node
{
    private const string WhyMissing =
        "This test needs Node.js 20 or later and its libraries: run 'npm ci' in tests/ClaimTracker.Discord.Tests/interop.";

    private static readonly Lazy<bool> Ready = new(() =>
        Directory.Exists(Path.Combine(Folder(), "node_modules")) && Answers()
    );

    public static void SkipUnlessReady() => Assert.SkipUnless(Ready.Value, WhyMissing);

    /// <summary>Starts a script with its three streams redirected; without Node.js or its libraries the test skips itself.</summary>
    public static Process Start(string script, params string[] arguments)
    {
        SkipUnlessReady();
        return Process.Start(Command([script, .. arguments]))!;
    }

    /// <summary>Gives a script its whole input and returns its whole output.</summary>
    public static async Task<string> RunAsync(string script, string input, CancellationToken cancellationToken)
    {
        using var process = Start(script);
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellationToken);
        Assert.True(process.ExitCode == 0, $"{script} failed: {await errors}");
        return await output;
    }

    private static bool Answers()
    {
        try
        {
            using var process = Process.Start(Command(["--version"]));
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static ProcessStartInfo Command(IEnumerable<string> arguments) =>
        new("node", arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = Folder(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    private static string Folder() => Checkout.Under("tests", "ClaimTracker.Discord.Tests", "interop");
}
