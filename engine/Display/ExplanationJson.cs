using System.Text.Json;
using CalicoAci.Engine.Explanations;

namespace CalicoAci.Engine.Display;

/// <summary>Writes for machines what the changes mean, in words.</summary>
internal static class ExplanationJson
{
    /// <summary>Writes the member <c>explanation</c>; nothing where there is nothing to explain.</summary>
    public static void Write(Utf8JsonWriter writer, Explanation explanation)
    {
        if (explanation.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray("explanation");
        foreach (ExplanationSection section in explanation.Sections)
        {
            writer.WriteStartObject();
            writer.WriteString("heading", section.Heading);
            writer.WriteBoolean("ordered", section.IsOrdered);
            writer.WriteStartArray("sentences");
            foreach (ExplanationSentence sentence in section.Sentences)
            {
                writer.WriteStartObject();
                writer.WriteNumber("step", sentence.Step);
                writer.WriteStartArray("subjects");
                foreach (string subject in sentence.Subjects)
                {
                    writer.WriteStringValue(subject);
                }

                writer.WriteEndArray();
                writer.WriteString("text", sentence.Text);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
