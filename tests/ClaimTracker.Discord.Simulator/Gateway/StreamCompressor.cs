using System.IO.Compression;

namespace ClaimTracker.Discord.Simulator.Gateway;

/// <summary>
/// The <c>zlib-stream</c> transport: one deflate context for the whole connection, with its two header bytes once at the start, and a
/// flush after each message that leaves <c>00 00 FF FF</c> at the end.
/// </summary>
internal sealed class StreamCompressor : IDisposable
{
    private readonly MemoryStream written = new();
    private readonly ZLibStream deflate;

    public StreamCompressor() => deflate = new ZLibStream(written, CompressionLevel.Fastest, leaveOpen: true);

    public byte[] Compress(byte[] message)
    {
        deflate.Write(message);
        deflate.Flush();
        var frame = written.ToArray();
        written.SetLength(0);
        return frame;
    }

    public void Dispose()
    {
        deflate.Dispose();
        written.Dispose();
    }
}
