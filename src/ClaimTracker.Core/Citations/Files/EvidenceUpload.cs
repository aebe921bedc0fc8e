using System.Security.Cryptography;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Citations.Files;

/// <summary>A file that may be kept as evidence: of a kind and size that is allowed, under a harmless name.</summary>
public sealed class EvidenceUpload
{
    private EvidenceUpload(string name, EvidenceType type, byte[] bytes) =>
        (Name, Type, Bytes, Hash) = (name, type, bytes, SHA256.HashData(bytes));

    public string Name { get; }

    public EvidenceType Type { get; }

    internal byte[] Bytes { get; }

    /// <summary>SHA-256 of the bytes.</summary>
    internal byte[] Hash { get; }

    /// <summary>Judges a file by its bytes; or says why it cannot be kept.</summary>
    /// <param name="name">As the sender calls it: anything.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="options">What is allowed.</param>
    public static Outcome<EvidenceUpload> Read(string name, byte[] bytes, EvidenceOptions options)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(options);
        if (bytes.Length == 0)
        {
            return EvidenceRefusals.Empty;
        }

        if (bytes.Length > options.MaxFileBytes)
        {
            return EvidenceRefusals.TooLarge(options.MaxFileBytes);
        }

        EvidenceType[] allowed =
        [
            .. EvidenceTypes.Split(options.FileTypes).Select(EvidenceTypes.Find).OfType<EvidenceType>(),
        ];
        return EvidenceTypes.Of(bytes, name) is not { } type
                ? EvidenceRefusals.WrongKind(allowed, EvidenceTypes.KindOf(bytes))
            : !allowed.Contains(type) ? EvidenceRefusals.NotAllowed(allowed, type.Label)
            : new EvidenceUpload(EvidenceName.Of(name, type), type, bytes);
    }
}
