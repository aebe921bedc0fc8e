using ClaimTracker.Discord.Limits;

namespace ClaimTracker.Discord.Messages;

/// <summary>A file that goes out with a message.</summary>
public sealed record OutgoingFile
{
    /// <summary>What Discord takes where the server has no boosts; an interaction says its own limit.</summary>
    public const int UsualMostBytes = 10 * 1024 * 1024;
    private const int MostNameChars = 255;
    private const int MostDescriptionChars = 1024;

    private OutgoingFile(string name, ReadOnlyMemory<byte> content, string? description) =>
        (Name, Content, Description) = (name, content, description);

    public string Name { get; }

    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>What the file shows, for people who cannot see it.</summary>
    public string? Description { get; }

    /// <summary>How a component or an embed of the same message points to the file.</summary>
    /// <exception cref="DiscordLimitException">The name has something beside letters, digits, dots, dashes and underlines.</exception>
    public Uri ToAddress()
    {
        new LimitCheck("address of a file")
            .That(
                Name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_'),
                "a file that is shown needs a plain name: letters, digits, dots, dashes and underlines"
            )
            .Done();
        return new Uri($"attachment://{Name}");
    }

    /// <exception cref="DiscordLimitException">The name is blank or a path, or something is too long or too large.</exception>
    public static OutgoingFile Create(string name, ReadOnlyMemory<byte> content, string? description = null)
    {
        new LimitCheck("file")
            .Text("name", name, MostNameChars)
            .That(
                name is null || name.IndexOfAny(['/', '\\', '\r', '\n', '\0']) < 0,
                "the name must not hold slashes or line breaks"
            )
            .OptionalText("description", description, MostDescriptionChars)
            .That(content.Length <= UsualMostBytes, $"it may have {UsualMostBytes:N0} bytes; got {content.Length:N0}")
            .Done();
        return new OutgoingFile(name!, content, description);
    }
}
