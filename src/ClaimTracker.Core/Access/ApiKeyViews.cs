namespace ClaimTracker.Core.Access;

/// <summary>A key as people see it in a list.</summary>
/// <param name="Id">By which it is revoked.</param>
/// <param name="Hint">The first characters of its secret after <see cref="ApiKey.SecretPrefix"/>.</param>
/// <param name="LastUsedAt">The hour in which it was used last; absent: never.</param>
public sealed record ApiKeyLine(
    ApiKeyId Id,
    string Name,
    ApiKeyScope Scope,
    string Hint,
    string CreatedByName,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastUsedAt
);

/// <summary>A key that was made this moment.</summary>
/// <param name="Secret">To be shown once: nobody can read it again.</param>
public sealed record MadeApiKey(ApiKeyLine Key, string Secret)
{
    /// <summary>Without the secret: whoever writes this to a log gives nothing away.</summary>
    public override string ToString() => $"{nameof(MadeApiKey)} {Key.Id.Value}";
}

/// <summary>A key that somebody has shown, and that opens something.</summary>
public sealed record LiveApiKey(ApiKeyId Id, string Name, ApiKeyScope Scope, DateTimeOffset? LastUsedAt);
