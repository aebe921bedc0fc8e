using System.Text.Json.Serialization;

namespace ClaimTracker.Discord.Components;

/// <summary>One part of a message or a modal. The numbers are Discord's component types.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ActionRow), 1)]
[JsonDerivedType(typeof(Button), 2)]
[JsonDerivedType(typeof(StringSelect), 3)]
[JsonDerivedType(typeof(TextInput), 4)]
[JsonDerivedType(typeof(UserSelect), 5)]
[JsonDerivedType(typeof(RoleSelect), 6)]
[JsonDerivedType(typeof(MentionableSelect), 7)]
[JsonDerivedType(typeof(ChannelSelect), 8)]
[JsonDerivedType(typeof(Section), 9)]
[JsonDerivedType(typeof(TextDisplay), 10)]
[JsonDerivedType(typeof(Thumbnail), 11)]
[JsonDerivedType(typeof(MediaGallery), 12)]
[JsonDerivedType(typeof(FileDisplay), 13)]
[JsonDerivedType(typeof(Separator), 14)]
[JsonDerivedType(typeof(Container), 17)]
[JsonDerivedType(typeof(Label), 18)]
[JsonDerivedType(typeof(FileUpload), 19)]
[JsonDerivedType(typeof(RadioGroup), 21)]
[JsonDerivedType(typeof(CheckboxGroup), 22)]
[JsonDerivedType(typeof(Checkbox), 23)]
public abstract record Component
{
    private protected Component() { }

    /// <summary>Parts inside this one, direct ones only.</summary>
    internal virtual IEnumerable<Component> Inside => [];

    /// <summary>The custom id of the part itself; null where it has none.</summary>
    internal virtual string? OwnId => null;

    /// <summary>The part and everything inside it.</summary>
    internal IEnumerable<Component> All => Inside.SelectMany(part => part.All).Prepend(this);
}

/// <summary>A part that may stand at the top of a message made of components.</summary>
public interface ILayoutPart;

/// <summary>A part that may stand inside a <see cref="Container"/>.</summary>
public interface IContainerPart : ILayoutPart;

/// <summary>A part that may stand beside the texts of a <see cref="Section"/>.</summary>
public interface IAccessory;

/// <summary>A part that may stand at the top of a modal.</summary>
public interface IModalPart;

/// <summary>A part that a <see cref="Label"/> may hold.</summary>
public interface IModalField;
