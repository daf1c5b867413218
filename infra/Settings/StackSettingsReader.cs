using System.Text.Json;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Binding.Shapes;
using CalicoAci.Infra.Settings.Rules;
using CalicoAci.Infra.Settings.Topology;

namespace CalicoAci.Infra.Settings;

/// <summary>Reads and checks the settings of a stack.</summary>
public static class StackSettingsReader
{
    /// <summary>What Pulumi.yaml gives to a section that a stack leaves out.</summary>
    private const string Nothing = "{}";

    /// <summary>What stands for a secret that is not open.</summary>
    private const string OpaqueSecret = "[secret]";

    /// <summary>The sections that a stack of the fabric's side alone does without; the cluster's section, which tells so, is read before them.</summary>
    private static readonly string[] OfMachines = ["compute", "kubernetes"];

    /// <summary>Reads all sections and checks every rule; null when there is any error.</summary>
    public static StackPlan? Read(StackConfiguration configuration, SettingsErrors errors)
    {
        AddUnknownKeys(configuration, errors);
        StackSettings settings = ReadSections(configuration, errors);
        string name = $"{StackFacts.Path("cluster")}.name";
        if (errors.All.Any(error => error.Path == name))
        {
            // Names of nodes and of APIC objects are made of it: rules about them would only repeat the cause.
            errors.Lost.Add(name);
        }

        var facts = new StackFacts(settings, errors.Lost) { Keys = GivenKeys(configuration), ProjectFolder = configuration.ProjectFolder };
        CheckSecrets(facts, configuration, errors);
        StackRules.Check(facts, errors);
        return errors.All.Count == 0 ? new StackPlan(settings, TopologyBuilder.Build(settings, facts.Nodes)) : null;
    }

    /// <summary>The keys that say something: an empty object is what Pulumi.yaml gives to a section that a stack leaves out.</summary>
    private static HashSet<string> GivenKeys(StackConfiguration configuration)
        => configuration.Keys.Where(key => configuration.Get(key) is not (null or "" or Nothing or "[]")).ToHashSet(StringComparer.Ordinal);

    private static StackSettings ReadSections(StackConfiguration configuration, SettingsErrors errors)
    {
        var shape = (RecordShape)SettingShape.Of(typeof(StackSettings));
        object settings = shape.Create();
        foreach (SettingMember section in shape.Members)
        {
            string path = StackFacts.Path(section.Name);
            string? text = configuration.Get(section.Name);
            if (text is not null && !(section.Required && text == Nothing))
            {
                bool secret = configuration.SecretKeys.Contains(section.Name);
                if (SettingsBinder.Bind(section.Shape, section.Attribute, Parse(text), path, errors, secret) is { } value)
                {
                    section.Set(settings, value);
                    continue;
                }

                errors.Lost.Add(path);
            }
            else if (section.Required && IsNeeded((StackSettings)settings, section.Name, errors))
            {
                errors.Lose(path, $"is missing: it must be {section.Shape.Expected} ({section.Attribute?.Description.TrimEnd('.')})", DiagnosticIds.MissingSetting);
            }

            // Rules read what is left of the others.
            if (section is { Required: true, Shape: RecordShape empty } && !OfMachines.Contains(section.Name))
            {
                section.Set(settings, empty.Create());
            }
        }

        return (StackSettings)settings;
    }

    /// <summary>Whether a section that is not there is missed; of a misspelt one an error tells already.</summary>
    private static bool IsNeeded(StackSettings settings, string section, SettingsErrors errors)
        => !errors.Lost.Touch(section) && !(OfMachines.Contains(section) && (settings.FabricOnly || errors.Lost.Touch("cluster.scope")));

    private static void AddUnknownKeys(StackConfiguration configuration, SettingsErrors errors)
    {
        var shape = (RecordShape)SettingShape.Of(typeof(StackSettings));
        string[] known = [.. shape.Members.Select(section => section.Name), .. StackSecret.All.Select(secret => secret.Name)];
        foreach (string key in configuration.Keys.Except(known, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            string? nearest = NearestName.Of(key, known);
            string help = nearest is not null
                ? $"did you mean '{nearest}'?"
                : $"allowed are {string.Join(", ", known.Order(StringComparer.Ordinal))}";
            errors.Add(StackFacts.Path(key), $"is not a setting; {help}", DiagnosticIds.UnknownSetting);
            if (nearest is not null && configuration.Get(nearest) is null or "" or Nothing)
            {
                errors.Lost.Add(StackFacts.Path(nearest));
            }
        }
    }

    private static void CheckSecrets(StackFacts facts, StackConfiguration configuration, SettingsErrors errors)
    {
        foreach (StackSecret secret in StackSecret.All.Where(secret => string.IsNullOrEmpty(configuration.Get(secret.Name))))
        {
            string path = StackFacts.Path(secret.Name);
            if (facts.Have(secret.Reads.Append(secret.Name)) && secret.NeededBy(facts.Settings))
            {
                errors.Add(path, $"is missing: {secret.Description} Set it with: pulumi config set --secret {path}", DiagnosticIds.MissingSetting);
            }
        }

        foreach (StackSecret secret in StackSecret.All)
        {
            if (configuration.Get(secret.Name) is not { Length: > 0 } value || value == OpaqueSecret)
            {
                continue;
            }

            string path = StackFacts.Path(secret.Name);
            if (!configuration.SecretKeys.Contains(secret.Name))
            {
                errors.Add(path, $"is in the stack file as plain text; must be encrypted, and changed if anybody else has seen the file: pulumi config set --secret {path}", "CA334");
            }

            if (secret.Fault(value) is { } fault)
            {
                errors.Add(path, fault, "CA333");
            }
        }
    }

    private static JsonElement Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(text);
        }
    }
}
