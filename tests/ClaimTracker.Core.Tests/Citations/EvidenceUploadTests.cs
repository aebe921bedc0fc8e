using System.Text;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Citations.Files;

namespace ClaimTracker.Core.Tests.Citations;

public sealed class EvidenceUploadTests
{
    private static readonly EvidenceOptions Usual = new();

    [Theory]
    [InlineData("%PDF-1.7\n", "a.pdf", "application/pdf")]
    [InlineData("\u0089PNG\r\n\u001A\n....", "photo.jpg", "image/png")]
    [InlineData("\u00FF\u00D8\u00FF\u00E0", "a", "image/jpeg")]
    [InlineData("RIFF....WEBPVP8 ", "a.webp", "image/webp")]
    [InlineData("RIFF....WAVEfmt ", "a.wav", "audio/wav")]
    [InlineData("GIF89a", "a.gif", "image/gif")]
    [InlineData("ID3\u0004", "a.mp3", "audio/mpeg")]
    [InlineData("\u00FF\u00FB\u0090\u0000", "a.mp3", "audio/mpeg")]
    [InlineData("....ftypisom....", "a.mp4", "video/mp4")]
    [InlineData("....ftypM4A ....", "a.m4a", "audio/mp4")]
    [InlineData("year,spent\n2025,40\n", "roads.CSV", "text/csv")]
    [InlineData("It was 39.8 million.", "a.html", "text/plain")]
    public void A_file_is_what_its_bytes_say(string bytes, string name, string mediaType)
    {
        var upload = Taken(name, Encoding.Latin1.GetBytes(bytes));

        Assert.Equal(mediaType, upload.Type.MediaType);
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script>", "a.txt", "a web page")]
    [InlineData("\u00EF\u00BB\u00BF <svg onload='alert(1)'>", "a.png", "an XML file")]
    [InlineData("<?xml version='1.0'?><svg/>", "a.svg", "an XML file")]
    [InlineData("PK\u0003\u0004", "a.pdf", "a Zip archive")]
    [InlineData("MZ\u0090\u0000", "a.txt", "a program")]
    [InlineData("....ftypheic....", "a.mp4", "an image")]
    [InlineData("\u0000\u0001\u0002\u0003\u0000\u0001", "a.csv", "a binary file")]
    public void What_could_run_or_is_unknown_is_refused_by_its_bytes(string bytes, string name, string found)
    {
        var refusal = Refused(name, Encoding.Latin1.GetBytes(bytes), Usual);

        Assert.Equal("WrongKind", refusal.Key);
        Assert.Contains($"this one is {found}.", refusal.ToString());
    }

    [Fact]
    public void A_kind_that_the_settings_leave_out_is_refused()
    {
        var refusal = Refused(
            "a.gif",
            "GIF89a"u8.ToArray(),
            new EvidenceOptions { FileTypes = "application/pdf, image/png" }
        );

        Assert.Equal(
            "A file of evidence can be of these kinds: PDF, PNG; this one is of the kind GIF. Attach another kind, or give the address where it can be read.",
            refusal.ToString()
        );
    }

    [Fact]
    public void Nothing_is_no_evidence() => Assert.Equal("Empty", Refused("a.txt", [], Usual).Key);

    [Fact]
    public void The_limit_is_the_last_size_that_passes()
    {
        var small = new EvidenceOptions { MaxFileBytes = 2048 };

        Assert.True(EvidenceUpload.Read("a.txt", Letters(2048), small).Is(out _, out _));
        Assert.Equal("TooLarge", Refused("a.txt", Letters(2049), small).Key);
    }

    [Theory]
    [InlineData("budget.pdf", "budget.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\ann\\notes.txt", "notes.txt")]
    [InlineData("gpj.\u202Etxt.exe", "gpj.txt.exe")]
    [InlineData("a\r\nb\u0000c\".txt", "abc.txt")]
    [InlineData("budget 2026 (été) 🧾.txt", "budget 2026 (été) 🧾.txt")]
    [InlineData(" ... ", "evidence.txt")]
    [InlineData("", "evidence.txt")]
    public void A_name_keeps_what_is_harmless(string written, string name) =>
        Assert.Equal(name, Taken(written, "Some words."u8.ToArray()).Name);

    [Fact]
    public void A_long_name_keeps_its_ending()
    {
        var name = Taken(new string('é', 300) + ".txt", "Some words."u8.ToArray()).Name;

        Assert.Equal(EvidenceFile.NameMaxLengthChars, name.Length);
        Assert.EndsWith("é.txt", name, StringComparison.Ordinal);
    }

    private static byte[] Letters(int count) => Encoding.ASCII.GetBytes(new string('a', count));

    private static EvidenceUpload Taken(string name, byte[] bytes) =>
        EvidenceUpload.Read(name, bytes, Usual).Is(out var upload, out var refusal)
            ? upload
            : throw new InvalidOperationException(refusal.ToString());

    private static Core.Refusals.Refusal Refused(string name, byte[] bytes, EvidenceOptions options) =>
        EvidenceUpload.Read(name, bytes, options).Is(out _, out var refusal)
            ? throw new InvalidOperationException("The file was taken.")
            : refusal;
}
