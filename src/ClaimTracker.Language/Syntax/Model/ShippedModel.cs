using System.Reflection;

namespace ClaimTracker.Language.Syntax.Model;

/// <summary>The models inside this assembly.</summary>
internal static class ShippedModel
{
    /// <summary>The file as it is.</summary>
    public static Stream Open(string folder)
    {
        // Resource names carry the separator of the machine that built the assembly.
        var home = Assembly.GetExecutingAssembly();
        return home.GetManifestResourceStream($"Models/{folder}/syntax.model")
            ?? home.GetManifestResourceStream($@"Models/{folder}\syntax.model")
            ?? throw new InvalidOperationException(
                $"The assembly must hold the syntax model of {folder}; it does not: build it with Languages/{folder}/syntax.model in place."
            );
    }

    public static ModelContent Read(string folder)
    {
        using var file = Open(folder);
        return ModelFile.Read(file);
    }
}
