using System.Net;
using System.Text;
using ClaimTracker.Core.Access;
using ClaimTracker.Core.History;
using ClaimTracker.Host.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Host.Tests.Web;

/// <summary>Keys that a team has made, shown to the whole program.</summary>
public sealed class ApiKeyTests
{
    private const string Elsewhere = "claims.example.org";

    public static TheoryData<string> ForReaders =>
        [
            "/",
            "/claims/1",
            "/articles/1",
            "/digests",
            "/digests/feed",
            "/export/claims.csv",
            "/export/claims.json",
            "/api/v1/claims",
        ];

    [Theory]
    [MemberData(nameof(ForReaders))]
    public async Task A_key_opens_what_the_team_reads_whether_the_first_key_is_set_or_not(string address)
    {
        await using var program = await ServedProgram.StartAsync();
        await Example.AddAsync(program);

        // All before the first is used: that is noted after its answer has gone, and this database waits for nobody.
        var keys = new List<MadeApiKey>();
        foreach (var scope in Enum.GetValues<ApiKeyScope>())
        {
            keys.Add(await program.MakeKeyAsync(scope));
        }

        foreach (var made in keys)
        {
            using var response = await program.SendWithAsync(made.Secret, address, change: FromElsewhere);

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            if (!address.Contains("digests"))
            {
                Assert.Contains("cut taxes", await response.TextAsync());
            }
        }
    }

    [Theory]
    [InlineData(ApiKeyScope.Read, HttpStatusCode.Forbidden)]
    [InlineData(ApiKeyScope.Intake, HttpStatusCode.Created)]
    [InlineData(ApiKeyScope.Admin, HttpStatusCode.Created)]
    public async Task Only_a_key_for_intake_brings_articles_in(ApiKeyScope scope, HttpStatusCode status)
    {
        await using var program = await ServedProgram.StartAsync();
        var made = await program.MakeKeyAsync(scope, "Newsroom");

        using var response = await PostArticleAsync(program, made.Secret);

        Assert.Equal(status, response.StatusCode);
        if (status == HttpStatusCode.Forbidden)
        {
            await Problem.IsAsync(response, 403, "needs a key with the scope 'intake', and this one has 'read'");
            Assert.Contains("insufficient_scope", response.Headers.WwwAuthenticate.Single().Parameter);
        }
    }

    [Fact]
    public async Task The_history_names_the_key_that_brought_an_article_in()
    {
        await using var program = await ServedProgram.StartAsync();
        var made = await program.MakeKeyAsync(ApiKeyScope.Intake, "Newsroom");
        using var response = await PostArticleAsync(program, made.Secret);

        await using var db = program.Databases.Open(program.Team);
        var names = await db.Set<HistoryEntry>()
            .Where(entry => entry.SubjectKind == SubjectKind.Article)
            .Select(entry => entry.ActorName)
            .Distinct()
            .ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal([$"Newsroom (API key {made.Key.Id.Value})"], names);
    }

    [Fact]
    public async Task An_endpoint_that_says_nothing_needs_the_largest_scope()
    {
        await using var program = await ServedProgram.BuildAsync();
        program.App.MapGet("/new", () => "secret");
        await program.ListenAsync();
        var intake = await program.MakeKeyAsync(ApiKeyScope.Intake);
        var admin = await program.MakeKeyAsync(ApiKeyScope.Admin);

        using var refused = await program.SendWithAsync(intake.Secret, "/new", change: FromElsewhere);
        using var open = await program.SendWithAsync(admin.Secret, "/new", change: FromElsewhere);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
    }

    [Fact]
    public async Task Every_endpoint_says_whom_it_is_for()
    {
        await using var program = await ServedProgram.BuildAsync();

        var silent = ((IEndpointRouteBuilder)program.App)
            .DataSources.SelectMany(source => source.Endpoints)
            .Where(endpoint =>
                endpoint.Metadata.GetMetadata<OpenToAll>() is null && endpoint.Metadata.GetMetadata<Need>() is null
            )
            .Select(endpoint => endpoint.DisplayName);

        Assert.Empty(silent);
    }

