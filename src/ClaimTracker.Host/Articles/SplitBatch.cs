using System.Text.Json;
using ClaimTracker.Host.Commands;
using ClaimTracker.Language.Splitting;

namespace ClaimTracker.Host.Articles;

/// <summary>Splits many texts: a line <c>{"id": …, "text": …}</c> in, a line <c>{"id": …, "claims": […]}</c> out.</summary>
internal static class SplitBatch
{
    private const int ReportEvery = 1000;

    /// <summary>Reads one file and writes the other.</summary>
    /// <exception cref="CommandRefusedException">A file or a line cannot be used; the output file is then left as it was.</exception>
    public static async Task<int> RunAsync(
        string input,
        string output,
        ClaimUnit unit,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        if (!File.Exists(input))
        {
            throw new CommandRefusedException([$"The file {input} is not there; check its path."]);
        }

        var count = 0;
        await NewFile.WriteAsync(
            output,
            async stream => count = await SplitAsync(input, stream, unit, terminal, cancellationToken)
        );
        await terminal.SayAsync($"Split {Counted.Of(count, "text")} into {output}.", cancellationToken);
        return ExitCode.Done;
    }

    private static async Task<int> SplitAsync(
        string input,
        Stream output,
        ClaimUnit unit,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        using var reader = new StreamReader(input);
        await using var writer = new StreamWriter(output, leaveOpen: true);
        var count = 0;
        var lineNumber = 0;
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            lineNumber++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var (id, text) = Read(line, input, lineNumber);
            var view = SplitView.Of(ClaimSplitter.Split(text, new SplitOptions { Unit = unit }), id);
            var answer = JsonSerializer.Serialize(view, SplitJson.Lines.SplitView);
            await writer.WriteLineAsync(answer.AsMemory(), cancellationToken);
            if (++count % ReportEvery == 0)
            {
                await terminal.SayAsync($"{count} texts so far.", cancellationToken);
            }
        }

        return count;
    }

    private static (string Id, string Text) Read(string line, string file, int lineNumber)
    {
        try
        {
            using var row = JsonDocument.Parse(line);
            if (
                row.RootElement.GetProperty("id").GetString() is { } id
                && row.RootElement.GetProperty("text").GetString() is { } text
            )
            {
                return (id, text);
            }
        }
        catch (Exception unreadable)
            when (unreadable is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            // Said below, like a null.
        }

        throw new CommandRefusedException([
            $"Line {lineNumber} of {file} needs to be {{\"id\": \"…\", \"text\": \"…\"}}; it was not, so nothing was written.",
        ]);
    }
}
