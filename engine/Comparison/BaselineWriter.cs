using System.Text.Json;
using CalicoAci.Engine.Explanations;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Manifests;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.PropertyValues;
using CalicoAci.Engine.Redundancy;

namespace CalicoAci.Engine.Comparison;

/// <summary>Writes a plan as a baseline: the same bytes for the same plan, digests in place of secrets, and of outputs only
/// what explains a later deletion.</summary>
internal static class BaselineWriter
{
    private static readonly string[] KeptOutputs = [ChangeNote.OutputName, RedundancyGroup.OutputName];

    /// <summary>The member with the digests of a resource's manifests.</summary>
    public const string Manifests = "manifests";

    /// <summary>Writes the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="result">A run that went well.</param>
    public static void Save(string path, RunResult result)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        using FileStream stream = File.Create(path);
        Write(stream, result.Plan, result.Digests!, result.ProgramDirectory);
    }

    private static void Write(Stream stream, Plan plan, SecretDigests digests, string programDirectory)
    {
        using var writer = new Utf8JsonWriter(stream, PropertyJson.Indented);
        writer.WriteStartObject();
        writer.WriteNumber("version", 1);
        writer.WriteString("project", plan.Project);
        writer.WriteString("stack", plan.Stack);
        writer.WriteString("digests", digests.KeyName);
        writer.WriteStartArray("resources");
        foreach (PlannedResource resource in plan.Resources.OrderBy(r => r.Urn, StringComparer.Ordinal))
        {
            Write(writer, resource, digests, programDirectory);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter writer, PlannedResource resource, SecretDigests digests, string programDirectory)
    {
        writer.WriteStartObject();
        writer.WriteString("urn", resource.Urn);
        writer.WriteString("type", resource.Type);
        if (resource.Parent.Length > 0)
        {
            writer.WriteString("parent", resource.Parent);
        }

        Flag("custom", resource.Custom);
        Flag("external", resource.External);
        Flag("protect", resource.Protect);
        Flag("retainOnDelete", resource.RetainOnDelete);
        if (resource.Id is PropertyValue.StringValue id)
        {
            writer.WriteString("id", id.Value);
        }

        if (resource.Provider.Length > 0)
        {
            writer.WriteString("provider", resource.Provider);
        }

        writer.WritePropertyName("inputs");
        PropertyJson.Write(writer, resource.Inputs, (target, secret) => PropertyJson.Write(target, new PropertyValue.DigestValue(digests.Of(secret))));
        KeyValuePair<string, PropertyValue>[] outputs = [.. resource.Outputs.Members.Where(output => !resource.Custom && KeptOutputs.Contains(output.Key)).OrderBy(output => output.Key, StringComparer.Ordinal)];
        if (outputs.Length > 0)
        {
            writer.WriteStartObject("outputs");
            foreach ((string name, PropertyValue value) in outputs)
            {
                writer.WritePropertyName(name);
                PropertyJson.Write(writer, value, (target, secret) => PropertyJson.Write(target, new PropertyValue.DigestValue(digests.Of(secret))));
            }

            writer.WriteEndObject();
        }

        if (ManifestReader.Reads(resource))
        {
            writer.WriteStartObject(Manifests);
            foreach ((string text, string digest) in ManifestDigests.Of(resource, programDirectory, digests))
            {
                writer.WriteString(text, digest);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();

        void Flag(string name, bool value)
        {
            if (value)
            {
                writer.WriteBoolean(name, value);
            }
        }
    }
}
