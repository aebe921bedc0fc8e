namespace ClaimTracker.Evaluation.Worthiness;

/// <summary>CheckThat! 2024 task 1, English, dev part: sentences of political debates.</summary>
internal static class CheckThat
{
    public const string Folder = "checkthat2024_t1_en";

    public static List<LabelledSentence> Read(string folder) =>
        [
            .. TabSeparated
                .Read(DataFile.Read(folder, "CT24_checkworthy_english_dev.tsv"))
                .Skip(1)
                .Select(row => new LabelledSentence(row[0], row[1], row[2] == "Yes")),
        ];
}
