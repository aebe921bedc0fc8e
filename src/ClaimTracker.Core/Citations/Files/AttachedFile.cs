namespace ClaimTracker.Core.Citations.Files;

/// <summary>A file that somebody attached, where it can be copied from for a while.</summary>
/// <param name="Address">Where its bytes are.</param>
/// <param name="Name">As the sender calls it.</param>
/// <param name="SizeBytes">As the chat says.</param>
public sealed record AttachedFile(Uri Address, string Name, long SizeBytes);
