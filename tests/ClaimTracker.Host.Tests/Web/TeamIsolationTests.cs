using ClaimTracker.Core.Teams;

namespace ClaimTracker.Host.Tests.Web;

public sealed class TeamIsolationTests
{
    private const string Key = "a key of some length";
    private const string Text = "Somebody else counted unicorns.";

    public static TheoryData<string> Doors =>
        [
            "/",
            "/?search=unicorn",
            "/?article=A-2",
            "/articles/1",
            "/articles/2",
            "/claims/1",
            "/claims/8",
            "/export/claims.csv",
            "/export/claims.json",
            "/api/v1/claims",
            "/api/v1/claims?search=unicorn",
        ];

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Nothing_of_another_team_comes_out_of_any_door(string address)
    {
        await using var program = await StartAsync();

        using var response = await program.SendAsync(
            HttpMethod.Get,
            address,
            request => request.Headers.Authorization = new("Bearer", Key)
        );

        // The search word itself stands in the box.
        Assert.DoesNotContain("counted unicorns", await response.TextAsync());
    }

    [Fact]
    public async Task Claims_of_another_team_are_not_counted()
    {
        await using var program = await StartAsync();

        using var response = await program.SendAsync(
            HttpMethod.Get,
            "/",
            request => request.Headers.Authorization = new("Bearer", Key)
        );

        Assert.Equal("All 7", (await response.PageAsync()).Texts(".tabs a")[0]);
    }

    [Fact]
    public async Task The_team_that_the_settings_name_is_served_and_no_other()
    {
        await using var program = await StartAsync(("Web:Team", "discord:4000"));

        using var response = await program.SendAsync(
            HttpMethod.Get,
            "/",
            request => request.Headers.Authorization = new("Bearer", Key)
        );
        using var first = await program.SendAsync(
            HttpMethod.Get,
            "/claims/1",
            request => request.Headers.Authorization = new("Bearer", Key)
        );

        Assert.Equal("All 15", (await response.PageAsync()).Texts(".tabs a")[0]);
        Assert.Contains("counted unicorns", await first.TextAsync());
    }

    private static async Task<ServedProgram> StartAsync(params (string Name, string Value)[] more)
    {
        var program = await ServedProgram.StartAsync([("Web:Key", Key), .. more]);
        await Example.AddAsync(program);
        var other = await program.Databases.EnsureTeamAsync(
            TeamKey.Parse("discord:4000"),
            "Another newsroom",
            TimeProvider.System,
            TestContext.Current.CancellationToken
        );
        // More of everything than the served team has, and the same first numbers.
        for (var i = 0; i < 3; i++)
        {
            var text = $"{Text} Time {i}.";
            await program.Databases.AddAsync(
                other,
                Shelf.Article(text, "They counted unicorns"),
                [.. Enumerable.Repeat(Shelf.Claim(text, Text, 0.99, "Somebody else counted unicorns"), 5)]
            );
        }

        return program;
    }
}
