using System.Collections;

namespace ClaimTracker.Discord.Simulator.People;

/// <summary>Values by name, out of an anonymous object or a dictionary; each may be taken once, so that what is left over is noticed.</summary>
internal sealed class NamedValues
{
    private readonly Dictionary<string, object> values;

    private NamedValues(Dictionary<string, object> values) => this.values = values;

    /// <summary>Names nobody asked for.</summary>
    public IReadOnlyCollection<string> Left => this.values.Keys;

    public static NamedValues Of(object? values) =>
        values switch
        {
            null => new NamedValues([]),
            IDictionary map => From(map.Keys.Cast<string>().Select(key => (key, map[key]))),
            _ => From(values.GetType().GetProperties().Select(property => (property.Name, property.GetValue(values)))),
        };

    /// <summary>The value with one of these names; null: not given. Case, spaces and signs do not matter.</summary>
    public object? Take(params IReadOnlyList<string?> names)
    {
        foreach (var name in names.OfType<string>().Select(Plain))
        {
            if (this.values.Remove(name, out var value))
            {
                return value is Person person ? person.User : value;
            }
        }

        return null;
    }

    private static NamedValues From(IEnumerable<(string Name, object? Value)> pairs) =>
        new(
            pairs
                .Where(pair => pair.Value is not null)
                .ToDictionary(pair => Plain(pair.Name), pair => pair.Value!, StringComparer.Ordinal)
        );

    private static string Plain(string name) =>
        new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
