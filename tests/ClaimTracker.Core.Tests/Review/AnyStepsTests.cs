using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Core.Verdicts;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Tests.Review;

/// <summary>Whatever people do in whatever order, to two claims that may be merged: what is promised holds after each step. The same walks every time.</summary>
public sealed class AnyStepsTests : WorkTests<SqliteEngine>
{
    /// <summary>What each step writes into the trail of the claim it is done to, in order; the same as docs/workflow.md says.</summary>
    private static readonly Dictionary<ClaimStep, string[][]> Written = new()
    {
        [ClaimStep.Take] =
        [
            [ClaimChanges.Taken],
        ],
        [ClaimStep.Release] =
        [
            [ClaimChanges.Released],
        ],
        [ClaimStep.Reword] =
        [
            [ClaimChanges.Reworded],
        ],
        [ClaimStep.Dismiss] =
        [
            [ClaimChanges.Dismissed],
        ],
        [ClaimStep.Reopen] =
        [
            [ClaimChanges.Reopened],
        ],
        [ClaimStep.Merge] =
        [
            [ClaimChanges.Merged],
        ],
        [ClaimStep.Assign] =
        [
            [ClaimChanges.Assigned],
        ],
        [ClaimStep.Split] =
        [
            [ClaimChanges.Split, ClaimChanges.Reworded],
        ],
        [ClaimStep.Cite] =
        [
            [ClaimChanges.Cited],
            [ClaimChanges.CitationWithdrawn],
        ],
        [ClaimStep.Propose] =
        [
            [ClaimChanges.Proposed],
            [ClaimChanges.Proposed, ClaimChanges.NeededNobody],
            [ClaimChanges.Proposed, ClaimChanges.NeededNobody, ClaimChanges.PublicationCorrected],
        ],
        [ClaimStep.Agree] =
        [
            [ClaimChanges.Agreed],
            [ClaimChanges.AgreedAlone],
            [ClaimChanges.Agreed, ClaimChanges.PublicationCorrected],
            [ClaimChanges.AgreedAlone, ClaimChanges.PublicationCorrected],
        ],
        [ClaimStep.SendBack] =
        [
            [ClaimChanges.SentBack],
        ],
        [ClaimStep.Publish] =
        [
            [ClaimChanges.Published],
            [ClaimChanges.Republished],
        ],
        [ClaimStep.Withdraw] =
        [
            [ClaimChanges.Withdrawn],
        ],
    };

    private int words;

    [Fact]
    public async Task Whatever_is_done_in_whatever_order_keeps_what_was_promised()
    {
        var done = new HashSet<ClaimStep>();

        foreach (var (start, steps) in Sequences().Sample(60, new Rnd(20260302, 1), 24).Index())
        {
            // Few walks of so many steps would get far: some begin there.
            await LetAsync(new TeamWish { NeedsSecondPerson = true });
            (ClaimNumber One, ClaimNumber Other) pair = (
                start % 3 == 0 ? await StoreCitedAsync()
                : start % 3 == 1 ? await StoreCheckedAsync()
                : await StorePublishedAsync(),
                await StoreClaimAsync()
            );
            await LetAsync(new TeamWish { NeedsSecondPerson = steps[0].Who > 0 });
            foreach (var (step, who, isOther) in steps)
            {
                if (await DoAsync(step, who, isOther ? (pair.Other, pair.One) : pair))
                {
                    done.Add(step);
                }
            }
        }

        // A test that never got anywhere would promise nothing.
        Assert.Equal(Enum.GetValues<ClaimStep>().Order(), done.Order());
        Assert.Empty(await Core.Intake.StoredPromises.FindBrokenPromisesAsync(Databases, Stop));
    }

    private static Gen<(ClaimStep Step, int Who, bool IsOther)[]> Sequences()
    {
        var steps = Enum.GetValues<ClaimStep>();
        return Gen.Choose(0, (steps.Length * 5 * 2) - 1)
            .Select(n => (Step: steps[n % steps.Length], Who: n / steps.Length % 5, IsOther: n / steps.Length / 5 == 1))
            .ArrayOf(16);
    }

