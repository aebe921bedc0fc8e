using System.ComponentModel;
using System.Diagnostics;
using ClaimTracker.Host.Tests.Documentation;

namespace ClaimTracker.Host.Tests.Validators;

/// <summary>Scripts in JavaScript, with libraries that are not ours, which our answers are held against.</summary>
/// <param name="name">A folder beside this file, with a package.json.</param>
internal sealed class NodeFolder(string name)
{
    private static readonly Lazy<bool> HasNode = new(Answers);

    private string Folder => Path.Combine(Repository.Root, "tests", "ClaimTracker.Host.Tests", "Validators", name);

    public void SkipUnlessReady() =>
        Assert.SkipUnless(
            HasNode.Value && Directory.Exists(Path.Combine(Folder, "node_modules")),
            $"This test needs Node.js 20 or later and its libraries: run 'npm ci' in tests/ClaimTracker.Host.Tests/Validators/{name}."
        );

    /// <summary>A file of one of its libraries.</summary>
    public string Read(params string[] path)
    {
        SkipUnlessReady();
        return File.ReadAllText(Path.Combine([Folder, "node_modules", .. path]));
    }

    /// <summary>Gives a script its whole input and returns its whole output; without Node.js or the libraries the test skips itself.</summary>
    public async Task<string> RunAsync(string script, string input)
    {
        SkipUnlessReady();
        var cancellationToken = TestContext.Current.CancellationToken;
        using var process = Process.Start(
            new ProcessStartInfo("node", [script])
            {
                UseShellExecute = false,
                WorkingDirectory = Folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
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
            using var process = Process.Start(
                new ProcessStartInfo("node", "--version") { UseShellExecute = false, RedirectStandardOutput = true }
            );
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
