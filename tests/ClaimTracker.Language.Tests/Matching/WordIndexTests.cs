using ClaimTracker.Language.Matching;

namespace ClaimTracker.Language.Tests.Matching;

public sealed class WordIndexTests : IDisposable
{
    private readonly WordIndex index = new();

    public void Dispose() => index.Dispose();

    [Fact]
    public void The_text_that_shares_the_rarer_words_comes_first()
    {
        Fill("The council closed two schools.", "The council opened a bridge.", "The council closed a bridge.");

        Assert.Equal([1, 3, 2], Keys("schools the council closes"));
    }

    [Fact]
    public void The_same_words_are_as_alike_as_can_be_in_any_order_and_form()
    {
        Fill("The council closed two schools.", "Rain fell in the north.", "A bridge was opened.");

        var hit = Assert.Single(index.Query(new WordQuery("Two schools: closing councils!", 5)));

        Assert.Equal(1, hit.Likeness, 4);
    }

    [Fact]
    public void Likeness_falls_with_what_only_one_of_them_says()
    {
        Fill("The council closed two schools.", "Rain fell in the north.", "A bridge was opened.");

        var longer = Likeness("The council closed two schools in March, and the mayor wept.");
        var shorter = Likeness("The council closed.");
        var other = Likeness("The council sleeps.");

        Assert.InRange(longer, 0.2, 0.9);
        Assert.InRange(shorter, 0.2, 0.9);
        Assert.InRange(other, 0.01, Math.Min(longer, shorter));
    }

    [Fact]
    public void Likeness_can_be_asked_for()
    {
        Fill("The council closed two schools.", "The council met.");

        Assert.Equal(
            [1],
            Keys(new WordQuery("Council closed two schools.", 5) { LeastLikeness = 0.5, ByLikeness = true })
        );
    }

    [Theory]
    [InlineData("vacc")]
    [InlineData("vaccina")]
    [InlineData("vaccinati")]
    [InlineData("measles vacci")]
    [InlineData("VACCINATIONS")]
    public void A_half_typed_word_is_completed(string typed)
    {
        Fill("Measles vaccination fell.", "A bridge was opened.");

        Assert.Equal([1], Keys(new WordQuery(typed, 5) { LastMayBeHalfTyped = true }));
    }

    [Theory]
    [InlineData("vacc ")]
    [InlineData("vacc measurements")]
    public void Only_the_last_word_is_completed(string typed)
    {
        Fill("Vaccination fell.");

        Assert.Empty(Keys(new WordQuery(typed, 5) { LastMayBeHalfTyped = true }));
    }

    [Fact]
    public void A_half_typed_stop_word_alone_is_completed_and_else_means_nothing()
    {
        Fill("The theatre burned.", "The council closed a school.");

        Assert.Equal([1], Keys(new WordQuery("the", 5) { LastMayBeHalfTyped = true }));
        Assert.Equal([2], Keys(new WordQuery("school the", 5) { LastMayBeHalfTyped = true }));
    }

    [Fact]
    public void French_and_English_texts_live_together()
    {
        index.Put(1, "Le conseil a fermé deux écoles.", "fr");
        index.Put(2, "The council closed two schools.", "en");
        index.Put(3, "A car hit a bridge.", "en");

        Assert.Equal([1], Keys("écoles fermées"));
        Assert.Equal([1], Keys("ecole"));
        Assert.Equal([2], Keys("closing schools"));
        Assert.Equal([3], Keys("car"));
    }

    [Fact]
    public void Other_languages_are_found_as_written()
    {
        index.Put(1, "Die Schule wurde geschlossen.", "de");

        Assert.Equal([1], Keys("SCHULE"));
        Assert.Empty(Keys("Schulen"));
    }

    [Fact]
    public void A_replaced_text_is_found_by_its_new_words_only()
    {
        Fill("The council closed two schools.");

        Assert.True(index.Put(1, "Rain fell in the north.", "en"));

        Assert.Empty(Keys("schools"));
        Assert.Equal([1], Keys("rain"));
        Assert.Equal(1, index.Count);
    }

    [Fact]
    public void The_same_text_again_changes_the_label_alone()
    {
        index.Put(1, "Rain fell.", "en", label: 2);

        Assert.False(index.Put(1, "Rain fell.", "en", label: 3));

        Assert.Equal((byte)3, index.LabelOf(1));
        Assert.Equal([1], Keys(new WordQuery("rain", 5) { Labels = 1UL << 3 }));
        Assert.Empty(Keys(new WordQuery("rain", 5) { Labels = 1UL << 2 }));
    }

    [Fact]
    public void A_removed_text_is_gone()
    {
        Fill("Rain fell.", "Rain stopped.");

        Assert.True(index.Remove(1));
        Assert.False(index.Remove(1));

        Assert.Equal([2], Keys("rain"));
        Assert.Null(index.LabelOf(1));
    }

    [Fact]
    public void What_was_replaced_thousands_of_times_is_still_found_once()
    {
        for (var i = 0; i < 10_000; i++)
        {
            index.Put(i % 10, $"Report {i} of the council.", "en");
        }

        Assert.Equal(10, Keys(new WordQuery("council", 50)).Count);
        Assert.Equal([9], Keys("9999"));
        Assert.Empty(Keys("9989"));
        Assert.Equal(10, index.Count);
    }

    [Fact]
    public void Of_equals_the_newer_one_comes_first_and_the_limit_holds()
    {
        Fill("Rain fell.", "Rain fell.", "Rain fell.");

        Assert.Equal([3, 2], Keys(new WordQuery("rain", 2)));
    }

    [Fact]
    public void One_may_be_left_out()
    {
        Fill("Rain fell.", "Rain fell.");

        Assert.Equal([1], Keys(new WordQuery("rain", 5) { Except = 2 }));
    }

    [Fact]
    public void Keys_are_listed_from_the_largest_down()
    {
        Fill("One.", "Two.", "Three.", "Four.");
        index.Put(3, "Three.", "en", label: 1);

        Assert.Equal([4, 2], index.KeysDown(int.MaxValue, 1, labels: 1, limit: 2));
        Assert.Equal([3, 2], index.KeysDown(3, 2, ulong.MaxValue, limit: 9));
    }

    [Theory]
    [InlineData("")]
    [InlineData("the of and")]
    [InlineData("🙂 !")]
    [InlineData("submarine")]
    public void A_query_without_words_that_occur_finds_nothing(string text)
    {
        Fill("Rain fell.");

        Assert.Empty(Keys(text));
    }

    [Fact]
    public void An_empty_index_answers() => Assert.Empty(Keys("rain"));

    [Fact]
    public void Readers_and_a_writer_do_not_hinder_each_other()
    {
        Fill("Rain fell in the north.");

        Parallel.For(
            2,
            2_000,
            new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken },
            i =>
            {
                index.Put(i, $"Rain fell on day {i}.", "en");
                Assert.Contains(i, Keys(new WordQuery($"day {i}", 3)));
            }
        );

        Assert.Equal(1_999, index.Count);
    }

    private void Fill(params string[] texts)
    {
        foreach (var (at, text) in texts.Index())
        {
            index.Put(at + 1, text, "en");
        }
    }

    private double Likeness(string text) => index.Query(new WordQuery(text, 1))[0].Likeness;

    private List<int> Keys(string text) => Keys(new WordQuery(text, 10));

    private List<int> Keys(WordQuery query) => [.. index.Query(query).Select(hit => hit.Key)];
}
