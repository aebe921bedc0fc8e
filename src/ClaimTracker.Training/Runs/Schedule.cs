namespace ClaimTracker.Training.Runs;

/// <summary>The learning rate over a run: up, level, down to a fiftieth.</summary>
internal static class Schedule
{
    public static float Rate(TrainingOptions options, int step, int total)
    {
        if (step < options.WarmUp)
        {
            return options.LearningRate * (step + 1) / options.WarmUp;
        }

        var level = options.Constant * total;
        var over = Math.Clamp((step - level) / Math.Max(1, total - level), 0f, 1f);
        return options.LearningRate * (1 - (0.98f * over));
    }
}
