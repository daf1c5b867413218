using CalicoAci.Engine.Display;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.PropertyValues;

namespace CalicoAci.Engine.Stacks;

/// <summary>All stacks as JSON for other tools.</summary>
internal static class StackSetJson
{
    /// <summary>The stacks with their problems, and the problems between them.</summary>
    public static string Of(StackSet set)
    {
        return JsonText.Of(PropertyJson.Indented, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("project", set.Project);
            writer.WriteBoolean("valid", set.ExitCode == ExitCodes.Success);
            writer.WriteStartArray("stacks");
            foreach (StackReport stack in set.Stacks)
            {
                writer.WriteStartObject();
                writer.WriteString("stack", stack.Stack);
                writer.WriteString("file", stack.File);
                writer.WriteString("fabric", stack.Fabric);
                writer.WriteBoolean("valid", stack.Valid);
                writer.WriteNumber("resources", stack.Resources);
                PreviewJson.WriteProblems(writer, stack.Result.AllProblems);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            PreviewJson.WriteProblems(writer, set.Problems);
            writer.WriteEndObject();
        });
    }
}
