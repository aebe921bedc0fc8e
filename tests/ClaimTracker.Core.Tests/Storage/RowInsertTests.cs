using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Tests.Storage;

public sealed class RowInsertOnSqlite : RowInsertTests<SqliteEngine>;

public sealed class RowInsertOnSqlServer : RowInsertTests<SqlServerEngine>;

/// <summary>Many rows with few statements: the same rows as when they are saved one by one.</summary>
public abstract class RowInsertTests<TEngine> : EngineTests<TEngine>
    where TEngine : IEngine, new()
{
    // Not a multiple of what goes into one statement.
    private const int Many = 253;

    [Fact]
    public async Task They_are_stored_as_a_save_stores_them()
    {
        await using (var db = Databases.Open(Team))
        {
            db.Add(Post("saved", channel: null));
            db.Add(Post("saved 2", "77"));
            await db.SaveChangesAsync(Stop);
        }

        await InsertAsync([Post("inserted", channel: null), Post("inserted 2", "77")]);

        await using var again = Databases.Open(Team);
        var posts = await again.Set<Post>().OrderBy(post => post.Id).ToListAsync(Stop);
        var values = posts.ConvertAll(post =>
            (post.TeamId, post.Kind, post.Content, post.Place, post.Channel, post.CreatedAt, post.NextTryAt, post.State)
        );
        Assert.Equal(["saved", "saved 2", "inserted", "inserted 2"], posts.Select(post => post.Key));
        Assert.Equal(values[..2], values[2..]);
    }

    [Fact]
    public async Task However_many_they_keep_their_order()
    {
        var posts = Enumerable.Range(0, Many).Select(number => Post($"{number}", "77")).ToList();

        await InsertAsync(posts);

        await using var db = Databases.Open(Team);
        var keys = await db.Set<Post>().OrderBy(post => post.Id).Select(post => post.Key).ToListAsync(Stop);
        Assert.Equal(posts.Select(post => post.Key), keys);
    }

    [Fact]
    public async Task One_that_is_there_already_refuses_all_of_them()
    {
        await InsertAsync([Post("there", "77")]);

        await Assert.ThrowsAsync<DbUpdateException>(() => InsertAsync([Post("new", "77"), Post("there", "77")]));

        await using var db = Databases.Open(Team);
        Assert.Equal("there", (await db.Set<Post>().SingleAsync(Stop)).Key);
    }

    [Fact]
    public async Task A_row_of_another_team_is_refused()
    {
        var e = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            InsertAsync([Post("theirs", "77", OtherTeam)])
        );

        Assert.Contains($"a Post of team {OtherTeam.Value}", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_transaction_nothing_is_stored()
    {
        await using var db = Databases.Open(Team);

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.InsertRowsAsync([Post("alone", "77")], Stop));

        Assert.Empty(await db.Set<Post>().ToListAsync(Stop));
    }

    private Task InsertAsync(IReadOnlyList<Post> posts) =>
        Databases.InTransactionAsync(
            Team,
            async (db, token) =>
            {
                await db.InsertRowsAsync(posts, token);
                return posts.Count;
            },
            Stop
        );

    private Post Post(string key, string? channel, TeamId? team = null) =>
        new(team ?? Team, PostKind.FollowUpDue, key, "Größe ’1’", PostPlace.Review, channel, Some.Noon);
}
