using System.Text;
using Spectre.Console;

namespace ClaimTracker.Host.Commands;

/// <summary>Where a command reads and writes: data goes to standard output, words to standard error.</summary>
/// <param name="In">Standard input, as bytes: texts come in many encodings.</param>
/// <param name="Data">What another program may read.</param>
/// <param name="Words">What only a person reads.</param>
/// <param name="Colours">True when <paramref name="Data"/> is a screen.</param>
/// <param name="WidthChars">How wide a table may be.</param>
internal sealed record Terminal(Stream In, Stream Data, TextWriter Words, bool Colours, int WidthChars)
{
    private const int WidthOfPaper = 120;
    private const int NarrowestTable = 60;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Terminal OfThisProcess()
    {
        Console.OutputEncoding = Utf8;
        return new Terminal(
            Console.OpenStandardInput(),
            Console.OpenStandardOutput(),
            Console.Error,
            !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null,
            Console.IsOutputRedirected ? WidthOfPaper : Math.Max(Console.WindowWidth, NarrowestTable)
        );
    }

    /// <summary>Text onto the data stream; closing the writer flushes it and leaves the stream open.</summary>
    public StreamWriter OpenData() => new(Data, Utf8, leaveOpen: true);

    /// <summary>Tables and colours onto the data stream.</summary>
    public IAnsiConsole Draw(TextWriter writer)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = Colours ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = Colours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
                Out = new AnsiConsoleOutput(writer),
                Interactive = InteractionSupport.No,
            }
        );
        console.Profile.Width = WidthChars;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    public Task SayAsync(string sentence, CancellationToken cancellationToken) =>
        Words.WriteLineAsync(sentence.AsMemory(), cancellationToken);
}
