namespace ClaimTracker.Core.History;

/// <summary>The changes made to one thing since it was last saved.</summary>
internal sealed class ChangeNotes
{
    private List<Change> notes = [];

    public void Add(Change change) => notes.Add(change);

    public IReadOnlyList<Change> Take()
    {
        var taken = notes;
        notes = [];
        return taken;
    }
}
