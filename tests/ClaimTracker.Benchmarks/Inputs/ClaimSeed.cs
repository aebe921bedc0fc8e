using System.Globalization;
using System.Text;
using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using Microsoft.Data.Sqlite;

namespace ClaimTracker.Benchmarks.Inputs;

/// <summary>Writes claims straight into the tables, in one transaction: a million in seconds.</summary>
internal sealed class ClaimSeed : IDisposable
{
    private const int ClaimsOfArticle = 20;
    private const long FirstInstantTicks = 638_700_000_000_000_000;

    private readonly long team;
    private readonly NewsWriter writer = new(seed: 17);
    private readonly Random random = new(17);
    private readonly PreparedInsert articles;
    private readonly PreparedInsert history;
    private readonly PreparedInsert claims;

    private ClaimSeed(SqliteConnection connection, long team)
    {
        this.team = team;
        articles = new PreparedInsert(
            connection,
            "Articles",
            "Id, TeamId, Number, Title, Address, Publisher, Byline, PublishedOn, Language, Text, TextKey, AddressKey, AddedAt"
        );
        history = new PreparedInsert(
            connection,
            "History",
            "TeamId, SubjectKind, SubjectNumber, What, ActorKey, ActorName, At, After"
        );
        claims = new PreparedInsert(
            connection,
            "Claims",
            "TeamId, ArticleId, Number, Wording, State, Kind, CheckWorthiness, Reasons, Rule, Spans, SentenceStart, SentenceEnd, HolderKey, HolderName, CreatedAt, UpdatedAt, Version, Attribution_Speaker, Attribution_Verb, Attribution_Start, Attribution_End"
        );
    }

    /// <summary>Fills the tables of an empty, migrated database.</summary>
    public static void Write(string file, long team, int count)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        // Nothing is lost when this file is: it is made again.
        Execute(connection, "PRAGMA synchronous=OFF; PRAGMA cache_size=-400000; BEGIN");
        using (var seed = new ClaimSeed(connection, team))
        {
            seed.AddArticles(count);
        }

        Execute(
            connection,
            $"UPDATE Teams SET LastArticleNumber = (SELECT count(*) FROM Articles), LastClaimNumber = {count} WHERE Id = {team}; COMMIT; PRAGMA wal_checkpoint(TRUNCATE)"
        );
    }

    public void Dispose()
    {
        articles.Dispose();
        history.Dispose();
        claims.Dispose();
    }

    private void AddArticles(int count)
    {
        for (int article = 1, written = 0; written < count; article++)
        {
            var sentences = Math.Min(ClaimsOfArticle, count - written);
            AddArticle(article, written + 1, sentences);
            written += sentences;
        }
    }

    private void AddArticle(int number, int firstClaim, int sentences)
    {
        var title = $"Report {number} of the day";
        var text = new StringBuilder(title).Append("\n\n");
        var at = FirstInstantTicks + (number * TimeSpan.TicksPerMinute);
        var drafts = new List<(string Wording, int Start)>(sentences);
        for (var i = 0; i < sentences; i++)
        {
            var wording = writer.Sentence();
            drafts.Add((wording, text.Length));
            text.Append(wording).Append(' ');
        }

        var whole = text.ToString().TrimEnd();
        var address = new Uri($"https://news.example/reports/{number}");
        articles.Add(
            number,
            team,
            number,
            title,
            address.AbsoluteUri,
            "The Example Courier",
            null,
            DateOnly.FromDateTime(new DateTime(at)).ToString("O", CultureInfo.InvariantCulture),
            "en",
            whole,
            ArticleKeys.OfText(whole),
            ArticleKeys.OfAddress(address),
            at
        );
        history.Add(team, 1, number, ArticleChanges.Added, "cli:benchmark", "Benchmark", at, title);
        for (var i = 0; i < sentences; i++)
        {
            AddClaim(firstClaim + i, number, drafts[i].Wording, drafts[i].Start, at);
        }
    }

    private void AddClaim(int number, int article, string wording, int start, long at)
    {
        var end = start + wording.Length;
        var (state, what) = random.Next(10) switch
        {
            0 => (ClaimState.InReview, ClaimChanges.Taken),
            1 => (ClaimState.Dismissed, ClaimChanges.Dismissed),
            _ => (ClaimState.Unreviewed, null),
        };
        var held = state == ClaimState.InReview;
        var said = random.Next(3) == 0;
        claims.Add(
            team,
            article,
            number,
            wording,
            (int)state,
            random.Next(5),
            Math.Round(random.NextDouble(), 2),
            "figure=1.2 named-actor=0.8",
            "whole-sentence",
            $"{start}-{end}",
            start,
            end,
            held ? "cli:benchmark" : null,
            held ? "Benchmark" : null,
            at,
            at,
            what is null ? 0 : 1,
            said ? "a spokesperson" : null,
            said ? "say" : null,
            said ? start : null,
            said ? end : null
        );
        if (what is not null)
        {
            history.Add(team, 2, number, what, "cli:benchmark", "Benchmark", at, held ? null : "not a claim");
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