    private async Task<bool> DoAsync(ClaimStep step, int who, (ClaimNumber Claim, ClaimNumber Other) pair)
    {
        var number = pair.Claim;
        var before = await HistoryOfAsync(number);
        var was = await ReadBackAsync(number);

        var answer = await StepAsync(step, new ClaimWish(new[] { Anna, Ben, Eva, Emil, Max }[who], number), pair.Other);

        var added = (await HistoryOfAsync(number)).Skip(before.Count).Select(entry => entry.What).ToArray();
        var now = await ReadBackAsync(number);
        if (answer is ClaimAnswer.Done)
        {
            Assert.Contains(Written[step], expected => expected.SequenceEqual(added));
            Assert.True(ClaimWorkflow.Allows(step, was.State));
            Assert.Equal(was.Version + added.Length, now.Version);
        }
        else
        {
            Assert.Empty(added);
            Assert.Equal((was.State, was.Version, was.HolderKey), (now.State, now.Version, now.HolderKey));
        }

        await AssertPromisesAsync();
        return answer is ClaimAnswer.Done;
    }

    private Task<ClaimAnswer> StepAsync(ClaimStep step, ClaimWish wish, ClaimNumber other)
    {
        var fresh = $"Words {++words}.";
        return step switch
        {
            ClaimStep.Take => Review.TakeAsync(wish, Stop),
            ClaimStep.Release => Review.ReleaseAsync(wish, Stop),
            ClaimStep.Reword => Review.RewordAsync(wish, fresh, Stop),
            ClaimStep.Dismiss => Review.DismissAsync(wish, fresh, Stop),
            ClaimStep.Reopen => Review.ReopenAsync(wish, Stop),
            ClaimStep.Merge => Review.MergeAsync(wish, other, Stop),
            ClaimStep.Assign => Review.AssignAsync(wish, words % 2 == 0 ? Anna : Ben, Stop),
            ClaimStep.Split => Review.SplitAsync(wish, [fresh, fresh + "2"], Stop),
            ClaimStep.Cite => words % 4 == 0
                ? Citations.WithdrawAsync(wish, 1 + words % 9, Stop)
                : Citations.CiteAsync(wish, Evidence($"{words}"), Stop),
            ClaimStep.Propose => Verdicts.ProposeAsync(wish, RatingScale.All[words % 8], fresh, Stop),
            ClaimStep.Agree => Verdicts.AgreeAsync(wish, isAlone: words % 2 == 0, Stop),
            ClaimStep.SendBack => Verdicts.SendBackAsync(wish, fresh, Stop),
            ClaimStep.Publish => PublishAsync(wish, PublicDesk.Details with { Waiver = fresh }),
            ClaimStep.Withdraw => Publishing.WithdrawAsync(wish, fresh, Stop),
            _ => throw new ArgumentOutOfRangeException(nameof(wish), step, "A new step needs its line here."),
        };
    }

    private async Task AssertPromisesAsync()
    {
        await using var db = Databases.Open(Team);
        var verdicts = (await db.Set<Verdict>().AsNoTracking().ToListAsync(Stop)).ToLookup(verdict => verdict.ClaimId);
        var publications = await db.Set<Publication>().AsNoTracking().ToDictionaryAsync(one => one.ClaimId, Stop);
        foreach (var claim in await db.Set<Claim>().AsNoTracking().ToListAsync(Stop))
        {
            var isHeld = claim.State is ClaimState.InReview or ClaimState.Proposed;
            Assert.Equal(isHeld, claim.HolderKey is not null);
            Assert.Equal(isHeld, claim.HolderName is not null);
            Assert.Equal(claim.State == ClaimState.Merged, claim.MergedIntoId is not null);
            var waiting = verdicts[claim.Id].Where(verdict => verdict.Status == VerdictStatus.Proposed).ToList();
            Assert.Equal(claim.State == ClaimState.Proposed ? 1 : 0, waiting.Count);
            Assert.All(waiting, verdict => Assert.Equal(claim.HolderKey, verdict.ProposedByKey));
            var counts = verdicts[claim.Id].Any(verdict => verdict.Status == VerdictStatus.SignedOff);
            Assert.True(counts || claim.State is not (ClaimState.Checked or ClaimState.Published));
            Assert.True(!counts || claim.State is ClaimState.Checked or ClaimState.Published or ClaimState.Proposed);
            var isPublic = publications.TryGetValue(claim.Id, out var published) && published.WithdrawnAt is null;
            Assert.True(isPublic || claim.State != ClaimState.Published);
            Assert.True(!isPublic || claim.State is ClaimState.Published or ClaimState.Proposed);
            var inForce = verdicts[claim.Id].Where(verdict => verdict.Status == VerdictStatus.SignedOff);
            Assert.True(!isPublic || published!.VerdictId == inForce.MaxBy(verdict => verdict.Id.Value)!.Id);
        }
    }
}
