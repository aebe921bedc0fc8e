using System.Reflection;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Storage.Sqlite;
using ClaimTracker.Storage.SqlServer;

namespace ClaimTracker.Core.Tests.Refusals;

/// <summary>Every class of ours that lists refusals, found by its name.</summary>
internal static class RefusalLists
{
    private static readonly Assembly[] Ours =
    [
        typeof(Refusal).Assembly,
        typeof(SqliteDatabase).Assembly,
        typeof(SqlServerDatabase).Assembly,
    ];

    public static IEnumerable<Type> All =>
        Ours.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsClass && type.Name.EndsWith("Refusals", StringComparison.Ordinal));

    /// <summary>Every refusal there is, made with sample values; a step that is possible refuses nothing.</summary>
    public static IEnumerable<(string Name, Refusal Refusal)> Samples =>
        from list in All
        from member in list.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where member.ReturnType == typeof(Refusal) && member.Name != nameof(ClaimRefusals.NotNow)
        select (
            $"{list.FullName}.{member.Name.Replace("get_", "", StringComparison.Ordinal)}",
            (Refusal)member.Invoke(null, [.. member.GetParameters().Select(Sample)])!
        );

    private static object? Sample(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return type switch
        {
            _ when type == typeof(string) => "something",
            _ when type == typeof(Uri) => new Uri("https://example.org/a"),
            _ when type == typeof(FileKind) => FileKind.Binary,
            _ when type.IsArray => Array.CreateInstance(type.GetElementType()!, 1),
            _ when type.IsAssignableFrom(typeof(List<string>)) => new List<string> { "something" },
            _ when type.IsValueType => Activator.CreateInstance(type),
            _ => throw new InvalidOperationException(
                $"A sample of {type} is needed for '{parameter.Member}'; add it here."
            ),
        };
    }
}
