using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ClaimTracker.Host.Tests.Web;

/// <summary>Reads answers.</summary>
internal static class Reading
{
    public static async Task<IHtmlDocument> GetPageAsync(this ServedProgram program, string address)
    {
        using var response = await program.Client.GetAsync(address, TestContext.Current.CancellationToken);
        return await response.PageAsync();
    }

    public static async Task<IHtmlDocument> PageAsync(this HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.TextAsync());

    public static Task<string> TextAsync(this HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response)
    {
        using var json = JsonDocument.Parse(await response.TextAsync());
        return json.RootElement.Clone();
    }

    public static Task<HttpResponseMessage> GetAsync(this ServedProgram program, string address) =>
        program.Client.GetAsync(address, TestContext.Current.CancellationToken);

    public static Task<HttpResponseMessage> SendAsync(
        this ServedProgram program,
        HttpMethod method,
        string address,
        Action<HttpRequestMessage>? change = null
    )
    {
        var request = new HttpRequestMessage(method, address);
        change?.Invoke(request);
        return program.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The texts of all elements that fit, white space folded.</summary>
    public static IReadOnlyList<string> Texts(this IHtmlDocument page, string selector) =>
        [
            .. page.QuerySelectorAll(selector)
                .Select(element =>
                    string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                ),
        ];
}
