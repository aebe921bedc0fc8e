using Microsoft.Extensions.Options;

namespace ClaimTracker.Discord.Rest;

/// <summary>Says what keeps the section "Discord" from being used for calls. A blank token is no problem: there is no bot then.</summary>
public sealed class RestAddressValidator : IValidateOptions<DiscordOptions>
{
    public ValidateOptionsResult Validate(string? name, DiscordOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = new ValidateOptionsResultBuilder();
        if (options.Api is not { IsAbsoluteUri: true, Scheme: "http" or "https", Query: "", Fragment: "" })
        {
            problems.AddError($"must be an http or https address without a query; got '{options.Api}'.", "Discord:Api");
        }

        if (!string.IsNullOrWhiteSpace(options.Token) && !options.Token.All(c => c is > ' ' and <= '~'))
        {
            // The value itself is a secret.
            problems.AddError(
                "must be the token alone, without \"Bot \", quotation marks, spaces or line ends; it holds such a character.",
                "Discord:Token"
            );
        }

        return problems.Build();
    }
}
