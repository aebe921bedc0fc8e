using ClaimTracker.Core.Digests;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Guilds;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using NodaTime;

namespace ClaimTracker.Host.Digests.Chat;

/// <summary>The names, descriptions and options of <c>/digest …</c>.</summary>
internal static class DigestCommands
{
    private const int MostClockChars = 20;

    private static readonly Family Family = new(DigestWords.Texts.Named("Digest"), DigestWords.Texts.About("Digest"));

    private static readonly IsoDayOfWeek[] Days =
    [
        IsoDayOfWeek.Monday,
        IsoDayOfWeek.Tuesday,
        IsoDayOfWeek.Wednesday,
        IsoDayOfWeek.Thursday,
        IsoDayOfWeek.Friday,
        IsoDayOfWeek.Saturday,
        IsoDayOfWeek.Sunday,
    ];

    private static readonly CommandOption Day = CommandOption.Text(
        DigestWords.Texts.Named("Day"),
        DigestWords.Texts.About("Day"),
        isRequired: true,
        choices: [.. Days.Select(day => OptionChoice.Create(DigestWords.Texts.Named($"{day}"), $"{day}"))]
    );

    private static readonly CommandOption Time = CommandOption.Text(
        DigestWords.Texts.Named("Time"),
        DigestWords.Texts.About("Time"),
        isRequired: true,
        mostChars: MostClockChars
    );

    private static readonly CommandOption Channel = CommandOption.Channel(
        DigestWords.Texts.Named("Channel"),
        DigestWords.Texts.About("Channel"),
        kinds: ChannelType.Text
    );

    public static IReadOnlyList<CommandOption> ScheduleOptions { get; } = [Day, Time, Channel];

    /// <summary>"/digest" and the name of <paramref name="key"/>.</summary>
    public static SlashPlace Place(string key, params IReadOnlyList<CommandOption> options) =>
        new SlashPlace.Part(
            Family,
            Subcommand.Create(DigestWords.Texts.Named(key), DigestWords.Texts.About(key), options)
        );

    /// <summary>When somebody wants the digest.</summary>
    public static Outcome<WantedTime> ReadTime(OptionValues given)
    {
        ArgumentNullException.ThrowIfNull(given);
        var (day, clock) = (given.Text(Day.Name.Text) ?? "", given.Text(Time.Name.Text) ?? "");
        // The list is Discord's to keep to, and Discord is not all that can ask.
        return Days.FirstOrDefault(one => $"{one}" == day) is var weekday && weekday == IsoDayOfWeek.None
                ? DigestRefusals.UnknownDay(day)
            : WeeklyTime.TryReadClock(clock, out var minute) ? new WantedTime(new WeeklyTime(weekday, minute))
            : DigestRefusals.UnknownTime(clock.Trim());
    }

    /// <summary>Where somebody wants it; absent when they did not say.</summary>
    public static string? ReadChannel(OptionValues given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return given.Id(Channel.Name.Text)?.ToString();
    }
}

/// <summary>A time that was read from a command.</summary>
internal sealed record WantedTime(WeeklyTime Time);
