using System.Globalization;

namespace ClaimTracker.Training;

/// <summary>A verb and its options: <c>train --data FOLDER --out FILE</c>.</summary>
internal sealed class CommandLine
{
    private readonly Dictionary<string, string> options = new(StringComparer.Ordinal);

    /// <summary>Reads the words of a command line.</summary>
    /// <exception cref="ArgumentException">An option has no value, or something is no option.</exception>
    public CommandLine(string[] arguments)
    {
        Verb = arguments.Length > 0 ? arguments[0] : "";
        for (var i = 1; i < arguments.Length; i += 2)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal) || i + 1 == arguments.Length)
            {
                throw new ArgumentException(
                    $"An option is written --name value; got '{arguments[i]}'.",
                    nameof(arguments)
                );
            }

            options[arguments[i][2..]] = arguments[i + 1];
        }
    }

    public string Verb { get; }

    /// <summary>The value of an option that must be there.</summary>
    /// <exception cref="ArgumentException">The option is missing.</exception>
    public string Required(string name) =>
        options.TryGetValue(name, out var value)
            ? value
            : throw new ArgumentException($"The option --{name} is needed; add it.", nameof(name));

    public string? Optional(string name) => options.GetValueOrDefault(name);

    public int Number(string name, int otherwise) =>
        options.TryGetValue(name, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;

    public float Share(string name, float otherwise) =>
        options.TryGetValue(name, out var value) ? float.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}
