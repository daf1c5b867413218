using System.Collections.Immutable;
using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Graphs.Fabric;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Explanations;

/// <summary>A note of the output <c>explanation</c> of a component: what an operation on one of its resources means.</summary>
/// <param name="Order">The place of its section.</param>
/// <param name="Heading">The heading of its section.</param>
/// <param name="Resource">The resource's name.</param>
/// <param name="On">The operations: create, update, replace, delete.</param>
/// <param name="Subject">Whom it concerns.</param>
/// <param name="Text">What happens.</param>
/// <param name="Properties">The inputs of which one must differ; any if empty.</param>
/// <param name="Files">The files of a listing of which one must differ; any if empty.</param>
internal sealed record ChangeNote(
    double Order,
    string Heading,
    string Resource,
    ImmutableArray<string> On,
    string Subject,
    string Text,
    ImmutableArray<string> Properties,
    ImmutableArray<string> Files)
{
    /// <summary>The name of the output.</summary>
    public const string OutputName = "explanation";

    /// <summary>Reads the notes of a component's outputs; what is not a note is passed over.</summary>
    public static IEnumerable<ChangeNote> In(PropertyValue.MapValue outputs) =>
        from section in outputs.Items(OutputName)
        from note in section.Items("notes")
        select new ChangeNote(
            section.Members.GetValueOrDefault("order") is PropertyValue.NumberValue order ? order.Value : 0,
            section.Text("heading"),
            note.Text("resource"),
            note.Texts("on"),
            note.Text("subject"),
            note.Text("text"),
            note.Texts("properties"),
            note.Texts("files"));

    /// <summary>The member of a component's outputs that holds its notes, or null.</summary>
    public static PropertyValue? Of(PropertyValue.MapValue outputs) => outputs.Members.GetValueOrDefault(OutputName);

    /// <summary>Whether the change is one that the note is about.</summary>
    public bool IsAbout(ResourceChange change) =>
        On.Contains(Display.ChangeSigns.Word(change.Kind), StringComparer.Ordinal)
        && (change.Kind != ChangeKind.Update || Properties.IsEmpty || change.Properties.Any(property => Properties.Any(name => Covers(name, property.Path))))
        && (change.Kind != ChangeKind.Update || Files.IsEmpty || change.Properties.Any(property => FileListing.Differing(property).Intersect(Files, StringComparer.Ordinal).Any()));

    private static bool Covers(string name, string path) =>
        path.StartsWith(name, StringComparison.Ordinal) && (path.Length == name.Length || path[name.Length] is '.' or '[');
}
