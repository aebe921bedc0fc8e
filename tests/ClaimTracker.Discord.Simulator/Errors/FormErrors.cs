using System.Text.Json.Nodes;

namespace ClaimTracker.Discord.Simulator.Errors;

/// <summary>Collects what is wrong in a form, then refuses it as a whole: code 50035 with a tree that has the form's shape.</summary>
internal sealed class FormErrors
{
    private readonly JsonObject tree = [];

    public bool Any => tree.Count > 0;

    /// <param name="path">Field names and positions with dots between, such as <c>embeds.0.title</c>; empty: the form itself.</param>
    public void Add(string path, string code, string message)
    {
        var place = tree;
        foreach (var step in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (place[step] is not JsonObject inner)
            {
                place[step] = inner = [];
            }

            place = inner;
        }

        if (place["_errors"] is not JsonArray leaf)
        {
            place["_errors"] = leaf = [];
        }

        leaf.Add(new JsonObject { ["code"] = code, ["message"] = message });
    }

    public void ThrowIfAny()
    {
        if (Any)
        {
            throw new ApiException(400, 50035, "Invalid Form Body", tree);
        }
    }

    /// <summary>A form with one thing wrong.</summary>
    public static ApiException One(string path, string code, string message)
    {
        var errors = new FormErrors();
        errors.Add(path, code, message);
        return new ApiException(400, 50035, "Invalid Form Body", errors.tree);
    }
}
