using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Access;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Tests.Web;

public sealed class AccessKeyTests
{
    private readonly SetClock clock = new(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_ticket_opens_until_its_end_and_not_after()
    {
        var key = KeyOf("a key of some length");
        var ticket = key.IssueTicket();

        clock.Now += AccessKey.TicketLife - TimeSpan.FromSeconds(1);
        Assert.True(key.Accepts(ticket));
        clock.Now += TimeSpan.FromSeconds(1);
        Assert.False(key.Accepts(ticket));
    }

    [Fact]
    public void A_ticket_of_another_key_opens_nothing() =>
        Assert.False(KeyOf("a key of some length").Accepts(KeyOf("another key of that length").IssueTicket()));

    [Fact]
    public void A_ticket_cannot_be_made_to_last_longer()
    {
        var key = KeyOf("a key of some length");
        var parts = key.IssueTicket().Split('.');

        Assert.False(key.Accepts($"{parts[0]}9.{parts[1]}"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("9999999999.")]
    [InlineData("9999999999")]
    [InlineData("a key of some length")]
    public void What_is_no_ticket_opens_nothing(string? ticket) =>
        Assert.False(KeyOf("a key of some length").Accepts(ticket));

    [Fact]
    public void Without_a_key_nothing_opens()
    {
        var none = KeyOf(null);

        Assert.False(none.IsSet);
        Assert.False(none.Is(null));
        Assert.False(none.Is(""));
        Assert.False(none.Accepts(KeyOf("a key of some length").IssueTicket()));
    }

    private AccessKey KeyOf(string? key) => new(Options.Create(new WebOptions { Key = key }), clock);

    private sealed class SetClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
