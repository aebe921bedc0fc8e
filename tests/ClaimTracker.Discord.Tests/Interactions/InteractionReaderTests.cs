using System.Text.Json;
using System.Text.Json.Nodes;
using ClaimTracker.Discord.Guilds;
using ClaimTracker.Discord.Interactions;
using FsCheck;
using FsCheck.Fluent;

namespace ClaimTracker.Discord.Tests.Interactions;

public sealed class InteractionReaderTests
{
    [Fact]
    public void A_slash_command_has_its_path_its_options_and_its_person()
    {
        var slash = Samples.Read<SlashInteraction>(
            Samples.Slash(
                """
                {"id":"5","name":"claim","type":1,"options":[{"type":2,"name":"evidence","options":[{"type":1,"name":"add","options":[
                  {"type":3,"name":"text","value":"The moon is cheese"},{"type":4,"name":"page","value":3},{"type":10,"name":"share","value":0.5},
                  {"type":5,"name":"primary","value":true},{"type":11,"name":"proof","value":"6"},{"type":6,"name":"who","value":"9"}]}]}],
                 "resolved":{"attachments":{"6":{"id":"6","filename":"p.png","size":3,"url":"https://cdn.example/p.png","content_type":"image/png"}},
                             "users":{"9":{"id":"9","username":"ben"}}}}
                """
            )
        );

        Assert.Equal("claim evidence add", slash.Path);
        Assert.Equal("The moon is cheese", slash.Options.Text("text"));
        Assert.Equal(3, slash.Options.Whole("page"));
        Assert.Equal(0.5, slash.Options.Number("share"));
        Assert.True(slash.Options.YesNo("primary"));
        Assert.Equal("p.png", slash.Options.Attachment("proof")!.Filename);
        Assert.Equal("ben", slash.Options.User("who")!.DisplayName);
        Assert.Null(slash.Options.Text("absent"));
        Assert.Equal(
            ("Ann", "fr", true),
            (slash.From.PersonName, slash.From.Locale, slash.From.Member!.May(Permissions.ViewChannel))
        );
        Assert.True(slash.From.Member!.Has(new Snowflake(700000000000000007)));
    }

    [Fact]
    public void A_command_without_options_has_none() =>
        Assert.False(
            Samples.Read<SlashInteraction>(Samples.Slash("""{"id":"5","name":"help","type":1}""")).Options.Has("a")
        );

    [Fact]
    public void While_typing_the_option_in_hand_is_found_and_numbers_may_be_text()
    {
        var suggest = Samples.Read<SuggestInteraction>(
            Samples.Of(
                4,
                """{"id":"5","name":"claim","type":1,"options":[{"type":1,"name":"show","options":[{"type":4,"name":"page","value":"12"},{"type":3,"name":"claim","value":"mali","focused":true}]}]}"""
            )
        );

        Assert.Equal(
            ("claim show", "claim", "mali", 12L),
            (suggest.Path, suggest.OptionName, suggest.Typed, suggest.Options.Whole("page"))
        );
    }

    [Fact]
    public void A_message_menu_brings_the_words_of_the_message()
    {
        var menu = Samples.Read<MessageMenuInteraction>(
            Samples.Slash(
                """{"id":"5","name":"Track claims","type":3,"target_id":"8","resolved":{"messages":{"8":{"id":"8","channel_id":"3","content":"Words.","author":{"id":"9","username":"ben"},"attachments":[],"embeds":[{"url":"https://example.org"}]}}}}"""
            )
        );

        Assert.Equal(("Track claims", "Words."), (menu.Name, menu.Target.Content));
    }

    [Fact]
    public void A_button_brings_its_id_and_its_message()
    {
        var sample = Samples.Of(3, """{"custom_id":"v1:cite:17","component_type":2,"id":2}""");
        sample["message"] = JsonNode.Parse("""{"id":"8","channel_id":"3","flags":64}""");

        var press = Samples.Read<ComponentInteraction>(sample);

        Assert.Equal(("v1:cite:17", 8UL), (press.CustomId, press.Message.Id.Value));
        Assert.Empty(press.Values);
    }

