namespace ClaimTracker.Core.Verdicts;

/// <summary>What was found out about a claim: one public scale. The numbers are stored: never change or reuse one.</summary>
public enum Rating
{
    False = 1,
    MostlyFalse = 2,
    HalfTrue = 3,
    MostlyTrue = 4,
    True = 5,

    /// <summary>The words are right and give a wrong picture.</summary>
    MisleadingContext = 6,

    /// <summary>No evidence can settle it, as far as anybody can tell.</summary>
    Unverifiable = 7,

    /// <summary>A judgement, which evidence does not settle.</summary>
    Opinion = 8,
}

public static class RatingScale
{
    /// <summary>From most to least true, then those without a number.</summary>
    public static IReadOnlyList<Rating> All { get; } =
    [
        Rating.True,
        Rating.MostlyTrue,
        Rating.HalfTrue,
        Rating.MostlyFalse,
        Rating.False,
        Rating.MisleadingContext,
        Rating.Unverifiable,
        Rating.Opinion,
    ];

    /// <summary>5 for true to 1 for false, as ClaimReview has it; absent for ratings without a number.</summary>
    public static int? Score(this Rating rating) => rating is >= Rating.False and <= Rating.True ? (int)rating : null;

    /// <summary>Whether it must rest on evidence.</summary>
    public static bool NeedsCitation(this Rating rating) => rating is not (Rating.Unverifiable or Rating.Opinion);
}
