using System.Collections.Immutable;
using System.Text.Json;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.PropertyValues;
using CalicoAci.Engine.Secrets;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.Projects;

/// <summary>Merges a stack's settings with what the project declares, and decrypts them.</summary>
/// <param name="project">The project.</param>
/// <param name="stack">The stack's settings.</param>
/// <param name="decryptor">Decrypts secrets; null leaves them opaque.</param>
internal sealed class ConfigurationReader(ProjectFile project, StackFile stack, ISecretDecryptor? decryptor)
{
    private readonly ImmutableArray<string>.Builder _secrets = ImmutableArray.CreateBuilder<string>();
    private bool _opaque;

    /// <summary>Gives the settings; all that is wrong is reported at once.</summary>
    public StackConfiguration Read()
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var secretKeys = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach ((string key, (YamlNode _, YamlNode value)) in stack.Entries)
        {
            values[key] = Text(value);
            if (SecureValue.IsWithin(value))
            {
                secretKeys.Add(key);
            }
        }

        var errors = new List<string>();
        foreach (ConfigDeclaration declaration in project.Declarations)
        {
            if (Check(declaration) is { } error)
            {
                errors.Add(error);
                continue;
            }

            if (!values.ContainsKey(declaration.Key) && declaration.Default is { } value)
            {
                values[declaration.Key] = Text(value);
            }

            if (declaration.Secret && values.TryGetValue(declaration.Key, out string? text))
            {
                secretKeys.Add(declaration.Key);
                _secrets.Add(text);
            }
        }

        return errors.Count > 0
            ? throw new EngineException(ExitCodes.BadInput, string.Join('\n', errors))
            : new StackConfiguration(values.ToImmutable(), secretKeys.ToImmutable(), [.. _secrets.Where(s => s.Length > 0).Distinct()], _opaque);
    }

    private string? Check(ConfigDeclaration declaration)
    {
        if (!stack.Entries.TryGetValue(declaration.Key, out (YamlNode Key, YamlNode Value) entry))
        {
            return declaration.Default is not null
                ? null
                : $"{stack.File.Path}: the setting '{declaration.Key}'"
                    + (declaration.Type is null ? "" : $" ({declaration.Type})")
                    + " is missing"
                    + (declaration.Description is null ? ". " : $": {declaration.Description.Trim().TrimEnd('.')}. ")
                    + $"Set it with: pulumi config set {(declaration.Secret ? "--secret " : "")}{declaration.Key} <value>";
        }

        return declaration.Type is { } type && !type.Accepts(entry.Value)
            ? stack.File.At(entry.Value) + $"the setting '{declaration.Key}' must be of type {type}, but is {Describe(entry.Value)}."
            : null;
    }

    private static string Describe(YamlNode value) => value switch
    {
        _ when SecureValue.Is(value) => "a secret text",
        YamlMappingNode => "an object",
        YamlSequenceNode => "an array",
        YamlScalarNode scalar => YamlScalars.KindOf(scalar) switch
        {
            JsonValueKind.Null => "empty",
            JsonValueKind.Number => $"the number {scalar.Value}",
            JsonValueKind.True or JsonValueKind.False => $"the boolean {scalar.Value}",
            _ => $"the text '{scalar.Value}'",
        },
        _ => "something else",
    };

    private string Text(YamlNode value)
    {
        switch (value)
        {
            case YamlScalarNode scalar:
                return YamlScalars.KindOf(scalar) switch
                {
                    JsonValueKind.True => "true",
                    JsonValueKind.False => "false",
                    JsonValueKind.Null => "",
                    _ => scalar.Value ?? "",
                };
            case var _ when SecureValue.Ciphertext(value) is { } ciphertext:
                return Decrypt(value, ciphertext);
            default:
                return JsonText.Of(PropertyJson.Compact, writer => WriteJson(writer, value));
        }
    }

    private void WriteJson(Utf8JsonWriter writer, YamlNode node)
    {
        switch (node)
        {
            case YamlScalarNode scalar:
                WriteScalar(writer, scalar);
                break;
            case YamlSequenceNode list:
                writer.WriteStartArray();
                foreach (YamlNode item in list.Children)
                {
                    WriteJson(writer, item);
                }

                writer.WriteEndArray();
                break;
            case var _ when SecureValue.Ciphertext(node) is { } ciphertext:
                writer.WriteStringValue(Decrypt(node, ciphertext));
                break;
            case YamlMappingNode mapping:
                writer.WriteStartObject();
                foreach ((YamlNode key, YamlNode value) in mapping.Children)
                {
                    writer.WritePropertyName((key as YamlScalarNode)?.Value ?? throw stack.File.Error(key, "a key must be a text."));
                    WriteJson(writer, value);
                }

                writer.WriteEndObject();
                break;
            default:
                throw stack.File.Error(node, "this kind of value is not supported.");
        }
    }

    private static void WriteScalar(Utf8JsonWriter writer, YamlScalarNode scalar)
    {
        switch (YamlScalars.KindOf(scalar))
        {
            case JsonValueKind.Null:
                writer.WriteNullValue();
                break;
            case JsonValueKind.True:
                writer.WriteBooleanValue(true);
                break;
            case JsonValueKind.False:
                writer.WriteBooleanValue(false);
                break;
            case JsonValueKind.Number:
                writer.WriteRawValue(scalar.Value!);
                break;
            default:
                writer.WriteStringValue(scalar.Value);
                break;
        }
    }

    private string Decrypt(YamlNode node, string ciphertext)
    {
        if (decryptor is null)
        {
            _opaque = true;
            return Markers.OpaqueSecret;
        }

        string plaintext = decryptor.Decrypt(ciphertext)
            ?? throw stack.File.Error(node, "this value cannot be decrypted with the stack's passphrase: it is damaged, or belongs to another stack.");
        _secrets.Add(plaintext);
        return plaintext;
    }
}
