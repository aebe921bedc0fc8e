using System.Net;

namespace ClaimTracker.Discord.Tests.Simulator;

public sealed class FileTests
{
    private static readonly byte[] Picture = [137, 80, 78, 71];

    [Fact]
    public async Task A_file_is_served_back_until_its_address_expires()
    {
        await using var scene = await Scene.SetAsync();
        var body = RawRest.Multipart(
            new
            {
                embeds = new[] { new { title = "t", image = new { url = "attachment://real name.png" } } },
                attachments = new[]
                {
                    new
                    {
                        id = "0",
                        filename = "real name.png",
                        description = "alt",
                    },
                },
            },
            ("a.png", Picture)
        );

        var answer = await scene.Rest.SendAsync(HttpMethod.Post, $"channels/{scene.Checks.Id}/messages", body);
        var file = answer.Json!["attachments"]![0]!;
        var url = $"{file["url"]}";
        var bytes = await scene.Rest.Http.GetByteArrayAsync(url, Scene.Token);
        using var forged = await scene.Rest.Http.GetAsync(
            url.Replace("ex=", "ex=f", StringComparison.Ordinal),
            Scene.Token
        );
        scene.Time.Advance(TimeSpan.FromHours(24));
        using var expired = await scene.Rest.Http.GetAsync(url, Scene.Token);
        var again = await scene.Rest.GetAsync($"channels/{scene.Checks.Id}/messages/{answer.Json["id"]}");

        Assert.Equal(Picture, bytes);
        Assert.Equal(("real name.png", "alt"), ($"{file["filename"]}", $"{file["description"]}"));
        Assert.StartsWith(
            scene.Discord.Address.ToString(),
            $"{answer.Json["embeds"]![0]!["image"]!["url"]}",
            StringComparison.Ordinal
        );
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (forged.StatusCode, expired.StatusCode));
        Assert.Equal(
            Picture,
            await scene.Rest.Http.GetByteArrayAsync($"{again.Json!["attachments"]![0]!["url"]}", Scene.Token)
        );
    }

    [Fact]
    public async Task An_edit_keeps_the_files_it_lists()
    {
        await using var scene = await Scene.SetAsync();
        var body = RawRest.Multipart(new { content = "a" }, ("a.png", Picture), ("b.png", Picture));
        var posted = await scene.Rest.SendAsync(HttpMethod.Post, $"channels/{scene.Checks.Id}/messages", body);
        var path = $"channels/{scene.Checks.Id}/messages/{posted.Json!["id"]}";

        var untouched = await scene.Rest.PatchAsync(path, new { content = "b" });
        var one = await scene.Rest.PatchAsync(
            path,
            new { attachments = new[] { new { id = $"{posted.Json["attachments"]![1]!["id"]}" } } }
        );
        var more = RawRest.Multipart(
            new { attachments = new[] { new { id = $"{posted.Json["attachments"]![1]!["id"]}" }, new { id = "0" } } },
            ("c.png", Picture)
        );
        var two = await scene.Rest.SendAsync(HttpMethod.Patch, path, more);

        Assert.Equal(2, untouched.Json!["attachments"]!.AsArray().Count);
        Assert.Equal("b.png", $"{one.Json!["attachments"]![0]!["filename"]}");
        Assert.Equal(["b.png", "c.png"], two.Json!["attachments"]!.AsArray().Select(file => $"{file!["filename"]}"));
    }

    [Fact]
    public async Task A_file_beyond_ten_mebibytes_and_a_request_beyond_twenty_five_are_refused()
    {
        await using var scene = await Scene.SetAsync();
        var path = $"channels/{scene.Checks.Id}/messages";
        var big = new byte[(10 * 1024 * 1024) + 1];

        var file = await scene.Rest.SendAsync(
            HttpMethod.Post,
            path,
            RawRest.Multipart(new { content = "a" }, ("a.png", big))
        );
        var request = await scene.Rest.SendAsync(
            HttpMethod.Post,
            path,
            RawRest.Multipart(new { content = "a" }, ("a.png", big), ("b.png", big), ("c.png", big))
        );

        Assert.Equal(50045, file.Code);
        Assert.Equal((413, 40005), (request.Status, request.Code));
    }

    [Fact]
    public async Task A_layout_shows_a_file_through_a_component()
    {
        await using var scene = await Scene.SetAsync();
        var gallery = new { type = 12, items = new[] { new { media = new { url = "attachment://a.png" } } } };

        var answer = await scene.Rest.SendAsync(
            HttpMethod.Post,
            $"channels/{scene.Checks.Id}/messages",
            RawRest.Multipart(new { flags = 1 << 15, components = new[] { gallery } }, ("a.png", Picture))
        );

        var media = answer.Json!["components"]![0]!["items"]![0]!["media"]!;
        Assert.Equal(Picture, await scene.Rest.Http.GetByteArrayAsync($"{media["url"]}", Scene.Token));
        Assert.Equal($"{answer.Json["attachments"]![0]!["id"]}", $"{media["attachment_id"]}");
    }
}
