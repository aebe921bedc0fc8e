using System.Globalization;

namespace ClaimTracker.Discord.Rest;

/// <summary>A value for a place in a route's template, or for its query: an id, a text, a whole number, or <c>true</c> and <c>false</c>.</summary>
public readonly record struct RouteArgument
{
    private RouteArgument(string? text) => Text = text;

    /// <summary>The value as it is before escaping. Null: there is no value, and a query leaves the name out.</summary>
    internal string? Text { get; }

    public static implicit operator RouteArgument(Snowflake id) => new(id.ToString());

    public static implicit operator RouteArgument(string? text) => new(text);

    public static implicit operator RouteArgument(int number) => new(number.ToString(CultureInfo.InvariantCulture));

    public static implicit operator RouteArgument(bool answer) => new(answer ? "true" : "false");

    /// <summary>Nothing of the value: it may be a token.</summary>
    public override string ToString() => nameof(RouteArgument);
}
