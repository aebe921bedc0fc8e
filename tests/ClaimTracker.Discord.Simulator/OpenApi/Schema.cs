using System.Text.Json;

namespace ClaimTracker.Discord.Simulator.OpenApi;

/// <summary>A schema whose keywords are read at first use; that is what lets schemas refer to each other in circles.</summary>
internal sealed class Schema(JsonElement source, SchemaLibrary library, Closing closing)
{
    private SchemaKeywords? keywords;

    // Two threads may read them at once; both get the same.
    public SchemaKeywords Keywords => keywords ??= SchemaReader.Read(source, library, closing);
}

/// <summary>Whether an object may hold fields that its schema does not name.</summary>
internal enum Closing
{
    Open,

    /// <summary>One of several schemas about the same object: it says nothing of fields it does not name, but what its own fields hold is closed.</summary>
    Part,
    Closed,
}

/// <summary>The kinds of JSON values that a schema admits. An integer is a number as well.</summary>
[Flags]
internal enum Kinds
{
    None = 0,
    Boolean = 1,
    Object = 2,
    Array = 4,
    Number = 8,
    Integer = 16,
    String = 32,
    Null = 64,
    All = 127,
}

/// <summary>What one schema demands, by the keywords of JSON Schema 2020-12 that Discord's document uses. Null: nothing is demanded.</summary>
internal sealed record SchemaKeywords
{
    public Kinds Types { get; init; } = Kinds.All;
    public IReadOnlyList<JsonElement>? Enum { get; init; }

    public int? MinLength { get; init; }
    public int? MaxLength { get; init; }
    public Pattern? Pattern { get; init; }
    public string? Format { get; init; }

    public decimal? Minimum { get; init; }
    public decimal? Maximum { get; init; }

    public Schema? Items { get; init; }
    public int? MinItems { get; init; }
    public int? MaxItems { get; init; }
    public bool HasUniqueItems { get; init; }

    public IReadOnlyDictionary<string, Schema> Properties { get; init; } = new Dictionary<string, Schema>();
    public IReadOnlyList<string> Required { get; init; } = [];
    public int? MinProperties { get; init; }
    public int? MaxProperties { get; init; }

    /// <summary>For fields that <see cref="Properties"/> does not name; null admits them all, <see cref="RefusesOthers"/> none.</summary>
    public Schema? Others { get; init; }
    public bool RefusesOthers { get; init; }

    /// <summary>Every field that this schema or one of its <c>allOf</c> names, when no other may be there.</summary>
    public IReadOnlySet<string>? OnlyFields { get; init; }

    public IReadOnlyList<Schema> AllOf { get; init; } = [];
    public IReadOnlyList<Schema> AnyOf { get; init; } = [];
    public IReadOnlyList<Schema> OneOf { get; init; } = [];

    /// <summary>Says without a look inside that a value cannot fit: by its kind, by a constant, or by its field <c>type</c>.</summary>
    public bool MayFit(JsonElement value)
    {
        if ((Types & SchemaCheck.KindsOf(value)) == Kinds.None || !SchemaCheck.IsOneOf(Enum, value))
        {
            return false;
        }

        return value.ValueKind != JsonValueKind.Object
            || !Properties.TryGetValue("type", out var type)
            || !value.TryGetProperty("type", out var given)
            || SchemaCheck.IsOneOf(type.Keywords.Enum, given);
    }
}
