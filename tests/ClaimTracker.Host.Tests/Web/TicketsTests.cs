using ClaimTracker.Core.Access;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Access;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Tests.Web;

public sealed class TicketsTests
{
    private const string Key = "a key of some length";

    private static readonly TicketHolder OfKey = new TicketHolder.OfKey(new ApiKeyId(12));

    private readonly SetClock clock = new(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_ticket_says_for_whom_it_is_until_its_end_and_not_after()
    {
        foreach (var holder in new[] { TicketHolder.Operator, OfKey, TicketHolder.Link })
        {
            var tickets = TicketsOf(Key);
            var ticket = tickets.Issue(holder);

            clock.Now += holder.Life - TimeSpan.FromSeconds(1);
            Assert.Equal(holder, tickets.Read(ticket));
            clock.Now += TimeSpan.FromSeconds(1);
            Assert.Null(tickets.Read(ticket));
        }
    }

    [Fact]
    public void A_ticket_of_another_key_opens_nothing() =>
        Assert.Null(TicketsOf(Key).Read(TicketsOf("another key of that length").Issue(TicketHolder.Operator)));

    [Fact]
    public void A_ticket_outlives_a_restart_with_the_same_key() =>
        Assert.Equal(OfKey, TicketsOf(Key).Read(TicketsOf(Key).Issue(OfKey)));

    [Fact]
    public void Without_a_key_a_ticket_is_good_as_long_as_the_program_runs()
    {
        var tickets = TicketsOf(null);
        var ticket = tickets.Issue(OfKey);

        Assert.Equal(OfKey, tickets.Read(ticket));
        Assert.Null(TicketsOf(null).Read(ticket));
    }

    [Fact]
    public void A_ticket_can_be_made_neither_to_last_longer_nor_to_be_for_somebody_else()
    {
        var tickets = TicketsOf(Key);
        var parts = tickets.Issue(OfKey).Split('.');
        var plain = tickets.Issue(TicketHolder.Operator).Split('.');

        Assert.Null(tickets.Read($"{parts[0]}9.{parts[1]}.{parts[2]}"));
        Assert.Null(tickets.Read($"{parts[0]}.k13.{parts[2]}"));
        Assert.Null(tickets.Read($"{parts[0]}.link.{parts[2]}"));
        Assert.Null(tickets.Read($"{parts[0]}.{parts[2]}"));
        Assert.Null(tickets.Read($"{plain[0]}.k12.{plain[1]}"));
        Assert.Null(tickets.Read($"{plain[0]}9.{plain[1]}"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("...")]
    [InlineData("9999999999.")]
    [InlineData("9999999999..")]
    [InlineData("9999999999.k1.")]
    [InlineData("9999999999")]
    [InlineData(Key)]
    public void What_is_no_ticket_opens_nothing(string? ticket) => Assert.Null(TicketsOf(Key).Read(ticket));

    private Tickets TicketsOf(string? key) => new(new AccessKey(Options.Create(new WebOptions { Key = key })), clock);

    private sealed class SetClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
