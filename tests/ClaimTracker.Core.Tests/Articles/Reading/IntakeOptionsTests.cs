using ClaimTracker.Core.Articles.Reading;
using Xunit;

namespace ClaimTracker.Core.Tests.Articles.Reading;

public sealed class IntakeOptionsTests
{
    [Fact]
    public void The_defaults_are_valid()
    {
        Assert.True(new IntakeOptionsValidator().Validate(null, new IntakeOptions()).Succeeded);
    }

    [Fact]
    public void All_problems_are_reported_with_key_limit_and_value()
    {
        var options = new IntakeOptions
        {
            MaxBytes = 1023,
            Timeout = TimeSpan.FromMinutes(3),
            MaxRedirects = 21,
            Contact = "not (an) address",
        };

        var result = new IntakeOptionsValidator().Validate(null, options);

        Assert.Equal(
            [
                "Property Intake:MaxBytes: must be between 1024 and 52428800 bytes; got 1023.",
                "Property Intake:Timeout: must be between 00:00:01 and 00:02:00; got 00:03:00.",
                "Property Intake:MaxRedirects: must be between 0 and 20; got 21.",
                "Property Intake:Contact: must be a mail address or an http(s) address, without brackets; got 'not (an) address'.",
            ],
            result.Failures
        );
    }

    [Theory]
    [InlineData("desk@paper.example")]
    [InlineData("https://paper.example/bot")]
    public void A_contact_is_a_mail_or_web_address(string contact)
    {
        Assert.True(new IntakeOptionsValidator().Validate(null, new IntakeOptions { Contact = contact }).Succeeded);
    }
}
