using ClaimTracker.Core.History;
using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Citations.Files;

public readonly record struct EvidenceFileId(long Value) : IEntityId<EvidenceFileId>
{
    public static EvidenceFileId From(long value) => new(value);
}

/// <summary>A file that is evidence, kept in the database so that one backup holds all. The same bytes are kept once for each team.</summary>
public sealed class EvidenceFile : ITeamOwned, IAppendOnly
{
    public const int NameMaxLengthChars = 120;
    public const int MediaTypeMaxLengthChars = 40;

    /// <summary>SHA-256.</summary>
    public const int HashBytes = 32;

    private EvidenceFile() { }

    internal EvidenceFile(TeamId team, EvidenceUpload upload, Actor by, DateTimeOffset now)
    {
        (TeamId, Hash) = (team, upload.Hash);
        (Name, MediaType, SizeBytes) = (upload.Name, upload.Type.MediaType, upload.Bytes.Length);
        (AddedByKey, AddedByName, AddedAt) = (by.Key, by.Name, now);
        Content = new EvidenceContent(team, upload.Bytes);
    }

    public EvidenceFileId Id { get; private init; }

    public TeamId TeamId { get; private init; }

    /// <summary>SHA-256 of the bytes; unique within the team.</summary>
    public byte[] Hash { get; private init; } = [];

    /// <summary>What it was called when it first came: one line without folders.</summary>
    public string Name { get; private init; } = "";

    /// <summary>By its bytes, such as <c>application/pdf</c>; one of <see cref="EvidenceTypes.All"/>.</summary>
    public string MediaType { get; private init; } = "";

    public int SizeBytes { get; private init; }

    public string AddedByKey { get; private init; } = "";

    public string AddedByName { get; private init; } = "";

    public DateTimeOffset AddedAt { get; private init; }

    /// <summary>Read only by who asks for it: lists stay light.</summary>
    internal EvidenceContent? Content { get; private init; }
}

/// <summary>The bytes of a file, in a table of their own.</summary>
public sealed class EvidenceContent : ITeamOwned, IAppendOnly
{
    private EvidenceContent() { }

    internal EvidenceContent(TeamId team, byte[] bytes) => (TeamId, Bytes) = (team, bytes);

    public EvidenceFileId FileId { get; private init; }

    public TeamId TeamId { get; private init; }

    public byte[] Bytes { get; private init; } = [];
}
