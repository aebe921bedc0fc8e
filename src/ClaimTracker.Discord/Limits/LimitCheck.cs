using System.Globalization;
using System.Runtime.CompilerServices;

namespace ClaimTracker.Discord.Limits;

/// <summary>Collects what Discord would refuse of one thing, and says all of it at once.</summary>
/// <remarks>
/// Lengths are counted in UTF-16 units. Discord counts characters, of which there are never more, so what passes here passes there.
/// </remarks>
internal sealed class LimitCheck(string subject)
{
    private readonly List<string> problems = [];

    /// <summary>A text that must say something.</summary>
    public LimitCheck Text(string name, string? value, int most)
    {
        var length = value?.Trim().Length ?? 0;
        return That(
            length >= 1 && value!.Length <= most,
            $"{name} needs 1 to {Number(most)} characters; got {Number(length == 0 ? 0 : value!.Length)}"
        );
    }

    /// <summary>A text that may be absent; when it is there it must say something.</summary>
    public LimitCheck OptionalText(string name, string? value, int most) =>
        value is null ? this : Text(name, value, most);

    /// <summary>A text that may be absent or blank.</summary>
    public LimitCheck Most(string name, string? value, int most) =>
        That(
            (value?.Length ?? 0) <= most,
            $"{name} may have {Number(most)} characters; got {Number(value?.Length ?? 0)}"
        );

    public LimitCheck Count(string name, int count, int least, int most) =>
        That(
            count >= least && count <= most,
            $"{name}: {Number(least)} to {Number(most)} are needed; got {Number(count)}"
        );

    public LimitCheck Number(string name, int? value, int least, int most) =>
        That(
            value is null || (value >= least && value <= most),
            $"{name} needs to be between {Number(least)} and {Number(most)}; got {Number(value ?? 0)}"
        );

    public LimitCheck WebAddress(string name, Uri? value, int most) =>
        value is null
            ? this
            : That(
                value is { IsAbsoluteUri: true, Scheme: "http" or "https" } && value.AbsoluteUri.Length <= most,
                $"{name} needs an http or https address of at most {Number(most)} characters"
            );

    public LimitCheck Unique(string name, IEnumerable<string> values)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var twice = values.FirstOrDefault(value => !seen.Add(value));
        return That(twice is null, $"{name} need to differ; '{twice}' is there twice");
    }

    public LimitCheck That(bool isFine, string problem)
    {
        if (!isFine)
        {
            problems.Add(problem);
        }

        return this;
    }

    /// <summary>The same for a text with values in it, which is written only when it is needed.</summary>
    public LimitCheck That(bool isFine, [InterpolatedStringHandlerArgument(nameof(isFine))] ref ProblemText problem) =>
        isFine ? this : That(isFine, problem.Written());

    /// <exception cref="DiscordLimitException">At least one problem was found.</exception>
    public void Done()
    {
        if (problems.Count > 0)
        {
            throw new DiscordLimitException(subject, problems);
        }
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
