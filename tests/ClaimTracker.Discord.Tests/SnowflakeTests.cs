using System.Text.Json;

namespace ClaimTracker.Discord.Tests;

public sealed class SnowflakeTests
{
    [Fact]
    public void It_knows_when_it_was_made() =>
        Assert.Equal(
            new DateTimeOffset(2016, 4, 30, 11, 18, 25, 796, TimeSpan.Zero),
            new Snowflake(175928847299117063).CreatedAt
        );

    [Theory]
    [InlineData("\"18446744073709551615\"")]
    [InlineData("18446744073709551615")]
    public void It_is_read_from_a_string_and_from_a_number(string json) =>
        Assert.Equal(new Snowflake(ulong.MaxValue), JsonSerializer.Deserialize<Snowflake>(json));

    [Fact]
    public void It_is_written_as_a_string() => Assert.Equal("\"17\"", JsonSerializer.Serialize(new Snowflake(17)));

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"-1\"")]
    [InlineData("\"18446744073709551616\"")]
    [InlineData("true")]
    [InlineData("1.5")]
    public void What_is_no_id_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Snowflake>(json));
}
