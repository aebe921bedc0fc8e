using ClaimTracker.Core.Citations.Files;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Citations;

/// <summary>Says everything that is wrong with the section "Evidence", with the key, the limit and the value.</summary>
public sealed class EvidenceOptionsValidator : IValidateOptions<EvidenceOptions>
{
    private const int Smallest = 1024;
    private const int Largest = 25 * 1024 * 1024;
    private const int MostTries = 20;
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(0.1);

    public ValidateOptionsResult Validate(string? name, EvidenceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = new ValidateOptionsResultBuilder();
        if (options.MaxFileBytes is < Smallest or > Largest)
        {
            problems.AddError(
                $"must be between {Smallest} and {Largest} bytes; got {options.MaxFileBytes}.",
                "Evidence:MaxFileBytes"
            );
        }

        CheckTypes(options.FileTypes, problems);
        Check(options.FileTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5), "Evidence:FileTimeout", problems);
        Check(options.PageTimeout, Moment, TimeSpan.FromSeconds(8), "Evidence:PageTimeout", problems);
        CheckArchive(options.Archive, problems);
        return problems.Build();
    }

    private static void CheckArchive(ArchiveOptions archive, ValidateOptionsResultBuilder problems)
    {
        if (archive.IsOn && !IsTemplate(archive))
        {
            problems.AddError(
                $"must be an http(s) address with {ArchiveOptions.Place} once in its path or query and no password; got '{archive.Address}'.",
                "Evidence:Archive:Address"
            );
        }

        Check(archive.Timeout, Moment, TimeSpan.FromMinutes(10), "Evidence:Archive:Timeout", problems);
        Check(archive.RetryDelay, Moment, TimeSpan.FromHours(1), "Evidence:Archive:RetryDelay", problems);
        Check(archive.Pause, TimeSpan.Zero, TimeSpan.FromMinutes(10), "Evidence:Archive:Pause", problems);
        if (archive.Tries is < 1 or > MostTries)
        {
            problems.AddError($"must be between 1 and {MostTries}; got {archive.Tries}.", "Evidence:Archive:Tries");
        }
    }

    private static void CheckTypes(string written, ValidateOptionsResultBuilder problems)
    {
        var unknown = EvidenceTypes.Split(written).Where(type => EvidenceTypes.Find(type) is null).ToList();
        if (unknown.Count > 0)
        {
            // Web pages and SVG drawings can hold programs, which would run in the name of whoever serves the file.
            problems.AddError(
                $"must be some of {string.Join(", ", EvidenceTypes.All.Select(type => type.MediaType))}; got '{string.Join(", ", unknown)}'.",
                "Evidence:FileTypes"
            );
        }
    }

    private static void Check(
        TimeSpan value,
        TimeSpan shortest,
        TimeSpan longest,
        string key,
        ValidateOptionsResultBuilder problems
    )
    {
        if (value < shortest || value > longest)
        {
            problems.AddError($"must be between {shortest} and {longest}; got {value}.", key);
        }
    }

    private static bool IsTemplate(ArchiveOptions archive)
    {
        var parts = archive.Address!.Split(ArchiveOptions.Place);
        // The place must not be in the host: the page would choose whom to ask.
        return parts.Length == 2
            && Uri.TryCreate(parts[0], UriKind.Absolute, out var before)
            && before is { Scheme: "http" or "https", Host.Length: > 0, UserInfo: "" }
            && parts[0].AsSpan(before.Scheme.Length + "://".Length).ContainsAny('/', '?')
            && Uri.TryCreate(parts[0] + "page" + parts[1], UriKind.Absolute, out _);
    }
}
