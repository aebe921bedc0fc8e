using ClaimTracker.Core.Citations;

namespace ClaimTracker.Core.Tests.Citations;

public sealed class EvidenceOptionsTests
{
    [Fact]
    public void What_is_not_set_is_fine() =>
        Assert.True(new EvidenceOptionsValidator().Validate(null, new EvidenceOptions()).Succeeded);

    [Fact]
    public void Every_problem_is_told_with_its_key()
    {
        var options = new EvidenceOptions
        {
            MaxFileBytes = 1023,
            FileTypes = "image/png, text/html, image/svg+xml",
            FileTimeout = TimeSpan.Zero,
            PageTimeout = TimeSpan.FromSeconds(9),
        };
        options.Archive.Address = "https://archive.example/save";
        options.Archive.Timeout = TimeSpan.Zero;
        options.Archive.Tries = 21;
        options.Archive.RetryDelay = TimeSpan.FromHours(2);
        options.Archive.Pause = TimeSpan.FromSeconds(-1);

        var told = new EvidenceOptionsValidator().Validate(null, options).Failures!.ToList();

        Assert.Equal(9, told.Count);
        Assert.Contains(
            told,
            problem =>
                problem.Contains("Evidence:FileTypes", StringComparison.Ordinal)
                && problem.Contains("'text/html, image/svg+xml'", StringComparison.Ordinal)
        );
        Assert.Contains(told, problem => problem.Contains("Evidence:Archive:Address", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://archive.example/save/{address}", true)]
    [InlineData("http://10.0.0.7:8000/add?url={address}&x=1", true)]
    [InlineData("https://{address}/save", false)]
    [InlineData("https://archive.example{address}", false)]
    [InlineData("https://archive.example/{address}/{address}", false)]
    [InlineData("https://ann:secret@archive.example/{address}", false)]
    [InlineData("ftp://archive.example/{address}", false)]
    [InlineData("archive.example/{address}", false)]
    public void A_template_names_its_service(string template, bool isFine)
    {
        var options = new EvidenceOptions();
        options.Archive.Address = template;

        Assert.Equal(isFine, new EvidenceOptionsValidator().Validate(null, options).Succeeded);
    }

    [Theory]
    [InlineData(
        "https://archive.example/save/{address}",
        "https://archive.example/save/https://site.example/a?b=c%20d"
    )]
    [InlineData(
        "https://archive.example/?url={address}&x=1",
        "https://archive.example/?url=https%3A%2F%2Fsite.example%2Fa%3Fb%3Dc%2520d&x=1"
    )]
    public void The_pages_address_is_escaped_in_a_query(string template, string asked)
    {
        var archive = new EvidenceOptions().Archive;
        archive.Address = template;

        Assert.Equal(asked, archive.For(new Uri("https://site.example/a?b=c d#part")).AbsoluteUri);
    }
}
