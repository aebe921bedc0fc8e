namespace ClaimTracker.Host.Web.Api;

/// <summary>What a parameter of an address looks like.</summary>
internal enum ApiParameterKind
{
    Text,
    Whole,
    Day,
    Instant,
}

/// <summary>A parameter that an endpoint takes behind its question mark. What is not named so is refused: a slip of the pen must not widen an answer.</summary>
/// <param name="Name">As it stands in the address.</param>
/// <param name="About">What it does, for the document.</param>
/// <param name="Example">A value that can be sent.</param>
internal sealed record ApiParameter(
    string Name,
    string About,
    string Example,
    ApiParameterKind Kind = ApiParameterKind.Text
)
{
    /// <summary>The values there are; empty when there are too many to name.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    public static ApiParameter Limit { get; } =
        new(
            ApiLimit.Name,
            $"Most to send, 1 to {ApiLimit.Most}; {ApiLimit.Usual} when left out.",
            "20",
            ApiParameterKind.Whole
        );

    public static ApiParameter Search { get; } =
        new("search", "Words that the claim contains, as they stand, in any letter case.", "budget");

    public static ApiParameter Article { get; } = new("article", "The number of an article.", "A-3");

    public static ApiParameter Publisher { get; } =
        new("publisher", "Where it was said, as the article has it.", "The Paper");

    public static ApiParameter From { get; } =
        new("from", "The first day: what changed last then or later.", "2026-03-01", ApiParameterKind.Day);

    public static ApiParameter Until { get; } =
        new("until", "The last day: what changed last then or earlier.", "2026-03-31", ApiParameterKind.Day);

    public static ApiParameter Since(string about) =>
        new("since", about, "2026-03-20T08:00:00Z", ApiParameterKind.Instant);

    public static ApiParameter OneOf<T>(string name, string about)
        where T : struct, Enum => new(name, about, Enum.GetNames<T>()[0]) { Values = Enum.GetNames<T>() };
}

/// <summary>The parameters of an endpoint.</summary>
internal sealed record ApiParameters(IReadOnlyList<ApiParameter> All)
{
    /// <summary>A sentence for each that the endpoint does not take.</summary>
    public IEnumerable<string> Strangers(IQueryCollection query) =>
        query
            .Keys.Where(name => All.All(one => !one.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            .Select(name => $"'{name}' is no parameter here; {Names}.");

    private string Names =>
        All.Count == 0 ? "there are none" : $"there are {string.Join(", ", All.Select(one => one.Name))}";
}
