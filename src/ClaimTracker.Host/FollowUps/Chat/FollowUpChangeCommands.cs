using ClaimTracker.Core.FollowUps;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Claims.Chat;
using NodaTime;

namespace ClaimTracker.Host.FollowUps.Chat;

/// <summary>A command that does something to one follow-up, and says privately what came of it.</summary>
internal abstract class FollowUpCommand(ChatDoor door, FollowUpOption option, CardKeeper keeper)
    : ChatCommand(door),
        ISuggestingHandler,
        IRestrictedHandler
{
    public Deed Deed => Deed.FollowUp;

    public Task<IReadOnlyList<Suggestion>> SuggestAsync(
        SuggestInteraction interaction,
        CancellationToken cancellationToken
    ) => option.SuggestAsync(interaction, cancellationToken);

    protected override async Task<Reply> AnswerAsync(
        Visit visit,
        SlashInteraction interaction,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(interaction);
        if (!FollowUpOption.TryRead(interaction.Options, out var number, out var refusal))
        {
            return Answers.Refused(refusal, visit);
        }

        var outcome = await DoAsync(visit, number, interaction.Options, cancellationToken);
        if (!outcome.Is(out var changed, out var no))
        {
            return Answers.Refused(no, visit);
        }

        keeper.Refresh(visit, changed.ClaimNumber);
        return Answers.Private(FollowUpTold.Of(changed, visit.Private));
    }

    protected abstract Task<Outcome<FollowUp>> DoAsync(
        Visit visit,
        FollowUpNumber number,
        OptionValues options,
        CancellationToken cancellationToken
    );
}

/// <summary><c>/followup done</c>: somebody has looked.</summary>
internal sealed class FollowUpDoneCommand(ChatDoor door, FollowUpOption option, CardKeeper keeper, FollowUpWork work)
    : FollowUpCommand(door, option, keeper)
{
    public override SlashPlace Place { get; } = FollowUpWords.Place("Done", FollowUpOption.Create());

    protected override Task<Outcome<FollowUp>> DoAsync(
        Visit visit,
        FollowUpNumber number,
        OptionValues options,
        CancellationToken cancellationToken
    ) => work.FinishAsync(visit.Member, number, isOfPost: false, cancellationToken);
}

/// <summary><c>/followup cancel</c>: nobody needs to look any more.</summary>
internal sealed class FollowUpCancelCommand(ChatDoor door, FollowUpOption option, CardKeeper keeper, FollowUpWork work)
    : FollowUpCommand(door, option, keeper)
{
    public override SlashPlace Place { get; } = FollowUpWords.Place("Cancel", FollowUpOption.Create());

    protected override Task<Outcome<FollowUp>> DoAsync(
        Visit visit,
        FollowUpNumber number,
        OptionValues options,
        CancellationToken cancellationToken
    ) => work.CancelAsync(visit.Member, number, cancellationToken);
}

/// <summary><c>/followup snooze</c>: later.</summary>
internal sealed class FollowUpSnoozeCommand(
    ChatDoor door,
    FollowUpOption option,
    CardKeeper keeper,
    FollowUpWork work,
    Databases databases,
    TimeProvider time
) : FollowUpCommand(door, option, keeper)
{
    public override SlashPlace Place { get; } =
        FollowUpWords.Place(
            "Snooze",
            FollowUpOption.Create(),
            CommandOption.Text(
                FollowUpWords.Named("When"),
                FollowUpWords.About("SnoozeWhen"),
                isRequired: true,
                mostChars: FollowUpForm.MostWhenChars
            )
        );

    protected override async Task<Outcome<FollowUp>> DoAsync(
        Visit visit,
        FollowUpNumber number,
        OptionValues options,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(options);
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var reading = await databases.ReadWhenAsync(visit.Member, options.Text("when") ?? "", now, cancellationToken);
        return reading.Is(out var when, out var refusal)
            ? await work.SnoozeAsync(
                visit.Member,
                number,
                when.At.ToDateTimeOffset(),
                isOfPost: false,
                cancellationToken
            )
            : refusal;
    }
}

/// <summary>What came of changing a follow-up, in a sentence.</summary>
internal static class FollowUpTold
{
    public static string Of(FollowUp changed, System.Globalization.CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(changed);
        return changed switch
        {
            { State: FollowUpState.Cancelled } => FollowUpWords.Say(culture, "Told_Cancelled", changed.Number),
            { NextAt: { } next } => FollowUpWords.Say(
                culture,
                "Told_Next",
                changed.Number,
                Markup.Time(next, TimeStyle.DateAndTime)
            ),
            _ => FollowUpWords.Say(culture, "Told_Done", changed.Number),
        };
    }
}
