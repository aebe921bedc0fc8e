using System.Text;
using System.Text.Json;
using ClaimTracker.Discord.Gateway.Frames;

namespace ClaimTracker.Discord.Tests.Gateway.Frames;

public sealed class FrameReaderTests
{
    private const int Cases = 50_000;

    [Theory]
    [InlineData("""{"op":0,"s":7,"t":"X","d":{"a":[1,2]}}""")]
    [InlineData("""{"d":{"a":[1,2]},"t":"X","s":7,"op":0}""")]
    [InlineData("""  {"t" : "X", "new":{"op":9}, "s":7 , "op" :0,"d" : {"a":[1,2]}  , "z":null } """)]
    [InlineData("""{"op":9,"op":0,"s":7,"t":"X","d":false,"d":{"a":[1,2]}}""")]
    public void Fields_may_come_in_any_order_with_others_between(string message)
    {
        var bytes = Encoding.UTF8.GetBytes(message);

        var frame = FrameReader.Read(bytes);

        Assert.Equal((0, 7), (frame.Op, frame.Sequence));
        Assert.Equal("X", Encoding.UTF8.GetString(bytes[frame.Name]));
        Assert.Equal("""{"a":[1,2]}""", Encoding.UTF8.GetString(bytes[frame.Data]));
    }

    [Fact]
    public void What_is_absent_or_null_is_empty()
    {
        var bytes = """{"op":11,"s":null,"t":null}"""u8;

        var frame = FrameReader.Read(bytes);

        Assert.Null(frame.Sequence);
        Assert.True(bytes[frame.Name].IsEmpty);
        Assert.True(bytes[frame.Data].IsEmpty);
    }

    [Fact]
    public void A_tower_of_brackets_is_refused() =>
        Assert.ThrowsAny<JsonException>(() =>
            FrameReader.Read(Encoding.UTF8.GetBytes("""{"op":0,"d":""" + new string('[', 100_000)))
        );

    [Fact]
    public void Damaged_messages_are_read_or_refused_and_do_no_other_harm()
    {
        var random = new Random(20260301);
        for (var i = 0; i < Cases; i++)
        {
            var message = DamagedFrames.Next(random);
            try
            {
                var frame = FrameReader.Read(message);
                Assert.InRange(frame.Data.End.Value, frame.Data.Start.Value, message.Length);
                Assert.InRange(frame.Name.End.Value, frame.Name.Start.Value, message.Length);
            }
            catch (JsonException)
            {
                // Refused, as it should be.
            }
        }
    }
}
