namespace ClaimTracker.Host.Tests.Web;

/// <summary>Problem details (RFC 9457) as an answer.</summary>
internal static class Problem
{
    public static async Task IsAsync(HttpResponseMessage response, int status, string sentence)
    {
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.JsonAsync();
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Contains(sentence, problem.GetProperty("detail").GetString());
    }
}
