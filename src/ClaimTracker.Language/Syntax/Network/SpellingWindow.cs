namespace ClaimTracker.Language.Syntax.Network;

/// <summary>The letters that a spelling filter sees at once: one and its neighbours on both sides.</summary>
internal static class SpellingWindow
{
    /// <summary>Neighbours on each side.</summary>
    public const int Reach = 2;

    public const int Width = (2 * Reach) + 1;

    /// <summary>The parts of the window around letter <paramref name="at"/> that lie inside a spelling.</summary>
    public static (int First, int End) Parts(int at, int length) =>
        (Math.Max(0, Reach - at), Math.Min(Width, length + Reach - at));
}
