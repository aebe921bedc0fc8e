namespace ClaimTracker.Discord.Simulator.Limits;

/// <summary>What a request for a thread says, checked.</summary>
internal sealed record CheckedThread(string Name, int AutoArchiveMinutes, int SlowModeSeconds);

/// <summary>Discord's limits for new threads.</summary>
internal static class ThreadRules
{
    private const int OneDay = 1440;
    private const int MaxSlowMode = 21_600;

    public static CheckedThread Check(Form form)
    {
        var name = form.Text("name", 100, min: 1, required: true);
        var archive = form.OneOf("auto_archive_duration", [60, OneDay, 4320, 10_080]) ?? OneDay;
        var slowMode = form.Whole("rate_limit_per_user", 0, MaxSlowMode) ?? 0;
        return new CheckedThread(name ?? "", archive, (int)slowMode);
    }
}
