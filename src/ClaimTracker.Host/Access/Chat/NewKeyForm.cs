using System.Globalization;
using ClaimTracker.Core.Access;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Access.Chat;

/// <summary>The form for a new key, and the key that comes of it: for the one who sent it, this once.</summary>
internal sealed class NewKeyForm(AccessDoor door, AccessWork work) : IModalHandler
{
    /// <summary>Of the form, and of the button that opens it.</summary>
    public const string Name = "access-new";

    private const string Called = "name";
    private const string Scope = "scope";

    public string Verb => Name;

    // Never where others could read the secret.
    public WhenSlow WhenSlow => WhenSlow.ThinkPrivately;

    public static Modal Show(CultureInfo culture) =>
        Modal.Create(
            CustomId.Create(Name),
            AccessWords.Say(culture, "Form"),
            Label.Create(
                AccessWords.Say(culture, "Form_Name"),
                TextInput.Line(Called, mostChars: ApiKey.NameMaxLengthChars),
                AccessWords.Say(culture, "Form_Name_About")
            ),
            Label.Create(
                AccessWords.Say(culture, "Form_Scope"),
                StringSelect.Create(
                    new SelectSettings(Scope),
                    [.. Enum.GetValues<ApiKeyScope>().Select(scope => Choose(scope, culture))]
                ),
                AccessWords.Say(culture, "Form_Scope_About")
            )
        );

    public async Task<Reply> HandleAsync(
        ModalInteraction interaction,
        CustomId id,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        var (visit, no) = await door.EnterAsync(interaction.From, cancellationToken);
        if (visit is null)
        {
            return no!;
        }

        var outcome = await work.MakeAsync(
            visit.Member,
            interaction.Fields.Text(Called),
            Read(interaction.Fields.Text(Scope)),
            cancellationToken
        );
        return outcome.Is(out var made, out var refusal)
            ? Answers.Private(Told(made, visit.Private))
            : Answers.Refused(refusal, visit);
    }

    private static string Told(MadeApiKey made, CultureInfo culture) =>
        AccessWords.Say(
            culture,
            "Made",
            made.Key.Id.Value,
            Markup.Plain(made.Key.Name),
            AccessWords.Scope(culture, made.Key.Scope),
            made.Secret
        );

    // Anything else than our own words opens the least.
    private static ApiKeyScope Read(string chosen) =>
        Enum.TryParse<ApiKeyScope>(chosen, out var scope) && Enum.IsDefined(scope) ? scope : ApiKeyScope.Read;

    private static Choice Choose(ApiKeyScope scope, CultureInfo culture) =>
        Choice.Create(
            AccessWords.Scope(culture, scope),
            scope.ToString(),
            AccessWords.Say(culture, $"Scope_{scope}_About"),
            isChosen: scope == ApiKeyScope.Read
        );
}
