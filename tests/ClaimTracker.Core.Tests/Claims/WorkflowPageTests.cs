using System.Text.RegularExpressions;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Architecture;
using ClaimTracker.Core.Tests.Engines;

namespace ClaimTracker.Core.Tests.Claims;

/// <summary>The page that explains the work on a claim says what the program does.</summary>
public sealed partial class WorkflowPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "workflow.md"))
        .ReplaceLineEndings("\n");

    [Fact]
    public void The_diagram_has_the_arrows_of_the_program()
    {
        var drawn = Arrow()
            .Matches(Page)
            .SelectMany(match =>
                match
                    .Groups["steps"]
                    .Value.Split(", ")
                    .Select(step => $"{match.Groups["from"].Value} --> {match.Groups["to"].Value} : {step}")
            );

        Assert.Equal(Arrows().Order(StringComparer.Ordinal), drawn.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_table_says_which_step_is_possible_in_which_state() => Assert.Contains(Table(), Page);

    [Fact]
    public void Every_no_is_on_the_page_as_people_read_it() => Assert.Contains(Sentences(), Page);

    [Fact]
    public void The_page_says_who_may_what() => Assert.Contains(Ranks(), Page);

    [Fact]
    public void The_page_names_every_change_of_the_history() =>
        Assert.All(
            typeof(ClaimChanges).GetFields().Select(field => (string)field.GetRawConstantValue()!),
            change => Assert.Contains($"| `{change}` |", Page)
        );

    [GeneratedRegex(@"^  (?<from>\w+) --> (?<to>\w+) : (?<steps>.+)$", RegexOptions.Multiline)]
    private static partial Regex Arrow();

    /// <summary>Done for real, as far as a step moves the claim at all.</summary>
    private static IEnumerable<string> Arrows() =>
        WorkflowCases
            .Allowed.SelectMany(pair =>
                pair.Step switch
                {
                    ClaimStep.Agree => Ends(pair, Agree(wasPublished: false), Agree(wasPublished: true)),
                    ClaimStep.SendBack => Ends(pair, [.. ProposedFrom.Select(SendBack)]),
                    _ => Ends(pair, claim => WorkflowCases.Do(pair.Step, claim)),
                }
            )
            .Distinct();

    private static IEnumerable<ClaimState> ProposedFrom =>
        Enum.GetValues<ClaimState>().Where(state => ClaimWorkflow.Allows(ClaimStep.Propose, state));

    private static Func<Claim, object?> Agree(bool wasPublished) =>
        claim => claim.Agree(wasPublished, ClaimChanges.Agreed, "True\nYes.", null, Some.Ben, Some.Noon);

    private static Func<Claim, object?> SendBack(ClaimState from) =>
        claim => claim.SendBack(from, "A reason.", Some.Ben, Some.Noon);

    private static IEnumerable<string> Ends(
        (ClaimStep Step, ClaimState State) pair,
        params Func<Claim, object?>[] ways
    ) =>
        from way in ways
        let claim = WorkflowCases.In(pair.State)
        where way(claim) is null && claim.State != pair.State
        select $"{pair.State} --> {claim.State} : {pair.Step}";

    private static string Table()
    {
        var states = Enum.GetValues<ClaimState>();
        var rows = Enum.GetValues<ClaimStep>()
            .Select(step =>
                $"| {step} | {string.Join(" | ", states.Select(state => ClaimWorkflow.Allows(step, state) ? "yes" : "·"))} |"
            );
        return $"| step | {string.Join(" | ", states)} |\n| --- |{string.Concat(states.Select(_ => " --- |"))}\n{string.Join("\n", rows)}\n";
    }

    private static string Sentences() =>
        string.Join(
            "\n",
            WorkflowCases.Forbidden.Select(pair =>
                $"| {pair.Step} | {pair.State} | {ClaimRefusals.NotNow(pair.Step, pair.State, new ClaimNumber(17))} |"
            )
        ) + "\n";

    private static string Ranks() =>
        string.Join("\n", Enum.GetValues<Deed>().Select(deed => $"| {deed} | {Rights.Needed(deed)} |")) + "\n";
}
