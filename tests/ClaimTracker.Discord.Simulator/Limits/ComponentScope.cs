using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Wire;

namespace ClaimTracker.Discord.Simulator.Limits;

/// <summary>What the components of one message or modal share: their custom ids, and the files they may show.</summary>
/// <param name="isModal">Selects have <c>required</c> in a modal and <c>disabled</c> in a message.</param>
/// <param name="fileNames">Names of the message's attachments.</param>
internal sealed class ComponentScope(bool isModal, IReadOnlyCollection<string> fileNames)
{
    private readonly HashSet<string> customIds = new(StringComparer.Ordinal);

    public bool IsModal => isModal;

    public string? CustomId(Form component)
    {
        var id = component.Text("custom_id", 100, min: 1, required: true);
        if (id is not null && !customIds.Add(id))
        {
            component.Wrong("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }

        return id;
    }

    /// <summary>An address of a picture or file; <c>attachment://</c> must name a file of the message.</summary>
    public JsonObject? Media(Form component, string field, bool onlyAttached = false)
    {
        if (component.Object(field, required: true) is not { } media)
        {
            return null;
        }

        var url = media.Url("url", 2048, required: true, allowAttachment: true);
        var isAttached = url?.StartsWith("attachment://", StringComparison.Ordinal) == true;
        if (isAttached && !fileNames.Contains(url!["attachment://".Length..]))
        {
            media.Wrong(
                "url",
                "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
                "The referenced attachment was not found."
            );
        }
        else if (url is not null && onlyAttached && !isAttached)
        {
            media.Wrong(
                "url",
                "UNFURLED_MEDIA_ITEM_ATTACHMENT_REQUIRED",
                "Only attachment:// references are supported here."
            );
        }

        return new JsonObject { ["url"] = url };
    }

    /// <summary>The kind of a component; null, and an error, when it may not stand here.</summary>
    public static int? Kind(Form component, params IReadOnlyList<int> allowed)
    {
        var kind = Components.KindOf(component.Json);
        if (allowed.Contains(kind))
        {
            return kind;
        }

        component.Wrong(
            "",
            "UNION_TYPE_CHOICES",
            $"Value of field \"type\" must be one of ({string.Join(", ", allowed)},)."
        );
        return null;
    }

    public static JsonObject Shown(Form component)
    {
        var shown = new JsonObject { ["type"] = Components.KindOf(component.Json) };
        if (component.Whole("id", 0, int.MaxValue) is { } id and > 0)
        {
            shown["id"] = (int)id;
        }

        return shown;
    }

    /// <summary>Gives a number to each component that has none, as Discord does, and refuses one given twice.</summary>
    public static void Number(JsonArray components, Form form)
    {
        var all = Components.AllIn(components).ToList();
        var given = all.Where(c => c.ContainsKey("id")).Select(c => c["id"]!.GetValue<int>()).ToList();
        if (given.Count != given.Distinct().Count())
        {
            form.Wrong("components", "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
        }

        var next = 0;
        foreach (var component in all.Where(c => !c.ContainsKey("id")))
        {
            do
            {
                next++;
            } while (given.Contains(next));

            component["id"] = next;
        }
    }
}
