using System.Security.Cryptography;
using ClaimTracker.Discord.Simulator.Errors;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Interactions;

/// <summary>Starts interactions, finds them again, and lets them run out: after 3 s without an answer, after 15 min for good.</summary>
internal sealed class InteractionDesk(World world)
{
    private static readonly TimeSpan ToAnswer = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ToFollowUp = TimeSpan.FromMinutes(15);

    private readonly Dictionary<ulong, Interaction> byId = [];
    private readonly Dictionary<string, Interaction> byToken = new(StringComparer.Ordinal);

    /// <summary>Something a person did; the application is told at once.</summary>
    public Interaction Start(Deed deed) =>
        world.Do(() =>
        {
            var token = Convert.ToBase64String(RandomNumberGenerator.GetBytes(48)).Replace('+', '-').Replace('/', '_');
            var interaction = new Interaction(world.Ids.Next(), token, deed, world.Time.GetTimestamp());
            byId.Add(interaction.Id, interaction);
            byToken.Add(token, interaction);
            interaction.Deadline = world.Time.CreateTimer(
                _ => Expire(interaction),
                state: null,
                ToAnswer,
                Timeout.InfiniteTimeSpan
            );
            world.Announce(new InteractionStarted(InteractionJson.Of(interaction, world), deed.Channel.Server));
            world.Tell(ChangeKind.Interaction, deed.Channel, deed.Source);
            return interaction;
        });

    /// <summary>The interaction that a first answer is for.</summary>
    /// <exception cref="ApiException">10062: unknown, or later than 3 s. 40060: has its answer.</exception>
    public Interaction ForAnswer(ulong id, string token)
    {
        if (!byId.TryGetValue(id, out var interaction) || interaction.Token != token)
        {
            throw ApiErrors.UnknownInteraction();
        }

        if (interaction.State is InteractionState.Answered)
        {
            throw ApiErrors.AlreadyAcknowledged();
        }

        if (interaction.State is InteractionState.Expired || Age(interaction) >= ToAnswer)
        {
            throw ApiErrors.UnknownInteraction();
        }

        return interaction;
    }

    /// <summary>The interaction whose token a webhook route names.</summary>
    /// <exception cref="ApiException">50027: no such token, or older than 15 min. 10015: not answered yet.</exception>
    public Interaction ForFollowup(ulong applicationId, string token)
    {
        if (
            applicationId != world.App.Id
            || !byToken.TryGetValue(token, out var interaction)
            || Age(interaction) >= ToFollowUp
        )
        {
            throw ApiErrors.ExpiredToken();
        }

        return interaction.State is InteractionState.Answered ? interaction : throw ApiErrors.UnknownWebhook();
    }

    private TimeSpan Age(Interaction interaction) => world.Time.GetElapsedTime(interaction.StartedAt);

    private void Expire(Interaction interaction) =>
        world.Do(() =>
        {
            if (interaction.Expire())
            {
                world.Tell(ChangeKind.Interaction, interaction.Deed.Channel);
            }
        });
}
