using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Data.SqlClient;

namespace ClaimTracker.Core.Tests.Engines;

/// <summary>Makes the exceptions that only a server makes.</summary>
internal static class SqlServerFaults
{
    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic;

    public static SqlException Make(int number, int severity)
    {
        var error = RuntimeHelpers.GetUninitializedObject(typeof(SqlError));
        Set(error, "Number", number);
        Set(error, "Class", (byte)severity);
        Set(error, "Message", "A fault.");
        var errors = Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        typeof(SqlErrorCollection).GetMethod("Add", Hidden)!.Invoke(errors, [error]);
        var create = typeof(SqlException).GetMethod(
            "CreateException",
            Hidden,
            [typeof(SqlErrorCollection), typeof(string)]
        )!;
        return (SqlException)create.Invoke(null, [errors, "16.0"])!;
    }

    private static void Set(object error, string property, object value) =>
        typeof(SqlError)
            .GetFields(Hidden)
            .Single(field =>
                field.Name.StartsWith($"<{property}>", StringComparison.Ordinal) && field.FieldType == value.GetType()
            )
            .SetValue(error, value);
}
