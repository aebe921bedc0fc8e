using System.Numerics;
using System.Security.Cryptography;

namespace ClaimTracker.Discord.Simulator.Interactions;

/// <summary>
/// Signing by Ed25519 as RFC 8032, section 5.1, writes it down. Slow and not constant in time: keys here are made for one run of a test.
/// </summary>
internal sealed class Ed25519
{
    private static readonly BigInteger P = BigInteger.Pow(2, 255) - 19;
    private static readonly BigInteger L =
        BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493", null);
    private static readonly BigInteger D = Mod(-121665 * Inverse(121666));
    private static readonly Point Base = BasePoint();

    private readonly BigInteger scalar;
    private readonly byte[] prefix;
    private readonly byte[] publicKey;

    /// <param name="seed">The 32 secret bytes.</param>
    public Ed25519(byte[] seed)
    {
        var hash = SHA512.HashData(seed);
        hash[0] &= 0b1111_1000;
        hash[31] = (byte)((hash[31] & 0b0111_1111) | 0b0100_0000);
        scalar = Number(hash.AsSpan(0, 32));
        prefix = hash[32..];
        publicKey = Encode(Times(Base, scalar));
    }

    /// <summary>The 32 public bytes.</summary>
    public ReadOnlySpan<byte> PublicKey => publicKey;

    /// <summary>The 64 bytes of a signature.</summary>
    public byte[] Sign(ReadOnlySpan<byte> message)
    {
        var r = Number(SHA512.HashData([.. prefix, .. message])) % L;
        var encodedR = Encode(Times(Base, r));
        var k = Number(SHA512.HashData([.. encodedR, .. publicKey, .. message])) % L;
        var s = (r + (k * scalar)) % L;
        return [.. encodedR, .. Bytes(s)];
    }

    private static Point BasePoint()
    {
        var y = Mod(4 * Inverse(5));
        var square = Mod((y * y - 1) * Inverse(D * y * y + 1));
        var x = BigInteger.ModPow(square, (P + 3) / 8, P);
        if (Mod(x * x - square) != 0)
        {
            x = Mod(x * BigInteger.ModPow(2, (P - 1) / 4, P));
        }

        x = x.IsEven ? x : P - x;
        return new Point(x, y, 1, Mod(x * y));
    }

    private static Point Times(Point point, BigInteger times)
    {
        var sum = new Point(0, 1, 1, 0);
        for (; times > 0; times >>= 1)
        {
            sum = times.IsEven ? sum : Add(sum, point);
            point = Add(point, point);
        }

        return sum;
    }

    // Extended coordinates: RFC 8032, section 5.1.4.
    private static Point Add(Point p, Point q)
    {
        var a = Mod((p.Y - p.X) * (q.Y - q.X));
        var b = Mod((p.Y + p.X) * (q.Y + q.X));
        var c = Mod(2 * p.T * q.T * D);
        var d = Mod(2 * p.Z * q.Z);
        var (e, f, g, h) = (b - a, d - c, d + c, b + a);
        return new Point(Mod(e * f), Mod(g * h), Mod(f * g), Mod(e * h));
    }

    private static byte[] Encode(Point point)
    {
        var inverse = Inverse(point.Z);
        var bytes = Bytes(Mod(point.Y * inverse));
        bytes[31] |= (byte)(Mod(point.X * inverse).IsEven ? 0 : 0b1000_0000);
        return bytes;
    }

    private static byte[] Bytes(BigInteger number)
    {
        var bytes = new byte[32];
        number.TryWriteBytes(bytes, out _, isUnsigned: true);
        return bytes;
    }

    private static BigInteger Number(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true);

    private static BigInteger Inverse(BigInteger number) => BigInteger.ModPow(Mod(number), P - 2, P);

    private static BigInteger Mod(BigInteger number)
    {
        var rest = number % P;
        return rest.Sign < 0 ? rest + P : rest;
    }

    private readonly record struct Point(BigInteger X, BigInteger Y, BigInteger Z, BigInteger T);
}
