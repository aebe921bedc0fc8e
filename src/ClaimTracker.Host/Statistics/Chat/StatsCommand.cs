using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Statistics;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Limits;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Claims.Chat;

namespace ClaimTracker.Host.Statistics.Chat;

/// <summary><c>/stats</c>: how the team's work goes, for the one who asks.</summary>
internal sealed class StatsCommand(ChatDoor door, Databases databases, TimeProvider time) : ChatCommand(door)
{
    private const int MostPeople = 10;
    private const int NameChars = 60;
    private static readonly ChatTexts Words = new(typeof(StatsCommand));

    public override SlashPlace Place { get; } =
        new SlashPlace.Alone(SlashCommand.Create(Words.Named("Stats"), Words.About("Stats")));

    protected override async Task<Reply> AnswerAsync(
        Visit visit,
        SlashInteraction interaction,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        if (visit.Member.Refuse(Deed.Read) is { } refusal)
        {
            return Answers.Refused(refusal, visit);
        }

        await using var db = databases.Open(visit.Member.Team);
        var statistics = await db.ReadStatisticsAsync(time.GetUtcNow(), visit.Settings.Zone, cancellationToken);
        return new Reply.Show(OutgoingMessage.Create(embeds: [Frame(statistics, visit.Private)], isPrivate: true));
    }

    private static Embed Frame(TeamStatistics statistics, CultureInfo culture) =>
        Embed.Create(
            Words.Say(culture, "Title"),
            fields:
            [
                Field(culture, "Claims", States(statistics, culture)),
                Field(culture, "Waiting", Waiting(statistics, culture)),
                Field(culture, "ThisWeek", Sum(statistics.ThisWeek, culture)),
                Field(culture, "FourWeeks", Sum(statistics.FourWeeks, culture)),
                Field(culture, "People", People(statistics.FourWeeks, culture)),
            ]
        );

    private static EmbedField Field(CultureInfo culture, string key, string value) =>
        EmbedField.Create(Words.Say(culture, key), Fitting.Fit(value, EmbedField.MostValueChars));

    private static string States(TeamStatistics statistics, CultureInfo culture) =>
        statistics.ByState.Count == 0
            ? Words.Say(culture, "NoClaims")
            : string.Join(
                " · ",
                Enum.GetValues<ClaimState>()
                    .Where(statistics.ByState.ContainsKey)
                    .Select(state =>
                        $"{ClaimTerms.Of(state, culture)} **{statistics.ByState[state].ToString("N0", culture)}**"
                    )
            );

    private static string Waiting(TeamStatistics statistics, CultureInfo culture) =>
        statistics.OldestWaiting is { } oldest
            ? Words.Count(culture, "WaitingSince", statistics.Waiting, Markup.Time(oldest, TimeStyle.Relative))
            : Words.Say(culture, "NothingWaits");

    private static string Sum(Decided decided, CultureInfo culture)
    {
        if (decided.Verdicts == 0)
        {
            return Words.Say(culture, "NoVerdicts");
        }

        List<string> lines =
        [
            Words.Count(culture, "Verdicts", decided.Verdicts),
            string.Join(
                " · ",
                RatingScale
                    .All.Where(decided.ByRating.ContainsKey)
                    .Select(rating =>
                        $"{ClaimTerms.Of(rating, culture)} **{decided.ByRating[rating].ToString("N0", culture)}**"
                    )
            ),
        ];
        if (decided.Corrections > 0)
        {
            lines.Add(Words.Count(culture, "Corrections", decided.Corrections));
        }

        if (decided.MedianAge is { } age)
        {
            lines.Add(Words.Say(culture, "Median", Length(age, culture)));
        }

        return string.Join('\n', lines);
    }

    private static string People(Decided decided, CultureInfo culture) =>
        decided.ByPerson.Count == 0
            ? Words.Say(culture, "NoVerdicts")
            : string.Join(
                '\n',
                decided
                    .ByPerson.Take(MostPeople)
                    .Select(person =>
                        Words.Say(
                            culture,
                            "Person",
                            Markup.Plain(person.Name, NameChars),
                            person.Proposed.ToString("N0", culture),
                            person.SignedOff.ToString("N0", culture)
                        )
                    )
            );

    private static string Length(TimeSpan age, CultureInfo culture) =>
        age.TotalDays >= 2 ? Words.Count(culture, "Days", (long)Math.Round(age.TotalDays))
        : age.TotalHours >= 1 ? Words.Count(culture, "Hours", (long)Math.Round(age.TotalHours))
        : Words.Count(culture, "Minutes", (long)Math.Max(1, Math.Round(age.TotalMinutes)));
}