    [Theory]
    [InlineData("/api/v1/claims")]
    [InlineData("/claims/1")]
    [InlineData("/export/claims.csv")]
    public async Task A_revoked_key_opens_as_little_as_one_that_never_was(string address)
    {
        await using var program = await ServedProgram.StartAsync();
        var made = await program.MakeKeyAsync(ApiKeyScope.Admin);
        await program.MakeKeyAsync(ApiKeyScope.Read, "another");
        await program.RevokeAsync(made);

        using var revoked = await program.SendWithAsync(made.Secret, address, change: FromElsewhere);
        using var unknown = await program.SendWithAsync("ct_never", address, change: FromElsewhere);

        await Problem.IsAsync(revoked, 401, "opens nothing here");
        Assert.Equal("Bearer", revoked.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal(await unknown.TextAsync(), await revoked.TextAsync());
    }

    [Fact]
    public async Task When_the_last_key_is_revoked_the_api_says_again_how_to_make_one()
    {
        await using var program = await ServedProgram.StartAsync();
        var made = await program.MakeKeyAsync(ApiKeyScope.Read);
        using var open = await program.SendWithAsync(made.Secret, "/api/v1/claims");
        using var none = await program.GetAsync("/api/v1/claims");
        await program.RevokeAsync(made);

        using var closed = await program.SendWithAsync(made.Secret, "/api/v1/claims");

        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        await Problem.IsAsync(none, 401, "Authorization: Bearer KEY");
        await Problem.IsAsync(
            closed,
            403,
            "make one with 'claimtracker key add NAME', or set the environment variable"
        );
    }

    [Fact]
    public async Task A_key_of_another_team_opens_nothing()
    {
        await using var program = await ServedProgram.StartAsync(("Web:Team", "discord:4000"));
        var made = await program.MakeKeyAsync(ApiKeyScope.Admin);

        using var response = await program.SendWithAsync(made.Secret, "/api/v1/claims");

        await Problem.IsAsync(response, 403, "there is none yet");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("a key of some length")]
    public async Task Signing_in_with_a_key_opens_the_board_until_the_key_is_revoked(string? first)
    {
        await using var program = await ServedProgram.StartAsync(first is null ? [] : [("Web:Key", first)]);
        await Example.AddAsync(program);
        var made = await program.MakeKeyAsync(ApiKeyScope.Read);
        await program.MakeKeyAsync(ApiKeyScope.Read, "another");

        using var signedIn = await SignInAsync(program, made.Secret);
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var before = await BoardAsync(program, cookie);
        using var api = await program.SendAsync(HttpMethod.Get, "/api/v1/claims", request => Bring(request, cookie));
        await program.RevokeAsync(made);
        var after = await BoardAsync(program, cookie);

        Assert.Equal(HttpStatusCode.SeeOther, signedIn.StatusCode);
        Assert.DoesNotContain(made.Secret[3..], cookie);
        Assert.Contains("deficit", before);
        Assert.Equal(HttpStatusCode.Unauthorized, api.StatusCode);
        Assert.DoesNotContain("deficit", after);
    }

    [Fact]
    public async Task By_another_name_a_browser_is_asked_for_a_key_as_soon_as_there_is_one()
    {
        await using var program = await ServedProgram.StartAsync();
        using var closed = await program.SendAsync(HttpMethod.Get, "/digests", FromElsewhere);
        await program.MakeKeyAsync(ApiKeyScope.Read);

        using var asked = await program.SendAsync(HttpMethod.Get, "/digests", FromElsewhere);
        using var local = await program.GetAsync("/digests");

        Assert.Equal(HttpStatusCode.Forbidden, closed.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, asked.StatusCode);
        Assert.NotNull((await asked.PageAsync()).QuerySelector("input[name=key]"));
        Assert.Equal(HttpStatusCode.OK, local.StatusCode);
    }

    [Fact]
    public async Task Tries_to_sign_in_are_counted_whatever_kind_of_key_they_bring()
    {
        await using var program = await ServedProgram.StartAsync();
        var made = await program.MakeKeyAsync(ApiKeyScope.Read);
        for (var i = 0; i < SignInAttempts.Most; i++)
        {
            using var wrong = await SignInAsync(program, $"ct_wrong{i}");
            Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        }

        using var late = await SignInAsync(program, made.Secret);
        using var header = await program.SendWithAsync(made.Secret, "/api/v1/claims");

        Assert.Equal(HttpStatusCode.TooManyRequests, late.StatusCode);
        Assert.Equal(HttpStatusCode.OK, header.StatusCode);
    }

    [Fact]
    public async Task With_keys_what_is_not_published_still_answers_as_what_is_not_there()
    {
        await using var program = await ServedProgram.StartAsync(("Web:Key", "a key of some length"));
        await Example.AddAsync(program);
        await program.MakeKeyAsync(ApiKeyScope.Read);

        using var hidden = await program.GetAsync("/claims/1");
        using var missing = await program.GetAsync("/claims/9");

        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.Equal(
            (await missing.TextAsync()).Replace("C-9", "C-1").Replace("%2F9", "%2F1"),
            await hidden.TextAsync()
        );
    }

    [Fact]
    public async Task A_use_is_noted_to_the_hour_and_nothing_of_the_secret_stands_in_the_log()
    {
        await using var program = await ServedProgram.StartAsync(("Logging:LogLevel:Microsoft", "Information"));
        var before = TimeProvider.System.GetUtcNow();
        var made = await program.MakeKeyAsync(ApiKeyScope.Read);
        using var response = await program.SendWithAsync(made.Secret, "/api/v1/claims");
        await response.TextAsync();
        using var signedIn = await SignInAsync(program, made.Secret);
        using var wrong = await program.SendWithAsync($"{made.Secret}x", "/api/v1/claims");
        // One connection serves one request after the other: the use of the first is noted before the next is read.
        var used = (await program.ListKeysAsync()).Single().LastUsedAt!.Value;

        Assert.Equal((0, 0, 0L), (used.Minute, used.Second, used.Ticks % TimeSpan.TicksPerHour));
        Assert.InRange(used, before.AddHours(-1), TimeProvider.System.GetUtcNow());
        Assert.NotEmpty(program.Log);
        var hash = System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(made.Secret));
        Assert.All(
            program.Log,
            line =>
            {
                Assert.DoesNotContain(made.Secret[3..], line);
                Assert.DoesNotContain(Convert.ToHexString(hash), line, StringComparison.OrdinalIgnoreCase);
            }
        );
    }

