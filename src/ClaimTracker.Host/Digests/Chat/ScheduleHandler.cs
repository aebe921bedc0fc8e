using ClaimTracker.Core.Digests;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Teams.Chat;

namespace ClaimTracker.Host.Digests.Chat;

/// <summary><c>/digest schedule</c>: from now on a digest comes every week, and this says when the next one does.</summary>
internal sealed class ScheduleHandler(
    ChatDoor door,
    DigestDesk desk,
    Databases databases,
    ChannelReport channels,
    CommandLinks commands,
    TimeProvider time
) : ChatCommand(door), IRestrictedHandler
{
    public Deed Deed => Deed.SetUp;

    public override SlashPlace Place { get; } = DigestCommands.Place("Schedule", DigestCommands.ScheduleOptions);

    protected override async Task<Reply> AnswerAsync(
        Visit visit,
        SlashInteraction interaction,
        CancellationToken cancellationToken
    )
    {
        // Who may not, is told so before anything else is found wrong.
        if (visit.Member.Refuse(Deed.SetUp) is { } refusal)
        {
            return Answers.Refused(refusal, visit);
        }

        if (!DigestCommands.ReadTime(interaction.Options).Is(out var wanted, out var unread))
        {
            return Answers.Refused(unread, visit);
        }

        if (!(await ChooseChannelAsync(visit, interaction, cancellationToken)).Is(out var settings, out var unset))
        {
            return Answers.Refused(unset, visit);
        }

        var scheduling = await desk.ScheduleAsync(visit.Member, wanted.Time, cancellationToken);
        return scheduling.Is(out var schedule, out var no)
            ? await EchoAsync(schedule, settings, visit, cancellationToken)
            : Answers.Refused(no, visit);
    }

    private async Task<Outcome<TeamSettings>> ChooseChannelAsync(
        Visit visit,
        SlashInteraction interaction,
        CancellationToken cancellationToken
    ) =>
        DigestCommands.ReadChannel(interaction.Options) is { } channel
            ? await databases.SetUpAsync(
                visit.Member,
                new TeamWish { DigestChannel = channel },
                time.GetUtcNow(),
                cancellationToken
            )
            : visit.Settings;

    private async Task<Reply> EchoAsync(
        DigestSchedule schedule,
        TeamSettings settings,
        Visit visit,
        CancellationToken cancellationToken
    )
    {
        var (words, culture) = (DigestWords.Texts, visit.Private);
        var next = schedule.NextAt!.Value;
        List<string> lines =
        [
            words.Say(
                culture,
                "Scheduled",
                DigestWords.Weekday(schedule.Weekday, culture),
                DigestWords.Clock(schedule.Time.Clock, culture),
                schedule.Zone
            ),
            words.Say(
                culture,
                "Next",
                Markup.Time(next, TimeStyle.WeekdayDateAndTime),
                Markup.Time(next, TimeStyle.Relative)
            ),
            await channels.LookForDigestsAsync(settings, culture, cancellationToken)
                ?? words.Say(culture, "NoChannel", commands.To("digest schedule")),
        ];
        if (settings.Zone == "UTC")
        {
            lines.Add(words.Say(culture, "StillUtc", commands.To(SetupHandler.Path)));
        }

        return Answers.Private(string.Join('\n', lines));
    }
}
