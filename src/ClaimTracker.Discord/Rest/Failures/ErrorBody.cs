using System.Text.Json;

namespace ClaimTracker.Discord.Rest.Failures;

/// <summary>What the body of a refusal says, when it says anything: it may be Discord's JSON, a page of HTML, cut short, or empty.</summary>
/// <param name="Code">Null: the body is not Discord's JSON, or has no code.</param>
/// <param name="Message">Discord's sentence; null when there is none.</param>
internal sealed record ErrorBody(DiscordErrorCode? Code, string? Message, IReadOnlyList<DiscordProblem> Problems)
{
    public static ErrorBody Unreadable { get; } = new(null, null, []);

    public static async Task<ErrorBody> ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken) =>
        Read(await answer.Content.ReadAsByteArrayAsync(cancellationToken));

    public static ErrorBody Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Of(json.RootElement) : Unreadable;
        }
        catch (JsonException)
        {
            return Unreadable;
        }
    }

    /// <summary>The same without the secrets of the call, in case the answer repeats one.</summary>
    public ErrorBody Redacted(Func<string, string> redact) =>
        new(
            Code,
            Message is null ? null : redact(Message),
            [
                .. Problems.Select(problem =>
                    problem with
                    {
                        Path = redact(problem.Path),
                        Message = redact(problem.Message),
                    }
                ),
            ]
        );

    private static ErrorBody Of(JsonElement root) =>
        new(
            CodeOf(root),
            Words.Of(root, "message"),
            root.TryGetProperty("errors", out var errors) ? ErrorTree.Flatten(errors) : []
        );

    private static DiscordErrorCode? CodeOf(JsonElement root) =>
        root.TryGetProperty("code", out var code)
        && code.ValueKind == JsonValueKind.Number
        && code.TryGetInt32(out var number)
            ? (DiscordErrorCode)number
            : null;
}
