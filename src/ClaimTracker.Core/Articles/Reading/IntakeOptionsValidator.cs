using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Articles.Reading;

/// <summary>Says everything that is wrong with the section "Intake", with the key, the limit and the value.</summary>
public sealed class IntakeOptionsValidator : IValidateOptions<IntakeOptions>
{
    private const int Smallest = 1024;
    private const int Largest = 50 * 1024 * 1024;
    private const int MostRedirects = 20;
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public ValidateOptionsResult Validate(string? name, IntakeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = new ValidateOptionsResultBuilder();
        if (options.MaxBytes is < Smallest or > Largest)
        {
            problems.AddError(
                $"must be between {Smallest} and {Largest} bytes; got {options.MaxBytes}.",
                "Intake:MaxBytes"
            );
        }

        if (options.Timeout < Shortest || options.Timeout > Longest)
        {
            problems.AddError($"must be between {Shortest} and {Longest}; got {options.Timeout}.", "Intake:Timeout");
        }

        if (options.MaxRedirects is < 0 or > MostRedirects)
        {
            problems.AddError(
                $"must be between 0 and {MostRedirects}; got {options.MaxRedirects}.",
                "Intake:MaxRedirects"
            );
        }

        if (!string.IsNullOrEmpty(options.Contact) && !IsContact(options.Contact))
        {
            problems.AddError(
                $"must be a mail address or an http(s) address, without brackets; got '{options.Contact}'.",
                "Intake:Contact"
            );
        }

        return problems.Build();
    }

    // It goes into a header, between brackets.
    private static bool IsContact(string contact) =>
        contact.All(c => c is > ' ' and <= '~' and not '(' and not ')')
        && (
            Uri.TryCreate(contact, UriKind.Absolute, out var address)
                ? address.Scheme is "http" or "https"
                : MailAddress.TryCreate(contact, out _)
        );
}
