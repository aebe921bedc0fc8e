using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Board;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Host.Web;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Claims;

/// <summary>Where things are on the web, as people reach it from outside.</summary>
internal sealed class WebLinks(IOptions<WebOptions> options, ServedTeam served)
{
    private TeamId? team;

    /// <summary>The addresses of one team's things; there are none when the web serves another team, or has no public address.</summary>
    public async ValueTask<TeamLinks> ForAsync(TeamId whose, CancellationToken cancellationToken)
    {
        if (options.Value.PublicAddress is not { } address)
        {
            return TeamLinks.None;
        }

        // A team's id stays the same for good.
        team ??= await served.FindAsync(cancellationToken);
        return team == whose ? new TeamLinks(address) : TeamLinks.None;
    }
}

/// <summary>The addresses of one team's things on the web; each is absent when the web is not open to the team.</summary>
internal sealed record TeamLinks(Uri? Root)
{
    public static TeamLinks None { get; } = new(Root: null);

    public Uri? Board => At(ClaimAddress.Board);

    public Uri? Of(ClaimNumber claim) => At(ClaimAddress.Of(claim));

    public Uri? Of(ArticleNumber article) => At(ClaimAddress.Of(article));

    /// <summary>The place in the article where the claim is marked.</summary>
    public Uri? Of(ArticleNumber article, ClaimNumber claim) => At(ClaimAddress.Of(article, claim));

    /// <summary>The board with a filter on.</summary>
    public Uri? Of(ClaimFilter filter) => At(ClaimAddress.With(ClaimAddress.Board, filter));

    /// <summary>Any other page, by its path on this server.</summary>
    public Uri? To(string path) => At(path);

    // The public address may have a path of its own, which a proxy takes away.
    private Uri? At(string path) => Root is null ? null : new Uri(Root.AbsoluteUri.TrimEnd('/') + path);
}
