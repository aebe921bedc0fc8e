using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Tests.Engines;

namespace ClaimTracker.Core.Tests.Publishing;

public sealed class PublisherOptionsTests
{
    private static readonly PublisherOptionsValidator Validator = new();

    [Fact]
    public void Nothing_needs_to_be_set_to_run() => Assert.True(Validator.Validate(null, new()).Succeeded);

    [Fact]
    public void A_desk_that_publishes_is_fine()
    {
        var options = PublicDesk.Publisher;

        Assert.True(Validator.Validate(null, options).Succeeded);
        options.ErrorReports = new Uri("https://desk.example/errors");
        Assert.True(Validator.Validate(null, options).Succeeded);
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var options = new PublisherOptions
        {
            Name = " ",
            Address = new Uri("http://desk.example/"),
            CorrectionsPolicy = new Uri("https://me:secret@desk.example/"),
            ErrorReports = new Uri("mailto:nobody"),
        };

        Assert.Equal(
            [
                "Property Publisher:Name: needs 1 to 200 characters; it has 0.",
                "Property Publisher:Address: needs an https address such as https://desk.example.org/; got 'http://desk.example/'.",
                "Property Publisher:CorrectionsPolicy: needs an https address such as https://desk.example.org/corrections; got 'https://me:secret@desk.example/'.",
                "Property Publisher:ErrorReports: needs an https address, or one such as mailto:errors@example.org; got 'mailto:nobody'.",
            ],
            Validator.Validate(null, options).Failures
        );
    }
}
