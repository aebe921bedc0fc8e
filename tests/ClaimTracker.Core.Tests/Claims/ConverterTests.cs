using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Language;
using ClaimTracker.Language.Worthiness;
using FsCheck;
using FsCheck.Fluent;

namespace ClaimTracker.Core.Tests.Claims;

public sealed class ConverterTests
{
    [Fact]
    public void Spans_are_stored_as_people_would_write_them() =>
        Assert.Equal("0-9 14-20", SpansConverter.Write([new TextSpan(0, 9), new TextSpan(14, 20)]));

    [Fact]
    public void Spans_come_back_as_they_were_stored() =>
        Prop.ForAll<(NonNegativeInt Start, NonNegativeInt Length)[]>(pairs =>
            {
                TextSpan[] spans = [.. pairs.Select(p => new TextSpan(p.Start.Get, p.Start.Get + p.Length.Get))];
                return SpansConverter.Read(SpansConverter.Write(spans)).SequenceEqual(spans);
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Reasons_are_stored_as_people_would_write_them() =>
        Assert.Equal(
            "figure=1.2 hedge=-0.4",
            ReasonsConverter.Write([new WorthinessReason("figure", 1.2), new WorthinessReason("hedge", -0.4)])
        );

    [Fact]
    public void Reasons_come_back_as_they_were_stored() =>
        Prop.ForAll<NormalFloat[]>(weights =>
            {
                WorthinessReason[] reasons = [.. weights.Select(w => new WorthinessReason("named-actor", w.Get))];
                return ReasonsConverter.Read(ReasonsConverter.Write(reasons)).SequenceEqual(reasons);
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void An_instant_comes_back_to_the_tick_in_UTC() =>
        Prop.ForAll<DateTimeOffset>(instant =>
            {
                var converter = new UtcTicksConverter();
                var back = (DateTimeOffset)converter.ConvertFromProvider(converter.ConvertToProvider(instant))!;
                return back == instant && back.Offset == TimeSpan.Zero;
            })
            .QuickCheckThrowOnFailure();
}
