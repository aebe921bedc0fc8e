using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ClaimTracker.Core.Tests.Webhooks;
using ClaimTracker.Host.Tests.Documentation;

namespace ClaimTracker.Host.Tests.Webhooks;

/// <summary>The library of Standard Webhooks for JavaScript, in <c>Validators/webhooks</c>.</summary>
internal static class StandardWebhooks
{
    private const string WhyMissing =
        "This test needs Node.js 20 or later and a library: run 'npm ci' in tests/ClaimTracker.Host.Tests/Validators/webhooks.";

    private static readonly Lazy<bool> Ready = new(() =>
        Directory.Exists(Path.Combine(Folder, "node_modules")) && Answers()
    );

    private static string Folder =>
        Path.Combine(Repository.Root, "tests", "ClaimTracker.Host.Tests", "Validators", "webhooks");

    public static void SkipUnlessReady() => Assert.SkipUnless(Ready.Value, WhyMissing);

    /// <summary>What the library says of each: "ok" and the type of the event, or why it refuses.</summary>
    public static async Task<IReadOnlyList<string>> VerifyAsync(
        IReadOnlyList<(string Secret, Received Sent)> messages,
        CancellationToken cancellationToken
    )
    {
        var input = JsonSerializer.Serialize(
            messages.Select(one => new
            {
                secret = one.Secret,
                body = one.Sent.Body,
                headers = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["webhook-id"] = one.Sent.Id,
                    ["webhook-timestamp"] = one.Sent.Timestamp.ToString(CultureInfo.InvariantCulture),
                    ["webhook-signature"] = one.Sent.Signature,
                },
            })
        );
        using var process = Process.Start(Command("verify.mjs"))!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellationToken);
        Assert.True(process.ExitCode == 0, $"verify.mjs failed: {await errors}");
        return JsonSerializer.Deserialize<List<string>>(await output)!;
    }

    private static bool Answers()
    {
        try
        {
            using var process = Process.Start(Command("--version"));
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static ProcessStartInfo Command(string argument) =>
        new("node", [argument])
        {
            UseShellExecute = false,
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
}