    [Fact]
    public async Task A_use_that_cannot_be_noted_is_answered_all_the_same()
    {
        await using var program = await ServedProgram.StartAsync();
        var made = await program.MakeKeyAsync(ApiKeyScope.Read);
        await Damage.RunAsync(
            program,
            "CREATE TRIGGER full BEFORE UPDATE ON ApiKeys BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"
        );

        using var first = await program.SendWithAsync(made.Secret, "/api/v1/claims");
        await first.TextAsync();
        using var second = await program.SendWithAsync(made.Secret, "/api/v1/claims");

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Single(program.Log, line => line.Contains("could not be noted"));
    }

    [Fact]
    public async Task Whether_the_program_lives_is_told_without_looking_who_asks()
    {
        await using var program = await ServedProgram.StartAsync();
        var made = await program.MakeKeyAsync(ApiKeyScope.Read);
        await Damage.OverwriteAsync(program);

        using var response = await program.SendWithAsync(made.Secret, "/healthz");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static void FromElsewhere(HttpRequestMessage request) => request.Headers.Host = Elsewhere;

    private static void Bring(HttpRequestMessage request, string cookie)
    {
        FromElsewhere(request);
        request.Headers.Add("Cookie", cookie);
    }

    private static async Task<string> BoardAsync(ServedProgram program, string cookie)
    {
        using var response = await program.SendAsync(HttpMethod.Get, "/", request => Bring(request, cookie));
        return await response.TextAsync();
    }

    private static Task<HttpResponseMessage> SignInAsync(ServedProgram program, string key) =>
        program.SendAsync(
            HttpMethod.Post,
            "/sign-in",
            request =>
            {
                FromElsewhere(request);
                request.Content = new FormUrlEncodedContent([new("key", key), new("back", "/")]);
            }
        );

    private static Task<HttpResponseMessage> PostArticleAsync(ServedProgram program, string secret) =>
        program.SendWithAsync(
            secret,
            "/api/v1/articles",
            HttpMethod.Post,
            request =>
                request.Content = new StringContent(
                    """{"text":"The council met on Monday. It voted for the depot.","title":"A vote"}""",
                    Encoding.UTF8,
                    "application/json"
                )
        );
}
