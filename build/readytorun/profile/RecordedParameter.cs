namespace CalicoAci.StartupProfile;

/// <summary>A parameter or a result.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Required">Required custom modifiers.</param>
/// <param name="Optional">Optional custom modifiers.</param>
internal sealed record RecordedParameter(RecordedType Type, IReadOnlyList<RecordedType> Required, IReadOnlyList<RecordedType> Optional);
