using ClaimTracker.Discord.Simulator.People;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Page;

/// <summary>Something to look at: a newsroom's server with a person for each role, and a stranger in another server.</summary>
public sealed record SampleServer(
    Server Desk,
    Channel Checks,
    Channel Editorial,
    Person Member,
    Person Reviewer,
    Person Editor,
    Person Manager,
    Server Elsewhere,
    Person Stranger
)
{
    private const Permissions ToRead = Permissions.ViewChannel | Permissions.ReadMessageHistory;

    /// <summary>Adds it all: Ann edits, Bob is a member without roles, Chloé reviews and speaks French, Dora manages, Zoe is elsewhere.</summary>
    public static SampleServer In(DiscordSimulator discord)
    {
        ArgumentNullException.ThrowIfNull(discord);
        var (bob, chloe) = (discord.AddUser("bob"), discord.AddUser("chloe", "Chloé", "fr"));
        var (ann, dora, zoe) = (discord.AddUser("ann"), discord.AddUser("dora"), discord.AddUser("zoe"));

        var desk = discord.AddServer("The Desk", owner: dora);
        var (reviewers, editors) = (desk.AddRole("Reviewers"), desk.AddRole("Editors"));
        var managers = desk.AddRole("Managers", Permissions.ManageGuild);
        desk.Join(bob);
        desk.Join(chloe, reviewers);
        desk.Join(ann, editors);
        desk.Join(dora, managers);

        var checks = desk.AddTextChannel("checks", "Drop an article or a claim; somebody will look into it");
        desk.AddTextChannel("digest", "What the week brought");
        var editorial = desk.AddTextChannel("editorial", "Editors and managers only").Deny(desk.Everyone, ToRead);
        foreach (var role in desk.Roles.Where(role => role == editors || role == managers || role.IsManaged))
        {
            editorial.Allow(role, ToRead);
        }

        desk.AddForum("cases", "open", "closed");

        var elsewhere = discord.AddServer("Elsewhere", owner: zoe);
        elsewhere.AddTextChannel("general");
        return new SampleServer(desk, checks, editorial, bob, chloe, ann, dora, elsewhere, zoe);
    }

    /// <summary>A few words from people, so that the channels are not empty.</summary>
    public SampleServer WithWords()
    {
        Editor
            .In(Checks)
            .Say(
                "Morning! Who takes this one?\n> With the new radar on Sarnock Pass and two years of training behind it, "
                    + "Gromland watches over its whole border!"
            );
        Member.In(Checks).Say("My uncle sent me this: **the moon is made of cheese.** I have *doubts*.");
        Reviewer.In(Checks).Say("On s'en occupe. Source ?");
        return this;
    }
}
