using System.Resources;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Webhooks;

/// <summary>Every "no" of this feature, also those of the other side; the words are in the resource files of the same name.</summary>
public static class WebhookRefusals
{
    private static readonly ResourceManager Words = new(typeof(WebhookRefusals));

    public static Refusal NoSuch(WebhookNumber number) => new(Words, nameof(NoSuch), number);

    /// <param name="typed">What was written in the place of a number.</param>
    public static Refusal NoSuchNumber(string typed) => new(Words, nameof(NoSuchNumber), typed);

    public static Refusal NoSuchDelivery(WebhookNumber number) => new(Words, nameof(NoSuchDelivery), number);

    public static Refusal TooMany(int most) => new(Words, nameof(TooMany), most);

    public static Refusal AlreadyThere(WebhookNumber number) => new(Words, nameof(AlreadyThere), number);

    public static Refusal AlreadyActive(WebhookNumber number) => new(Words, nameof(AlreadyActive), number);

    public static Refusal AlreadyPaused(WebhookNumber number) => new(Words, nameof(AlreadyPaused), number);

    public static Refusal AddressTooLong(int lengthChars) =>
        new(Words, nameof(AddressTooLong), Webhook.AddressMaxLengthChars, lengthChars);

    public static Refusal BadAddress => new(Words, nameof(BadAddress));

    public static Refusal HasPassword => new(Words, nameof(HasPassword));

    public static Refusal BadPort(int port) => new(Words, nameof(BadPort), port);

    public static Refusal NeedsHttps(string scheme) => new(Words, nameof(NeedsHttps), scheme);

    /// <summary>The other side answered with a failure.</summary>
    public static Refusal Failure(string host, int status) => new(Words, nameof(Failure), host, status);

    /// <summary>The other side sent us elsewhere.</summary>
    public static Refusal Redirect(string host, int status) => new(Words, nameof(Redirect), host, status);

    /// <summary>The other side wants nothing any more.</summary>
    public static Refusal Gone(string host) => new(Words, nameof(Gone), host);

    public static Refusal TooSlow(string host) => new(Words, nameof(TooSlow), host);

    public static Refusal Private(string host) => new(Words, nameof(Private), host);

    public static Refusal NoSuchName(string host) => new(Words, nameof(NoSuchName), host);

    public static Refusal NotSecure(string host) => new(Words, nameof(NotSecure), host);

    public static Refusal Unreachable(string host) => new(Words, nameof(Unreachable), host);

    public static Refusal BrokenOff(string host) => new(Words, nameof(BrokenOff), host);
}
