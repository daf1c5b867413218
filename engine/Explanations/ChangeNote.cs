using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Graphs.Fabric;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Explanations;

/// <summary>A note of the output <c>explanation</c> of a component: what an operation on one of its resources means.</summary>
/// <param name="Order">The place of its section.</param>
/// <param name="Heading">The heading of its section.</param>
/// <param name="Resource">The resource's name.</param>
/// <param name="When">The changes that it is about.</param>
/// <param name="Subject">Whom it concerns.</param>
/// <param name="Text">What happens.</param>
internal sealed record ChangeNote(double Order, string Heading, string Resource, ChangeCondition When, string Subject, string Text)
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
            ChangeCondition.Of(note),
            note.Text("subject"),
            note.Text("text"));

    /// <summary>Whether the change is one that the note is about.</summary>
    public bool IsAbout(ResourceChange change) => When.Holds(change);
}
