namespace ClaimTracker.Discord.Simulator.OpenApi;

/// <summary>A place inside a JSON value, written out only when there is something to say about it.</summary>
internal sealed class Place
{
    public static readonly Place Root = new(null, "");

    private readonly Place? parent;
    private readonly string? field;
    private readonly int index;

    private Place(Place? parent, string? field, int index = 0) =>
        (this.parent, this.field, this.index) = (parent, field, index);

    public Place At(string name) => new(this, name);

    public Place At(int position) => new(this, null, position);

    public override string ToString()
    {
        if (parent is null)
        {
            return "body";
        }

        var start = ReferenceEquals(parent, Root) ? "" : parent.ToString();
        return field is null ? $"{start}[{index}]"
            : start.Length > 0 ? $"{start}.{field}"
            : field;
    }
}
