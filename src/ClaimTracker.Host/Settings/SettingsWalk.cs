using System.Reflection;

namespace ClaimTracker.Host.Settings;

/// <summary>Goes through a section of the configuration and the class it belongs to, side by side.</summary>
internal static class SettingsWalk
{
    /// <summary>Sets every value that can be read.</summary>
    /// <param name="section">What was configured.</param>
    /// <param name="target">What it is for; nested classes are sections of their own.</param>
    /// <param name="path">The section's full name, for people.</param>
    /// <param name="apart">Names in it that somebody else reads.</param>
    /// <param name="report">Takes a sentence for each problem; absent to bind what can be bound and say nothing.</param>
    public static void Bind(
        IConfigurationSection section,
        object target,
        string path,
        IReadOnlyList<string> apart,
        Action<string>? report
    )
    {
        var properties = Settable(target.GetType());
        foreach (var child in section.GetChildren())
        {
            if (apart.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            {
                continue;
            }

            var property = properties.FirstOrDefault(p => p.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase));
            if (property is null)
            {
                report?.Invoke(Unknown($"{path}:{child.Key}", [.. properties.Select(known => known.Name), .. apart]));
            }
            else if (IsSection(property.PropertyType))
            {
                Bind(child, property.GetValue(target)!, $"{path}:{property.Name}", [], report);
            }
            else if (child.Value is { Length: > 0 } value)
            {
                Set(property, target, value, $"{path}:{property.Name}", report);
            }
        }
    }

    private static void Set(PropertyInfo property, object target, string value, string path, Action<string>? report)
    {
        if (SettingsValue.TryRead(property.PropertyType, value, out var read))
        {
            property.SetValue(target, read);
        }
        else
        {
            report?.Invoke($"{path} needs {SettingsValue.Describe(property.PropertyType)}; got '{value}'.");
        }
    }

    private static string Unknown(string path, IReadOnlyList<string> known) =>
        $"{path} is not a setting; there are {string.Join(", ", known)}.";

    private static IReadOnlyList<PropertyInfo> Settable(Type type) =>
        [.. type.GetProperties().Where(property => property.CanWrite || IsSection(property.PropertyType))];

    private static bool IsSection(Type type) => type.IsClass && type != typeof(string) && type != typeof(Uri);
}
