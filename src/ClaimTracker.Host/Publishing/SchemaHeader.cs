namespace ClaimTracker.Host.Publishing;

/// <summary>Which edition of the columns a file has: it counts up when one is taken away or means something else, not when one is added at the end.</summary>
internal static class SchemaHeader
{
    public const string Name = "ClaimTracker-Schema";
    public const string Edition = "1";

    public static void Add(HttpResponse response) => response.Headers[Name] = Edition;
}
