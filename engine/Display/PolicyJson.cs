using System.Text.Json;
using CalicoAci.Engine.Policies;

namespace CalicoAci.Engine.Display;

/// <summary>Writes what breaks policies for machines.</summary>
internal static class PolicyJson
{
    /// <summary>Writes the member <c>policies</c>.</summary>
    public static void Write(Utf8JsonWriter writer, IEnumerable<PolicyViolation> violations)
    {
        writer.WriteStartArray("policies");
        foreach (PolicyViolation violation in violations)
        {
            writer.WriteStartObject();
            writer.WriteString("policy", violation.Policy.Name);
            writer.WriteString("file", violation.Policy.File);
            writer.WriteString("level", violation.Level == PolicyLevel.Mandatory ? "mandatory" : "advisory");
            writer.WriteString("message", violation.Message);
            if (violation.Urn.Length > 0)
            {
                writer.WriteString("urn", violation.Urn);
            }

            if (violation.Property.Length > 0)
            {
                writer.WriteString("property", violation.Property);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
