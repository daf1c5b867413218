using System.Collections.Immutable;
using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Display;
using CalicoAci.Engine.Graphs.Fabric;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Rendering.Text;

namespace CalicoAci.Engine.Explanations;

/// <summary>Which changes of a resource a component speaks of.</summary>
/// <param name="On">The operations: create, update, replace, delete.</param>
/// <param name="Properties">The inputs of which one must differ for an update; any if empty.</param>
/// <param name="Files">The files of a listing of which one must differ for an update; any if empty.</param>
/// <param name="OnlyDecrease">Whether an update only counts when the input, a number, becomes smaller.</param>
internal sealed record ChangeCondition(ImmutableArray<string> On, ImmutableArray<string> Properties, ImmutableArray<string> Files, bool OnlyDecrease)
{
    /// <summary>Whether an update only counts when neither the old nor the new text of the input contains the other one.</summary>
    public bool OnlyOther { get; init; }

    /// <summary>Whether a file only counts that the old listing has as well.</summary>
    public bool OnlyExisting { get; init; }

    /// <summary>Reads a condition.</summary>
    public static ChangeCondition Of(PropertyValue.MapValue map) =>
        new(map.Texts("on"), map.Texts("properties"), map.Texts("files"), map.Text("onlyDecrease") == "true")
        {
            OnlyOther = map.Text("onlyOther") == "true",
            OnlyExisting = map.Text("onlyExisting") == "true",
        };

    /// <summary>Whether a change is one of them.</summary>
    public bool Holds(ResourceChange change) =>
        On.Contains(ChangeSigns.Word(change.Kind), StringComparer.Ordinal)
        && (change.Kind != ChangeKind.Update
            || ((Properties.IsEmpty || change.Properties.Any(IsMeant))
                && (Files.IsEmpty || change.Properties.Any(property => Differs(TextOf(property.Old), TextOf(property.New))))));

    private bool Differs(string old, string current) =>
        FileListing.Differing(old, current).Intersect(Files, StringComparer.Ordinal).Any(path => !OnlyExisting || FileListing.Find(old).Any(file => file.Path == path));

    private bool IsMeant(PropertyChange property) =>
        Properties.Any(name => Covers(name, property.Path))
        && !(OnlyDecrease && property is { Old: PropertyValue.NumberValue old, New: PropertyValue.NumberValue current } && current.Value >= old.Value)
        && !(OnlyOther && property is { Old: PropertyValue.StringValue before, New: PropertyValue.StringValue after }
            && (before.Value.Contains(after.Value, StringComparison.Ordinal) || after.Value.Contains(before.Value, StringComparison.Ordinal)));

    private static string TextOf(PropertyValue? value) => value is PropertyValue.StringValue text ? text.Value : "";

    private static bool Covers(string name, string path) =>
        path.StartsWith(name, StringComparison.Ordinal) && (path.Length == name.Length || path[name.Length] is '.' or '[');
}
