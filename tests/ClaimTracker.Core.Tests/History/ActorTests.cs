using ClaimTracker.Core.History;

namespace ClaimTracker.Core.Tests.History;

public sealed class ActorTests
{
    [Theory]
    [InlineData("", "Anna")]
    [InlineData("test:anna", " ")]
    public void An_actor_has_a_key_and_a_name(string key, string name) =>
        Assert.Throws<ArgumentException>(() => new Actor(key, name));

    [Fact]
    public void A_long_name_is_cut_to_what_is_stored() =>
        Assert.Equal(Actor.MaxLengthChars, new Actor("key", new string('a', 200)).Name.Length);

    [Fact]
    public void A_long_name_is_never_cut_inside_a_character() =>
        Assert.Equal(new string('a', 99), new Actor("key", new string('a', 99) + "🙂 and more").Name);
}
