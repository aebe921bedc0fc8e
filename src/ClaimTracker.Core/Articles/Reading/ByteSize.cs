using System.Resources;

namespace ClaimTracker.Core.Articles.Reading;

/// <summary>A number of bytes that writes itself in the reader's language: "6 MiB", "6 Mio". Rounded up, so that what is over a limit looks so.</summary>
internal readonly record struct ByteSize(long Bytes) : IFormattable
{
    private const double Kibi = 1024;
    private const double Mebi = Kibi * Kibi;
    private static readonly ResourceManager Words = new(typeof(ByteSize));

    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var (key, unit) = Bytes < Mebi ? ("Kibibytes", Kibi) : ("Mebibytes", Mebi);
        var amount = Math.Ceiling(Bytes / unit * 10) / 10;
        return string.Format(formatProvider, Words.GetString(key, formatProvider.Culture())!, amount);
    }
}
