using System.Net;
using ClaimTracker.Host.Web.Access;

namespace ClaimTracker.Host.Tests.Web;

public sealed class SignInTests
{
    private const string Key = "a key of some length";

    [Fact]
    public async Task The_right_key_gives_a_cookie_that_opens_the_board_and_does_not_hold_the_key()
    {
        await using var program = await ServedProgram.StartAsync(("Web:Key", Key));

        using var signedIn = await PostAsync(program, Key, "/claims/1?x=2");
        var cookie = Cookie(signedIn);
        using var board = await program.SendAsync(
            HttpMethod.Get,
            "/",
            request => request.Headers.Add("Cookie", cookie.Split(';')[0])
        );

        Assert.Equal(HttpStatusCode.SeeOther, signedIn.StatusCode);
        Assert.Equal("/claims/1?x=2", signedIn.Headers.Location!.OriginalString);
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.DoesNotContain("secure", cookie);
        Assert.DoesNotContain("key", WebUtility.UrlDecode(cookie.Split('=', 2)[1]));
        Assert.Equal(HttpStatusCode.OK, board.StatusCode);
    }

    [Fact]
    public async Task Behind_a_proxy_with_tls_the_cookie_stays_on_tls()
    {
        await using var program = await ServedProgram.StartAsync(("Web:Key", Key));

        using var signedIn = await PostAsync(
            program,
            Key,
            "/",
            request => request.Headers.Add("X-Forwarded-Proto", "https")
        );

        Assert.Contains("secure", Cookie(signedIn));
    }

    [Fact]
    public async Task A_link_with_the_key_signs_in_and_leads_to_the_clean_address()
    {
        await using var program = await ServedProgram.StartAsync(("Web:Key", Key));

        using var response = await program.GetAsync($"/?state=Checked&key={Uri.EscapeDataString(Key)}&search=a%26b");

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal("/?state=Checked&search=a%26b", response.Headers.Location!.OriginalString);
        Assert.Contains(SignIn.CookieName, Cookie(response));
    }

    [Fact]
    public async Task A_link_with_another_key_asks_and_does_not_repeat_it()
    {
        await using var program = await ServedProgram.StartAsync(("Web:Key", Key));

        using var response = await program.GetAsync("/claims/3?key=mistyped");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        var page = await response.PageAsync();
        Assert.Equal("/claims/3", page.QuerySelector("input[name=back]")!.GetAttribute("value"));
        Assert.DoesNotContain("mistyped", page.Source.Text);
    }

    [Fact]
    public async Task Another_key_gives_no_cookie()
    {
        await using var program = await ServedProgram.StartAsync(("Web:Key", Key));

        using var response = await PostAsync(program, "another key of that length", "/");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.Contains(
            "not the key of this board",
            (await response.PageAsync()).QuerySelector(".problem")!.TextContent
        );
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/a\r\nSet-Cookie: x=y")]
    [InlineData("")]
    public async Task Signing_in_never_leads_to_another_site(string back)
    {
        await using var program = await ServedProgram.StartAsync(("Web:Key", Key));

        using var response = await PostAsync(program, Key, back);

        Assert.Equal("/", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Many_wrong_tries_have_to_wait_even_for_the_right_key()
    {
        await using var program = await ServedProgram.StartAsync(("Web:Key", Key));
        for (var i = 0; i < SignInAttempts.Most; i++)
        {
            using var wrong = await PostAsync(program, $"wrong key {i} of that length", "/");
        }

        using var form = await PostAsync(program, Key, "/");
        using var link = await program.GetAsync($"/?key={Uri.EscapeDataString(Key)}");

        Assert.Equal(HttpStatusCode.TooManyRequests, form.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, link.StatusCode);
        Assert.Equal(SignInAttempts.Window, form.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task No_key_stands_in_the_log()
    {
        await using var program = await ServedProgram.StartAsync(
            ("Web:Key", Key),
            ("Logging:LogLevel:Microsoft", "Information")
        );

        using var link = await program.GetAsync($"/?key={Uri.EscapeDataString(Key)}");
        using var wrong = await program.GetAsync("/?key=mistyped");
        using var form = await PostAsync(program, Key, "/");

        Assert.Contains(program.Log, line => line.Contains("A wrong key came from"));
        Assert.DoesNotContain(program.Log, line => line.Contains("some") && line.Contains("length"));
        Assert.DoesNotContain(program.Log, line => line.Contains("mistyped"));
    }

    [Fact]
    public async Task Signing_out_takes_the_cookie_back()
    {
        await using var program = await ServedProgram.StartAsync(("Web:Key", Key));

        using var response = await program.SendAsync(HttpMethod.Post, "/sign-out");

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.StartsWith($"{SignIn.CookieName}=;", Cookie(response));
    }

    [Fact]
    public async Task Something_else_than_a_form_is_not_taken()
    {
        await using var program = await ServedProgram.StartAsync(("Web:Key", Key));

        using var response = await program.SendAsync(
            HttpMethod.Post,
            "/sign-in",
            request => request.Content = new StringContent("{}")
        );

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    private static Task<HttpResponseMessage> PostAsync(
        ServedProgram program,
        string key,
        string back,
        Action<HttpRequestMessage>? change = null
    ) =>
        program.SendAsync(
            HttpMethod.Post,
            "/sign-in",
            request =>
            {
                request.Content = new FormUrlEncodedContent([new("key", key), new("back", back)]);
                change?.Invoke(request);
            }
        );

    private static string Cookie(HttpResponseMessage response) => response.Headers.GetValues("Set-Cookie").Single();
}
