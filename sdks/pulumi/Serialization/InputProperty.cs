namespace Pulumi.Serialization;

/// <summary>One input of an args class.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Member">Its name in the class.</param>
/// <param name="IsRequired">Whether it must have a value.</param>
/// <param name="IsJson">Whether it is sent as JSON text.</param>
/// <param name="Reader">Reads it.</param>
internal sealed record InputProperty(string Name, string Member, bool IsRequired, bool IsJson, PropertyReader Reader);
