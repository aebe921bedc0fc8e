using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Discord.Components;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;

namespace ClaimTracker.Host.Claims.Chat;

/// <summary>What can be done about a claim, as buttons; who may do it is found out when one is pressed.</summary>
internal static class CardButtons
{
    public static IReadOnlyList<ActionRow> Of(CardView view, CultureInfo culture)
    {
        var make = new Maker(view, culture);
        (IEnumerable<Button> first, IEnumerable<Button> second) = view.Claim.State switch
        {
            ClaimState.Unreviewed => (
                [make.Main(CardVerbs.Take), make.Plain(CardVerbs.Cite), make.Plain(CardVerbs.Verdict), make.Skip()],
                Edits(make)
            ),
            ClaimState.InReview => (
                [make.Main(CardVerbs.Verdict), make.Plain(CardVerbs.Cite), make.Plain(CardVerbs.Release), make.Next()],
                Edits(make)
            ),
            ClaimState.Proposed => (
                [make.Good(CardVerbs.Agree), make.Grave(CardVerbs.SendBack), make.Plain(CardVerbs.Cite)],
                Later(make, make.Plain(CardVerbs.FollowUp))
            ),
            ClaimState.Checked => (
                [make.Main(CardVerbs.Publish), make.Plain(CardVerbs.Verdict, "Correct"), make.Plain(CardVerbs.Cite)],
                Later(make, make.Plain(CardVerbs.FollowUp))
            ),
            ClaimState.Published => (
                [make.Plain(CardVerbs.Verdict, "Correct"), make.Plain(CardVerbs.Cite)],
                Later(make, make.Plain(CardVerbs.FollowUp))
            ),
            _ => ((IEnumerable<Button>)[make.Plain(CardVerbs.Reopen)], Later(make)),
        };
        return [.. ActionRow.Rows(first), .. ActionRow.Rows([.. second, .. make.Web()])];
    }

    private static IEnumerable<Button> Edits(Maker make) =>
        [
            make.Plain(CardVerbs.Reword),
            make.Plain(CardVerbs.Split),
            make.Grave(CardVerbs.Dismiss),
            make.Plain(CardVerbs.FollowUp),
        ];

    private static IEnumerable<Button> Later(Maker make, params IEnumerable<Button> more) =>
        [make.Plain(CardVerbs.History), .. more, make.Next()];

    private sealed class Maker(CardView view, CultureInfo culture)
    {
        public Button Main(string verb) => Button.Primary(Words(verb), Id(verb));

        public Button Plain(string verb, string? words = null) =>
            Button.Secondary(CardWords.Say(culture, $"Button_{words ?? Key(verb)}"), Id(verb));

        public Button Good(string verb) => Button.Success(Words(verb), Id(verb));

        public Button Grave(string verb) => Button.Danger(Words(verb), Id(verb));

        public Button Skip() => Button.Secondary(CardWords.Say(culture, "Button_Skip"), Id(CardVerbs.Skip));

        public Button Next() => Button.Secondary(CardWords.Say(culture, "Button_Next"), Id(CardVerbs.Next));

        public IEnumerable<Button> Web() =>
            view.Links.Of(view.Claim.Number) is { } address
                ? [Button.Link(ChatWords.OpenOnTheWeb(culture), address)]
                : [];

        private string Words(string verb) => CardWords.Say(culture, $"Button_{Key(verb)}");

        // "send-back" is "SendBack" in the resource file.
        private static string Key(string verb) =>
            string.Concat(verb.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

        private CustomId Id(string verb) => new FormId(verb, view.Claim.Number, view.Seen, view.Within).ToCustomId();
    }
}
