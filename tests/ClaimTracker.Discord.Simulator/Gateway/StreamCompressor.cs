using System.IO.Compression;

namespace ClaimTracker.Discord.Simulator.Gateway;

/// <summary>
/// The <c>zlib-stream</c> transport: one deflate context for the whole connection, with its two header bytes once at the start, and a
/// flush after each message that leaves <c>00 00 FF FF</c> at the end.
/// </summary>
internal sealed class StreamCompressor : IDisposable
{
    private readonly MemoryStream _written = new();
    private readonly ZLibStream _deflate;

    public StreamCompressor() => _deflate = new ZLibStream(_written, CompressionLevel.Fastest, leaveOpen: true);

    public byte[] Compress(byte[] message)
    {
        _deflate.Write(message);
        _deflate.Flush();
        var frame = _written.ToArray();
        _written.SetLength(0);
        return frame;
    }

    public void Dispose()
    {
        _deflate.Dispose();
        _written.Dispose();
    }
}
