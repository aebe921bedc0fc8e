namespace ClaimTracker.Discord.Simulator.Gateway;

/// <summary>Discord's codes for closing a gateway connection.</summary>
internal static class CloseCode
{
    public const int UnknownOp = 4001;
    public const int Decode = 4002;
    public const int NotAuthenticated = 4003;
    public const int BadToken = 4004;
    public const int AlreadyAuthenticated = 4005;
    public const int InvalidSequence = 4007;
    public const int RateLimited = 4008;
    public const int TimedOut = 4009;
    public const int InvalidShard = 4010;
    public const int InvalidVersion = 4012;
    public const int InvalidIntents = 4013;
    public const int DisallowedIntents = 4014;

    public static string Reason(int code) =>
        code switch
        {
            4000 => "Unknown error.",
            UnknownOp => "Unknown opcode.",
            Decode => "Error while decoding payload.",
            NotAuthenticated => "Not authenticated.",
            BadToken => "Authentication failed.",
            AlreadyAuthenticated => "Already authenticated.",
            InvalidSequence => "Invalid seq.",
            RateLimited => "Rate limited.",
            TimedOut => "Session timed out.",
            InvalidShard => "Invalid shard.",
            4011 => "Sharding required.",
            InvalidVersion => "Invalid API version.",
            InvalidIntents => "Invalid intent(s).",
            DisallowedIntents => "Disallowed intent(s).",
            _ => "",
        };
}
