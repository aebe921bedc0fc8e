namespace ClaimTracker.Host.Web;

/// <summary>How the board and the API are served.</summary>
internal sealed class WebOptions
{
    public const string Section = "Web";

    /// <summary>Where the server listens. Default http://localhost:5080. TLS is for a proxy in front.</summary>
    public string Address { get; set; } = "http://localhost:5080";

    /// <summary>
    /// The first key of the board and the API: at least 16 characters. A secret: set it in the environment. Default none: the board is
    /// then open, which is refused unless the server listens to this machine alone; the API takes keys that the team has made.
    /// </summary>
    public string? Key { get; set; }

    /// <summary>
    /// Where people reach the board from outside, such as https://claims.example.org/: http or https. Messages link there. Default none:
    /// messages have no links to the web.
    /// </summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>
    /// Whose claims the board and the API serve: <c>local</c>, or <c>discord:</c> and the id of a server. Default <c>local</c>.
    /// </summary>
    public string Team { get; set; } = "local";

    /// <summary>Claims on one page of the board. Default 50; 1 to 200.</summary>
    public int PageSize { get; set; } = 50;

    /// <summary>Requests a minute that the API answers to one key, or to one network address without one. Default 600; 1 to 1,000,000.</summary>
    public int RequestsPerMinute { get; set; } = 600;

    /// <summary>
    /// The proxies in front, addresses or networks with commas between them, such as <c>10.0.0.5, 172.16.0.0/12</c>: what they say in
    /// <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> is believed. Default none: nobody's is.
    /// </summary>
    public string Proxies { get; set; } = "";

    /// <summary>Whether anybody may have a text taken apart at <c>/try</c>. Default true.</summary>
    public bool TryPage { get; set; } = true;
}
