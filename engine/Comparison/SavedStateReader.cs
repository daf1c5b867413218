using System.Collections.Immutable;
using System.Text.Json;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.PropertyValues;

namespace CalicoAci.Engine.Comparison;

/// <summary>Reads a state to compare with: a saved baseline, or what <c>pulumi stack export</c> writes.</summary>
/// <param name="decrypt">Decrypts the ciphertext of an exported secret, or gives null.</param>
internal sealed class SavedStateReader(Func<string, string?> decrypt)
{
    private readonly PropertyJsonReader _values = new(decrypt);

    /// <summary>Reads a file.</summary>
    /// <exception cref="EngineException">The file is neither.</exception>
    public SavedState Load(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            using JsonDocument document = JsonDocument.Parse(stream);
            JsonElement root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("deployment", out JsonElement deployment))
            {
                return new SavedState(Read(deployment), "") { IsDeployed = true };
            }

            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("resources", out _)
                ? new SavedState(Read(root), root.TryGetProperty("digests", out JsonElement digests) ? digests.GetString() ?? "" : "")
                : throw new EngineException(ExitCodes.BadInput, $"{path} is neither a baseline (preview --save) nor the JSON of pulumi stack export.");
        }
        catch (FileNotFoundException e)
        {
            throw new EngineException(ExitCodes.BadInput, $"There is nothing to compare with: {path} does not exist.", e);
        }
        catch (JsonException e)
        {
            throw new EngineException(ExitCodes.BadInput, $"{path}:{e.LineNumber + 1}:{e.BytePositionInLine + 1}: this is not valid JSON.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EngineException(ExitCodes.BadInput, $"{path} cannot be read: {e.Message}", e);
        }
    }

    private ImmutableSortedDictionary<string, SavedResource> Read(JsonElement deployment)
    {
        var resources = ImmutableSortedDictionary.CreateBuilder<string, SavedResource>(StringComparer.Ordinal);
        if (deployment.TryGetProperty("resources", out JsonElement list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement json in list.EnumerateArray())
            {
                // What is marked for deletion is the rest of an earlier replacement.
                if (!Flag(json, "delete") && Text(json, "urn") is { Length: > 0 } urn)
                {
                    resources[urn] = new SavedResource
                    {
                        Urn = urn,
                        Type = Text(json, "type") ?? Monitor.Urns.TypeOf(urn),
                        Parent = Text(json, "parent") ?? "",
                        Custom = Flag(json, "custom"),
                        External = Flag(json, "external"),
                        Id = Text(json, "id") ?? "",
                        Provider = Text(json, "provider") ?? "",
                        Protect = Flag(json, "protect"),
                        RetainOnDelete = Flag(json, "retainOnDelete"),
                        Inputs = json.TryGetProperty("inputs", out JsonElement inputs) ? _values.ReadObject(inputs) : Properties.EmptyMap,
                        Outputs = json.TryGetProperty("outputs", out JsonElement outputs) ? _values.ReadObject(outputs) : Properties.EmptyMap,
                        Manifests = json.TryGetProperty(BaselineWriter.Manifests, out JsonElement manifests) ? Texts(manifests) : null,
                    };
                }
            }
        }

        return resources.ToImmutable();
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static ImmutableSortedDictionary<string, string>? Texts(JsonElement json) => json.ValueKind != JsonValueKind.Object ? null
        : json.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.String)
            .ToImmutableSortedDictionary(member => member.Name, member => member.Value.GetString()!, StringComparer.Ordinal);

    private static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.True;
}
