using Microsoft.OpenApi;

namespace ClaimTracker.Host.Web.Api;

/// <summary>What has no value is left out of an answer, never sent as null; the framework's schemas say the opposite.</summary>
internal static class ApiAbsence
{
    public static void Apply(OpenApiDocument document)
    {
        foreach (var schema in document.Components?.Schemas?.Values.OfType<OpenApiSchema>() ?? [])
        {
            foreach (var (name, property) in schema.Properties?.ToList() ?? [])
            {
                if (WithoutNull(property) is { } present)
                {
                    schema.Properties![name] = present;
                    schema.Required?.Remove(name);
                }
            }
        }
    }

    /// <summary>The schema of the value when there is one; absent when there always is.</summary>
    private static IOpenApiSchema? WithoutNull(IOpenApiSchema property)
    {
        if (property is not OpenApiSchema own)
        {
            return null;
        }

        if (own.OneOf?.FirstOrDefault(one => one.Type != JsonSchemaType.Null) is { } other && own.OneOf.Count == 2)
        {
            return other;
        }

        if (own.Type?.HasFlag(JsonSchemaType.Null) != true)
        {
            return null;
        }

        own.Type &= ~JsonSchemaType.Null;
        return own;
    }
}
