using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Publishing;

/// <summary>Says everything that is wrong with the section "Publisher", with the key, what is needed and the value.</summary>
public sealed class PublisherOptionsValidator : IValidateOptions<PublisherOptions>
{
    private const string Mail = "mailto";

    public ValidateOptionsResult Validate(string? name, PublisherOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = new ValidateOptionsResultBuilder();
        if (options.Name is { } named && (string.IsNullOrWhiteSpace(named) || IsTooLong(named)))
        {
            problems.AddError(
                $"needs 1 to {PublisherOptions.NameMaxLengthChars} characters; it has {named.Trim().Length}.",
                "Publisher:Name"
            );
        }

        CheckSecure(options.Address, "https://desk.example.org/", "Publisher:Address", problems);
        CheckSecure(
            options.CorrectionsPolicy,
            "https://desk.example.org/corrections",
            "Publisher:CorrectionsPolicy",
            problems
        );
        if (options.ErrorReports is { } reports && !IsSecure(reports) && !IsMail(reports))
        {
            problems.AddError(
                $"needs an https address, or one such as mailto:errors@example.org; got '{reports}'.",
                "Publisher:ErrorReports"
            );
        }

        return problems.Build();
    }

    private static bool IsTooLong(string name) => name.Trim().Length > PublisherOptions.NameMaxLengthChars;

    private static void CheckSecure(Uri? address, string sample, string key, ValidateOptionsResultBuilder problems)
    {
        if (address is not null && !IsSecure(address))
        {
            problems.AddError($"needs an https address such as {sample}; got '{address}'.", key);
        }
    }

    private static bool IsSecure(Uri address) =>
        address is { IsAbsoluteUri: true, Scheme: "https", Host.Length: > 0, UserInfo: "" };

    private static bool IsMail(Uri address) =>
        address is { IsAbsoluteUri: true, Scheme: Mail, Host.Length: > 0, UserInfo.Length: > 0 };
}
