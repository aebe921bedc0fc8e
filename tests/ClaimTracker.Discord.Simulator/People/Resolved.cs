using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Discord.Simulator.Wire;

namespace ClaimTracker.Discord.Simulator.People;

/// <summary>Collects what an interaction's ids stand for (<c>resolved</c>).</summary>
internal sealed class Resolved(Seat seat)
{
    private readonly JsonObject maps = [];

    /// <summary>Null: nothing to resolve, so the field is absent.</summary>
    public JsonObject? Json => this.maps.Count == 0 ? null : this.maps;

    /// <summary>The id of something chosen, which is remembered.</summary>
    public string Add(object thing)
    {
        switch (thing)
        {
            case User user:
                Put("users", user.Id, UserJson.Of(user));
                if (seat.Channel.Server?.MemberOf(user) is { } member)
                {
                    Put("members", user.Id, UserJson.Resolved(member, seat.Channel));
                }

                return user.Id.Wire();
            case Role role:
                Put("roles", role.Id, ServerJson.Of(role));
                return role.Id.Wire();
            case Channel channel:
                Put("channels", channel.Id, ChannelJson.Partial(channel, seat.Person));
                return channel.Id.Wire();
            case Message message:
                Put("messages", message.Id, MessageJson.Of(message, seat.Stage.World));
                return message.Id.Wire();
            case StoredFile file:
                Put("attachments", file.Id, FileJson.Of(file, seat.Stage.World));
                return file.Id.Wire();
            default:
                throw new NotPossibleException($"{thing.GetType().Name} is nothing that can be chosen in Discord.");
        }
    }

    /// <summary>Puts the maps into an interaction's data, when there are any.</summary>
    public JsonObject Into(JsonObject data)
    {
        if (Json is { } maps)
        {
            data["resolved"] = maps;
        }

        return data;
    }

    private void Put(string map, ulong id, JsonObject json)
    {
        if (this.maps[map] is not JsonObject inner)
        {
            this.maps[map] = inner = [];
        }

        inner[id.Wire()] = json;
    }
}
