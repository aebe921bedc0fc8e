using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Rest;

namespace ClaimTracker.Discord.Interactions;

/// <summary>Answers interactions over REST.</summary>
internal sealed class InteractionAnswers(RestClient rest) : IInteractionAnswers
{
    public async Task AnswerAsync(
        InteractionSource source,
        InteractionResponse response,
        CancellationToken cancellationToken
    )
    {
        var request = FirstAnswer(Callback(source), response);
        await GuardAsync(source, () => SendOnceAsync(request, cancellationToken));
    }

    public Task<Message> ShowAsync(
        InteractionSource source,
        InteractionResponse response,
        CancellationToken cancellationToken
    )
    {
        var request = FirstAnswer(Callback(source).Query("with_response", true), response);
        return GuardAsync(source, () => ShowOnceAsync(source, request, cancellationToken));
    }

    public Task<Message> EditAsync(
        InteractionSource source,
        OutgoingMessage message,
        CancellationToken cancellationToken
    ) =>
        GuardAsync(
            source,
            () =>
                rest.SendAsync(
                    new RestRequest(Original(RestRoute.Patch, source))
                    {
                        Body = MessageBody.Of(json => MessageWriter.WriteReplacement(json, message), message.Files),
                    },
                    DiscordJson.Default.Message,
                    cancellationToken
                )
        );

    public Task DeleteAsync(InteractionSource source, CancellationToken cancellationToken) =>
        GuardAsync(
            source,
            async () =>
            {
                await rest.SendAsync(new RestRequest(Original(RestRoute.Delete, source)), cancellationToken);
                return true;
            }
        );

    public Task<Message> FollowUpAsync(
        InteractionSource source,
        OutgoingMessage message,
        CancellationToken cancellationToken
    ) =>
        GuardAsync(
            source,
            () =>
                rest.SendAsync(
                    new RestRequest(
                        RestRoute.Post(
                            "webhooks/{application_id}/{interaction_token}",
                            source.ApplicationId,
                            source.Token.Secret
                        )
                    )
                    {
                        Body = MessageBody.Of(
                            json => MessageWriter.WriteNew(json, message, isAnswer: true),
                            message.Files
                        ),
                    },
                    DiscordJson.Default.Message,
                    cancellationToken
                )
        );

    private static RestRoute Callback(InteractionSource source) =>
        RestRoute.Post("interactions/{interaction_id}/{interaction_token}/callback", source.Id, source.Token.Secret);

    // Discord refuses a second answer, so a repetition is safe: if the first one arrived, it says so.
    private static RestRequest FirstAnswer(RestRoute route, InteractionResponse response) =>
        new(route)
        {
            Body = MessageBody.Of(
                json =>
                {
                    json.WriteNumber("type", response.Type);
                    json.WriteStartObject("data");
                    response.WriteData(json);
                    json.WriteEndObject();
                },
                response.Files
            ),
            Repeat = Repeat.Always,
        };

    private static RestRoute Original(RouteMaker make, InteractionSource source) =>
        make(
            "webhooks/{application_id}/{interaction_token}/messages/@original",
            source.ApplicationId,
            source.Token.Secret
        );

    private async Task<bool> SendOnceAsync(RestRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await rest.SendAsync(request, cancellationToken);
        }
        catch (DiscordRefusedException refused) when (refused is { IsAlreadyAcknowledged: true, MayHaveLanded: true })
        {
            // The first try arrived after all: this is what was wanted.
        }

        return true;
    }

    private async Task<Message> ShowOnceAsync(
        InteractionSource source,
        RestRequest request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var answer = await rest.SendAsync(request, DiscordJson.Default.CallbackWire, cancellationToken);
            if (answer.Resource?.Message is { } message)
            {
                return message;
            }
        }
        catch (DiscordRefusedException refused) when (refused is { IsAlreadyAcknowledged: true, MayHaveLanded: true })
        {
            // The first try arrived after all, but what it was answered is lost.
        }

        return await rest.SendAsync(
            new RestRequest(Original(RestRoute.Get, source)),
            DiscordJson.Default.Message,
            cancellationToken
        );
    }

    private static async Task<T> GuardAsync<T>(InteractionSource source, Func<Task<T>> send)
    {
        try
        {
            return await send();
        }
        catch (DiscordRefusedException refused) when (refused.IsUnknownInteraction)
        {
            throw new InteractionLostException(
                source.Id,
                "Discord no longer knows it: 3 seconds had gone by, or another instance of the bot answered",
                refused
            );
        }
        catch (DiscordRefusedException refused) when (refused.IsAlreadyAcknowledged)
        {
            throw new InteractionLostException(source.Id, "another instance of the bot answered it", refused);
        }
        catch (DiscordRefusedException refused) when (refused.IsInteractionExpired)
        {
            throw new InteractionLostException(source.Id, "its 15 minutes are over", refused);
        }
    }

    private delegate RestRoute RouteMaker(string template, params ReadOnlySpan<RouteArgument> arguments);
}

/// <summary>What Discord tells of a first answer when it is asked to.</summary>
internal sealed record CallbackWire(CallbackResource? Resource = null);

internal sealed record CallbackResource(Message? Message = null);
