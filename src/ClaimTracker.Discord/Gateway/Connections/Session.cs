namespace ClaimTracker.Discord.Gateway.Connections;

/// <summary>
/// What is needed to go on with a session on another connection. The loop that reads a connection writes it; the sender reads the number
/// of the last event. It lives in memory only: after a restart, interactions from before are too old to answer anyway.
/// </summary>
internal sealed class Session
{
    public const int MostFailedResumes = 3;

    private const long None = -1;

    private long sequence = None;
    private int failedResumes;

    /// <summary>Null when there is no session to resume.</summary>
    public string? Id { get; private set; }

    /// <summary>Where to resume; null when there is no session.</summary>
    public Uri? ResumeUrl { get; private set; }

    /// <summary>The last event's number; null before the first.</summary>
    public long? Sequence => Volatile.Read(ref sequence) is var number and not None ? number : null;

    /// <summary>Which presence Discord has been told in this session; see <see cref="PresenceBoard"/>.</summary>
    public int PresenceVersion { get; set; }

    /// <summary>READY came: the number of its own event has been taken already.</summary>
    public void Begin(string id, Uri resumeUrl)
    {
        (Id, ResumeUrl) = (id, resumeUrl);
        failedResumes = 0;
    }

    public void Advance(long to) => Volatile.Write(ref sequence, to);

    public void ResumeSucceeded() => failedResumes = 0;

    /// <summary>Counts a connection that ended before RESUMED; after three in a row the session is forgotten.</summary>
    /// <returns>Whether it was forgotten now.</returns>
    public bool ResumeFailed()
    {
        if (++failedResumes < MostFailedResumes)
        {
            return false;
        }

        Forget();
        return true;
    }

    public void Forget()
    {
        (Id, ResumeUrl, failedResumes) = (null, null, 0);
        Volatile.Write(ref sequence, None);
    }
}
