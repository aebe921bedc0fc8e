using System.Reflection;
using Microsoft.Data.SqlClient;

namespace ClaimTracker.Core.Tests.Engines;

/// <summary>Makes the exceptions that only a server makes.</summary>
internal static class SqlServerFaults
{
    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic;

    public static SqlException Make(int number, int severity)
    {
        var maker = typeof(SqlError).GetConstructors(Hidden).MinBy(candidate => candidate.GetParameters().Length)!;
        var error = maker.Invoke([.. maker.GetParameters().Select(parameter => Argument(parameter, number, severity))]);
        var errors = Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        typeof(SqlErrorCollection).GetMethod("Add", Hidden)!.Invoke(errors, [error]);
        var create = typeof(SqlException).GetMethod(
            "CreateException",
            Hidden,
            [typeof(SqlErrorCollection), typeof(string)]
        )!;
        return (SqlException)create.Invoke(null, [errors, "16.0"])!;
    }

    private static object? Argument(ParameterInfo parameter, int number, int severity) =>
        parameter.Name switch
        {
            "infoNumber" => number,
            "errorClass" => (byte)severity,
            _ when parameter.ParameterType.IsValueType => Activator.CreateInstance(parameter.ParameterType),
            _ when parameter.ParameterType == typeof(string) => "A fault.",
            _ => null,
        };
}
