using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Interactions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Discord.Tests.Simulator;

public sealed class EndpointTests
{
    // RFC 8032, section 7.1, tests 1 to 3.
    [Theory]
    [InlineData(
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )]
    [InlineData(
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )]
    [InlineData(
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    )]
    public void Signatures_are_those_of_the_standard(string seed, string publicKey, string message, string signature)
    {
        var key = new Ed25519(Convert.FromHexString(seed));

        Assert.Equal(publicKey, Convert.ToHexStringLower(key.PublicKey));
        Assert.Equal(signature, Convert.ToHexStringLower(key.Sign(Convert.FromHexString(message))));
    }

    [Fact]
    public async Task An_endpoint_is_taken_when_it_refuses_bad_signatures_and_then_gets_the_interactions()
    {
        await using var scene = await Scene.SetAsync();
        await scene.Rest.RegisterAsync(new { name = "ping", description = "d" });
        using var socket = await scene.SocketAsync();
        await using var endpoint = await Endpoint.StartAsync();

        var unsafeOne = await scene.Rest.PatchAsync(
            "applications/@me",
            new { interactions_endpoint_url = endpoint.Url }
        );
        endpoint.RefusesNext = true;
        var taken = await scene.Rest.PatchAsync("applications/@me", new { interactions_endpoint_url = endpoint.Url });
        var answer = await scene.Seat.Slash("/ping", Scene.Token);
        await socket.HeartbeatAsync();
        var next = await socket.NextAsync();

        Assert.Equal("APPLICATION_INTERACTIONS_ENDPOINT_URL_INVALID", unsafeOne.ErrorAt("interactions_endpoint_url"));
        Assert.Equal(endpoint.Url, $"{taken.Json!["interactions_endpoint_url"]}");
        Assert.Equal("pong", answer.Text);
        Assert.Equal(11, next!["op"]!.GetValue<int>());
        Assert.Equal(64, $"{taken.Json["verify_key"]}".Length);
        Assert.Equal(128, endpoint.Signature!.Length);
    }

    /// <summary>An endpoint that does not check signatures, but can be told to refuse one.</summary>
    private sealed class Endpoint : IAsyncDisposable
    {
        private readonly WebApplication web;

        private Endpoint(WebApplication web) => this.web = web;

        public string Url => $"{this.web.Urls.Single()}/interactions";

        public bool RefusesNext { get; set; }

        public string? Signature { get; private set; }

        public static async Task<Endpoint> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            var started = builder.Build();
            started.Urls.Add("http://127.0.0.1:0");
            var endpoint = new Endpoint(started);
            started.MapPost("/interactions", endpoint.AnswerAsync);
            await started.StartAsync(Scene.Token);
            return endpoint;
        }

        public ValueTask DisposeAsync() => this.web.DisposeAsync();

        private async Task AnswerAsync(HttpContext context)
        {
            Signature = context.Request.Headers["X-Signature-Ed25519"];
            if (RefusesNext)
            {
                RefusesNext = false;
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }

            var interaction = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: Scene.Token);
            var isPing = interaction!["type"]!.GetValue<int>() == 1;
            await context.Response.WriteAsJsonAsync(
                isPing
                    ? new { type = 1, data = new { content = "" } }
                    : new { type = 4, data = new { content = "pong" } },
                Scene.Token
            );
        }
    }
}
