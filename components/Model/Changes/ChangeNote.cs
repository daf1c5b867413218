namespace CalicoAci.Components.Model.Changes;

/// <summary>What an operation on a resource means for those who run the cluster, in words. A preview shows it when the operation is due.</summary>
/// <param name="Resource">The name of the resource.</param>
/// <param name="On">The operations.</param>
/// <param name="Heading">What the note is about.</param>
/// <param name="Subject">Whom it concerns, such as a node or a leaf. Notes that are due together and say the same of several subjects are shown as one.</param>
/// <param name="Text">What happens, without the subject and without a full stop: "drained for at most 300 s".</param>
public sealed record ChangeNote(string Resource, ChangeOperations On, ChangeHeading Heading, string Subject, string Text)
{
    /// <summary>The inputs of which one must differ for an update to be meant; any if there are none.</summary>
    public IReadOnlyList<string> Properties { get; init; } = [];

    /// <summary>The files of which one must differ, where the property is a listing of files (<c>=== MODE LINES PATH</c>) as the ready step has it.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Whether a file only counts that was there before the update.</summary>
    public bool OnlyExisting { get; init; }

    /// <summary>Whether an update is only meant when the property, a number, becomes smaller.</summary>
    public bool OnlyDecrease { get; init; }
}
