using System.Globalization;
using ClaimTracker.Discord.Guilds;

namespace ClaimTracker.Discord.Tests.Guilds;

public sealed class PermissionNamesTests
{
    public static TheoryData<Permissions> Named =>
        [.. Enum.GetValues<Permissions>().Where(one => one != Permissions.None)];

    [Theory]
    [MemberData(nameof(Named))]
    public void Every_permission_has_a_name_in_both_languages(Permissions permission)
    {
        var english = PermissionNames.List(permission, CultureInfo.InvariantCulture);
        var french = PermissionNames.List(permission, CultureInfo.GetCultureInfo("fr"));

        Assert.NotEmpty(english);
        Assert.NotEqual(english, french);
    }

    [Fact]
    public void What_has_no_name_is_another_permission() =>
        Assert.Equal(
            "another permission",
            PermissionNames.List((Permissions)(1UL << 60), CultureInfo.InvariantCulture)
        );
}
