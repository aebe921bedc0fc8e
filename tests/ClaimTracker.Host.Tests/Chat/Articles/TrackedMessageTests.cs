using ClaimTracker.Discord;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Host.Articles.Chat;

namespace ClaimTracker.Host.Tests.Chat.Articles;

public sealed class TrackedMessageTests
{
    [Theory]
    [InlineData("https://news.example/roads", "https://news.example/roads")]
    [InlineData("Is this true? <https://news.example/roads>", "https://news.example/roads")]
    [InlineData("see https://one.example/a, https://two.example/b", "https://one.example/a")]
    [InlineData("(https://news.example/roads).", "https://news.example/roads")]
    [InlineData("https://fr.wikipedia.example/wiki/Lyon_(ville)", "https://fr.wikipedia.example/wiki/Lyon_(ville)")]
    [InlineData("[the story](https://news.example/roads) is out", "https://news.example/roads")]
    public void A_link_with_little_else_is_the_page(string content, string address) =>
        Assert.Equal(new MessageMatter.Page(new Uri(address)), MessageMatter.Of(Say(content)));

    [Fact]
    public void Words_with_a_link_in_them_are_words() =>
        Assert.IsType<MessageMatter.Words>(
            MessageMatter.Of(
                Say("The council closed two schools in 2024 and spent 40 million on roads https://news.example/a")
            )
        );

    [Theory]
    [InlineData("> **Prices** fell ||by half||, <@123> says in <#456> <:smile:789>", "Prices fell by half,  says in")]
    [InlineData("## News\n- `Two` schools closed.", "News\n- Two schools closed.")]
    public void Words_come_without_discords_marks(string content, string words) =>
        Assert.Equal(new MessageMatter.Words(words), MessageMatter.Of(Say(content)));

    [Fact]
    public void A_text_file_wins_over_the_words_beside_it()
    {
        var file = new Attachment(new Snowflake(1), "message.txt", 10, new Uri("https://cdn.example/1"), "text/plain");

        Assert.Equal(
            new MessageMatter.File(file),
            MessageMatter.Of(Say("Look at this.") with { Attachments = [file] })
        );
    }

    [Fact]
    public void A_picture_alone_is_nothing_to_read()
    {
        var file = new Attachment(new Snowflake(1), "cat.png", 10, new Uri("https://cdn.example/1"), "image/png");

        Assert.Null(MessageMatter.Of(Say("<:smile:789> !!") with { Attachments = [file] }));
    }

    [Fact]
    public void An_article_that_another_bot_announces_is_its_page() =>
        Assert.Equal(
            new MessageMatter.Page(new Uri("https://news.example/roads")),
            MessageMatter.Of(Say("") with { Embeds = [new MessageEmbed("Roads", "…", "https://news.example/roads")] })
        );

    [Fact]
    public void A_short_text_is_one_question_and_a_long_one_at_most_five()
    {
        Assert.Equal((1, 1), Count("The earth is flat."));
        var (questions, claims) = Count(
            string.Join(
                ' ',
                Enumerable.Range(1, 9).Select(i => $"The council of district {i} spent {i} million euros.")
            )
        );
        Assert.Equal(5, questions);
        Assert.True(claims > 5);
    }

    private static (int Questions, int Claims) Count(string text)
    {
        var (questions, claims) = CheckedSearch.Questions(text);
        return (questions.Count, claims);
    }

    private static Message Say(string content) => new(new Snowflake(1), new Snowflake(2), Content: content);
}
