namespace Pulumi.Serialization;

/// <summary>A value to send as JSON text.</summary>
internal sealed record JsonText(object Value);
