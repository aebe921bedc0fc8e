using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.History;

/// <summary>Who did something: a person or a program, as the trail will name them for good.</summary>
/// <param name="Key">Stable, such as <c>cli:anna</c> or <c>discord:4000</c>; at most <see cref="MaxLengthChars"/>.</param>
/// <param name="Name">As people read it; kept as it was at the time, so that it stays readable when the account is gone.</param>
public sealed record Actor(string Key, string Name)
{
    public const int MaxLengthChars = 100;

    public string Key { get; } = Checked(Key, nameof(Key));

    public string Name { get; } = Checked(Name, nameof(Name));

    private static string Checked(string value, string what)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, what);
        return FittedText.Cut(value, MaxLengthChars);
    }
}
