namespace ClaimTracker.Discord.Rest.Self;

/// <summary>The application that the bot belongs to.</summary>
/// <param name="VerifyKey">The public key that signs interactions sent over HTTP: Ed25519, 64 hexadecimal digits.</param>
/// <param name="InteractionsEndpointUrl">Where Discord sends interactions; while it is set, the gateway gets none. Null: the gateway.</param>
/// <param name="Flags">Which privileged intents are switched on, among others.</param>
public sealed record CurrentApplication(
    Snowflake Id,
    string VerifyKey,
    Uri? InteractionsEndpointUrl = null,
    long Flags = 0
);
