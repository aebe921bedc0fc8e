using System.Globalization;
using System.Text;
using ClaimTracker.Host.Web.Pages;

namespace ClaimTracker.Host.Publishing;

/// <summary>Names the copy of an export by what its rows were made from: it is not known before they are sent, and there may be a million of them.</summary>
internal static class ExportCopy
{
    /// <summary>Another build may write other columns.</summary>
    private static readonly Guid Build = typeof(ExportCopy).Module.ModuleVersionId;

    /// <summary>The same for what everybody may read: also others may keep it, for a minute.</summary>
    public static bool IsKnownToAll(HttpContext context, FormattableString state) =>
        IsKnown(context, state, PublicCopy.ForAMinute);

    /// <summary>Whoever asks has that copy: the answer is 304, and made.</summary>
    /// <param name="context">Whose question the answer belongs to.</param>
    /// <param name="state">What changes whenever a row does.</param>
    public static bool IsKnownToTeam(HttpContext context, FormattableString state) =>
        IsKnown(context, state, PrivateCopy.AskAgain);

    private static bool IsKnown(HttpContext context, FormattableString state, string cacheControl)
    {
        var (asked, rows) = (context.Request, state.ToString(CultureInfo.InvariantCulture));
        var whole = $"{Build} {asked.Path} {asked.QueryString} {PublicRoot.Of(context)} {rows}";
        return PublicCopy.IsKnown(context, Encoding.UTF8.GetBytes(whole), cacheControl, isWeak: true);
    }
}
