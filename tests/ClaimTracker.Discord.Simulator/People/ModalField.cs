using System.Collections;
using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Discord.Simulator.Wire;

namespace ClaimTracker.Discord.Simulator.People;

/// <summary>One field of a modal as a person fills it in.</summary>
internal sealed class ModalField(Seat seat, SeenInput field, Resolved resolved)
{
    private const int MaxText = 4000;

    public JsonObject Filled(NamedValues values)
    {
        var value = values.Take(field.CustomId, field.Label);
        var sent = new JsonObject
        {
            ["type"] = field.Kind,
            ["id"] = field.Json["id"]!.GetValue<int>(),
            ["custom_id"] = field.CustomId,
        };
        switch (field.Kind)
        {
            case ComponentKind.TextInput:
                sent["value"] = Text(value);
                break;
            case ComponentKind.Checkbox:
                sent["value"] = value as bool? ?? field.Json["default"]?.GetValue<bool>() ?? false;
                break;
            case ComponentKind.RadioGroup:
                sent["value"] = Radio(value);
                break;
            case ComponentKind.FileUpload:
                sent["values"] = Files(List(value));
                break;
            default:
                sent["values"] = Choices(List(value));
                break;
        }

        return sent;
    }

    private string Text(object? value)
    {
        var text = value?.ToString() ?? field.Value ?? "";
        var min = field.Json["min_length"]?.GetValue<int>() ?? 0;
        var max = field.Json["max_length"]?.GetValue<int>() ?? MaxText;
        if (text.Length == 0)
        {
            return field.IsRequired ? throw Wrong("is required") : text;
        }

        return text.Length >= min && text.Length <= max
            ? text
            : throw Wrong($"takes {min} to {max} characters; got {text.Length}");
    }

    private string? Radio(object? value)
    {
        var chosen = value?.ToString() is { } text
            ? SelectedValues.Option(field.Json, text)
            : field.Options.FirstOrDefault(o => o.IsDefault)?.Value;
        return chosen is null && field.IsRequired ? throw Wrong("is required") : chosen;
    }

    private JsonArray Files(List<object> files)
    {
        CheckAmount(files.Count);
        var types = field.Json["file_types"] as JsonArray ?? [];
        var refused = files
            .OfType<SimulatedFile>()
            .FirstOrDefault(file => types.Count > 0 && !FileTypes.Take(types, file.Name));
        if (refused is not null)
        {
            throw Wrong($"does not take \"{refused.Name}\"");
        }

        return
        [
            .. files
                .Cast<SimulatedFile>()
                .Select(file => (JsonNode)resolved.Add(seat.Stage.Upload(file, seat.Channel))),
        ];
    }

    private JsonArray Choices(List<object> chosen)
    {
        if (chosen.Count == 0)
        {
            chosen = [.. field.Options.Where(option => option.IsDefault).Select(option => option.Value)];
        }

        CheckAmount(chosen.Count);
        return chosen.Count == 0 ? [] : SelectedValues.Of(field.Json, chosen, resolved);
    }

    private void CheckAmount(int count)
    {
        if (count == 0 && field.IsRequired)
        {
            throw Wrong("is required");
        }

        var (min, max) = (
            field.Json["min_values"]?.GetValue<int>() ?? 1,
            field.Json["max_values"]?.GetValue<int>() ?? 1
        );
        if (count > 0 && (count < min || count > max))
        {
            throw Wrong($"takes {min} to {max} values; got {count}");
        }
    }

    private static List<object> List(object? value) =>
        value switch
        {
            null => [],
            string or User or Role or Channel or Person or SimulatedFile => [value],
            IEnumerable many => [.. many.Cast<object>()],
            _ => [value],
        };

    private NotPossibleException Wrong(string what) => new($"The field \"{field.Label}\" {what}.");
}
