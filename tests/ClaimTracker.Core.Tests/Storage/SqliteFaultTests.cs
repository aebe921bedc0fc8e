using ClaimTracker.Core.Tests.Engines;

namespace ClaimTracker.Core.Tests.Storage;

public sealed class SqliteFaultTests : EngineTests<SqliteEngine>
{
    [Fact]
    public async Task A_sound_database_has_none()
    {
        await StoreClaimAsync();

        Assert.Empty(await Database.FindFaultsAsync(Stop));
    }

    [Fact]
    public async Task A_row_that_points_to_nothing_is_found()
    {
        await StoreClaimAsync();
        await SqliteFile.RunAsync(Engine.File, "DELETE FROM Articles", Stop);

        Assert.Equal(
            "Row 1 of Claims points to a row of Articles that is not there.",
            Assert.Single(await Database.FindFaultsAsync(Stop))
        );
    }

    [Fact]
    public async Task A_damaged_page_is_found()
    {
        await StoreAsync(Some.Content(new string('a', 100_000)));
        Engine.Close();
        Engine.Overwrite(new FileInfo(Engine.File).Length - 4096, new string('x', 4096));

        Assert.NotEmpty(await Database.FindFaultsAsync(Stop));
    }

    [Fact]
    public async Task Damage_that_cannot_be_read_past_is_found_too()
    {
        Engine.Overwrite(4096, new string('x', 4096 * 12));

        Assert.NotEmpty(await Database.FindFaultsAsync(Stop));
    }
}