    [Fact]
    public void A_modal_brings_its_fields_in_both_shapes()
    {
        var modal = Samples.Read<ModalInteraction>(
            Samples.Of(
                5,
                """
                {"custom_id":"v1:cite:17","components":[
                  {"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"address","value":"https://example.org"}},
                  {"type":1,"id":3,"components":[{"type":4,"id":4,"custom_id":"quote","value":""}]},
                  {"type":10,"id":5},
                  {"type":18,"id":6,"component":{"type":3,"custom_id":"stance","values":["supports"]}},
                  {"type":18,"id":7,"component":{"type":19,"custom_id":"files","values":["6"]}},
                  {"type":18,"id":8,"component":{"type":21,"custom_id":"radio","value":null}},
                  {"type":18,"id":9,"component":{"type":23,"custom_id":"primary","value":true}}],
                 "resolved":{"attachments":{"6":{"id":"6","filename":"p.png","size":3,"url":"https://cdn.example/p.png"}}}}
                """
            )
        );

        Assert.Equal("https://example.org", modal.Fields.Text("address"));
        Assert.Equal("", modal.Fields.Text("quote"));
        Assert.Equal(["supports"], modal.Fields.All("stance"));
        Assert.Equal("p.png", Assert.Single(modal.Fields.Files("files")).Filename);
        Assert.Equal("", modal.Fields.Text("radio"));
        Assert.True(modal.Fields.IsTicked("primary"));
        Assert.Null(modal.Message);
    }

    [Fact]
    public void In_a_conversation_of_two_the_person_stands_alone()
    {
        var sample = Samples.Slash("""{"id":"5","name":"help","type":1}""");
        sample["user"] = sample["member"]!["user"]!.DeepClone();
        sample.Remove("member");
        sample.Remove("guild_id");

        var from = Samples.Read<SlashInteraction>(sample).From;

        Assert.Equal(("Ann", null), (from.PersonName, from.GuildId));
    }

    [Fact]
    public void Kinds_that_Discord_adds_later_are_kept_as_their_number()
    {
        var sample = Samples.Slash(
            """{"id":"5","name":"claim","type":1,"options":[{"type":99,"name":"new","value":{"a":1}}],"resolved":{"channels":{"9":{"id":"9","type":98}}}}"""
        );
        sample["channel"]!["type"] = 97;

        var slash = Samples.Read<SlashInteraction>(sample);

        Assert.Equal(97, (int)slash.From.Channel!.Type);
        Assert.Equal("""{"a":1}""", slash.Options.Text("new"));
    }

    [Theory]
    [InlineData(1, "{}")]
    [InlineData(99, "{}")]
    [InlineData(2, """{"name":"x","type":99}""")]
    [InlineData(2, """{"name":"x","type":3,"target_id":"8"}""")]
    [InlineData(3, "{}")]
    [InlineData(4, """{"name":"x","options":[]}""")]
    public void What_is_unknown_or_lacks_its_parts_is_nothing(int type, string data) =>
        Assert.Null(Samples.Read(Samples.Of(type, data)));

    [Fact]
    public void A_token_is_never_printed() =>
        Assert.DoesNotContain(
            "tok_x",
            Samples.Read(Samples.Slash("""{"id":"5","name":"help","type":1}"""))!.ToString()
        );

    [Fact]
    public void Whatever_is_missing_or_of_another_type_gives_nothing_or_a_json_error() =>
        Prop.ForAll(
                Gen.Choose(0, 60).ToArbitrary(),
                Gen.Elements("null", "17", "\"x\"", "[]", "{}", "true", "[1]").ToArbitrary(),
                (place, value) =>
                {
                    var sample = Samples.Slash(
                        """{"id":"5","name":"claim","type":1,"options":[{"type":3,"name":"text","value":"a"}],"resolved":{"users":{"9":{"id":"9","username":"b"}}}}"""
                    );
                    Spoil(sample, place, JsonNode.Parse(value));
                    return IsReadOrRefused(sample);
                }
            )
            .QuickCheckThrowOnFailure();

    private static bool IsReadOrRefused(JsonNode sample)
    {
        try
        {
            Samples.Read(sample);
            return true;
        }
        catch (JsonException)
        {
            return true;
        }
    }

    private static void Spoil(JsonNode root, int place, JsonNode? value)
    {
        (JsonObject Parent, string Name)[] all = [.. Properties(root)];
        var (parent, name) = all[place % all.Length];
        parent[name] = value;
    }

    private static IEnumerable<(JsonObject Parent, string Name)> Properties(JsonNode? node) =>
        node switch
        {
            JsonObject parent => parent.SelectMany(pair => Properties(pair.Value).Prepend((parent, pair.Key))),
            JsonArray items => items.SelectMany(Properties),
            _ => [],
        };
}
