using System.Globalization;
using ClaimTracker.Core.Calendar;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.FollowUps;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Host.Chat.Forms;
using NodaTime;
using NodaTime.Text;

namespace ClaimTracker.Host.FollowUps.Chat;

/// <summary>What somebody typed to make a follow-up, as it is kept until they say that it was understood.</summary>
internal sealed record FollowUpInput
{
    /// <summary>The fields of the form and of the draft.</summary>
    public const string WhenField = "when";
    public const string NoteField = "note";
    public const string RepeatField = "repeat";
    public const string UntilField = "until";
    public const string OwnerField = "owner";

    /// <summary>The repeat that is none.</summary>
    public const string Once = "never";

    private const string ClaimField = "claim";
    private const string OwnerNameField = "owner-name";
    private const string ChannelField = "channel";
    private const string LocalField = "local";
    private const string ZoneField = "zone";

    public required ClaimNumber Claim { get; init; }

    public string When { get; init; } = "";

    public string Note { get; init; } = "";

    /// <summary>How it repeats, as <see cref="Core.Calendar.Repeat"/> is written without its last day.</summary>
    public string Repeat { get; init; } = Once;

    /// <summary>The last day of a series, as typed; blank: none.</summary>
    public string Until { get; init; } = "";

    public required Actor Owner { get; init; }

    /// <summary>Where it was asked for.</summary>
    public string? Channel { get; init; }

    /// <summary>How the time was understood: the time on the wall and its zone. Absent before it was read.</summary>
    private (LocalDateTime Local, string Zone)? Understood { get; init; }

    public string Write() =>
        FormValues
            .Of(
                (ClaimField, Claim.ToString()),
                (WhenField, When),
                (NoteField, Note),
                (RepeatField, Repeat),
                (UntilField, Until),
                (OwnerField, Owner.Key),
                (OwnerNameField, Owner.Name),
                (ChannelField, Channel ?? ""),
                (LocalField, Understood is { } time ? LocalDateTimePattern.GeneralIso.Format(time.Local) : ""),
                (ZoneField, Understood?.Zone ?? "")
            )
            .Write();

    public static FollowUpInput Read(string written)
    {
        var values = FormValues.Read(written);
        var local = LocalDateTimePattern.GeneralIso.Parse(values.Text(LocalField));
        return new FollowUpInput
        {
            Claim = ClaimNumber.Parse(values.Text(ClaimField), CultureInfo.InvariantCulture),
            When = values.Text(WhenField),
            Note = values.Text(NoteField),
            Repeat = values.Text(RepeatField),
            Until = values.Text(UntilField),
            Owner = new Actor(values.Text(OwnerField), values.Text(OwnerNameField)),
            Channel = values.Text(ChannelField) is { Length: > 0 } channel ? channel : null,
            Understood = local.Success ? (local.Value, values.Text(ZoneField)) : null,
        };
    }

    /// <summary>The same, with the time as it is understood now.</summary>
    public FollowUpInput As(FollowUpPlan plan) => this with { Understood = (plan.When.Local, plan.When.Zone.Id) };

    /// <summary>What is meant, in the zone of whoever says it; what was understood before stays as it was understood.</summary>
    public async Task<Outcome<FollowUpPlan>> UnderstandAsync(
        Databases databases,
        TeamMember by,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        await using var db = databases.Open(by.Team);
        var zone = Understood?.Zone ?? await db.ReadZoneAsync(by.Actor.Key, cancellationToken);
        var there = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc;
        var typed = Understood is { } time ? LocalDateTimePattern.GeneralIso.Format(time.Local) : When;
        if (!WhenReader.Read(typed, there, now).Is(out var when, out var refusal))
        {
            return refusal;
        }

        return RepeatUntil(when, there, now).Is(out var repeat, out var no)
            ? new FollowUpPlan(when, repeat, Owner, Note, Channel)
            : no;
    }

    private Outcome<Repeat> RepeatUntil(When when, DateTimeZone zone, Instant now)
    {
        var repeat = Core.Calendar.Repeat.Parse(Repeat.Length == 0 ? Once : Repeat);
        if (string.IsNullOrWhiteSpace(Until) || repeat == Core.Calendar.Repeat.Never)
        {
            return repeat;
        }

        if (!WhenReader.Read(Until, zone, now).Is(out var until, out var refusal))
        {
            return refusal;
        }

        return until.Local.Date < when.Local.Date
            ? FollowUpRefusals.EndsBefore(Iso(until.Local.Date), Iso(when.Local.Date))
            : repeat.Through(until.Local.Date);
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
