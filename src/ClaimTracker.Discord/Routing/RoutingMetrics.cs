using System.Diagnostics.Metrics;

namespace ClaimTracker.Discord.Routing;

/// <summary>Counts what came and could not be read, for the meter "ClaimTracker.Discord".</summary>
public sealed class RoutingMetrics
{
    private readonly Counter<long> unread;
    private readonly Counter<long> unknownFields;

    public RoutingMetrics(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create("ClaimTracker.Discord");
        unread = meter.CreateCounter<long>(
            "discord.interactions.unread",
            "{interaction}",
            "Interactions of an unknown kind, or damaged."
        );
        unknownFields = meter.CreateCounter<long>(
            "discord.interactions.unknown_fields",
            "{field}",
            "Fields of interactions that Discord did not document when this was written."
        );
    }

    internal void Unread() => unread.Add(1);

    internal void Unknown(int fields)
    {
        if (fields > 0)
        {
            unknownFields.Add(fields);
        }
    }
}
