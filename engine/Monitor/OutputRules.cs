using System.Collections.Immutable;
using CalicoAci.Engine.Definitions;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.PropertyValues;

namespace CalicoAci.Engine.Monitor;

/// <summary>What a preview can say about the outputs of a resource: its inputs, and that the rest is unknown.</summary>
internal static class OutputRules
{
    private const string KubernetesPrefix = "kubernetes:";

    /// <summary>Gives the outputs of a resource that a deployment would make or change.</summary>
    /// <param name="definition">The resource's definition; null for an untyped one, such as a custom resource of Kubernetes.</param>
    /// <param name="type">The type token.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="secretOutputs">The names of outputs that the program wants to be secret.</param>
    public static PropertyValue.MapValue Compute(
        ResourceDefinition? definition, string type, PropertyValue.MapValue inputs, IReadOnlyCollection<string> secretOutputs)
    {
        var outputs = inputs.Members.ToBuilder();
        if (definition is not null)
        {
            foreach (PropertyDefinition property in definition.Outputs.Properties.Values)
            {
                bool given = outputs.TryGetValue(property.Name, out PropertyValue? value);
                if (!given && IsAlwaysThere(definition, property.Name))
                {
                    outputs[property.Name] = value = property.Constant ?? PropertyValue.Unknown;
                }

                if (property.Secret && value is not null)
                {
                    outputs[property.Name] = Properties.Secret(value);
                }
            }
        }

        if (type.StartsWith(KubernetesPrefix, StringComparison.Ordinal))
        {
            NameObject(outputs);
        }

        foreach (string name in secretOutputs)
        {
            if (outputs.TryGetValue(name, out PropertyValue? value))
            {
                outputs[name] = Properties.Secret(value);
            }
        }

        return new PropertyValue.MapValue(outputs.ToImmutable());
    }

    /// <summary>Marks the inputs that the definition calls secret.</summary>
    public static PropertyValue.MapValue MarkSecrets(ResourceDefinition? definition, PropertyValue.MapValue inputs)
    {
        var members = inputs.Members;
        foreach ((string name, PropertyValue value) in inputs.Members)
        {
            if (value is not PropertyValue.SecretValue
                && definition is not null
                && definition.Inputs.Properties.TryGetValue(name, out PropertyDefinition? property)
                && property.Secret)
            {
                members = members.SetItem(name, Properties.Secret(value));
            }
        }

        return ReferenceEquals(members, inputs.Members) ? inputs : new PropertyValue.MapValue(members);
    }

    // An optional input that is not given stays absent; what the provider tells by itself is unknown.
    private static bool IsAlwaysThere(ResourceDefinition definition, string name) =>
        definition.Outputs.Required.Contains(name) || !definition.Inputs.Properties.ContainsKey(name);

    // Kubernetes objects without a name get one from the provider.
    private static void NameObject(ImmutableSortedDictionary<string, PropertyValue>.Builder outputs)
    {
        if (outputs.TryGetValue("metadata", out PropertyValue? metadata)
            && metadata is PropertyValue.MapValue map
            && !map.Members.ContainsKey("name"))
        {
            outputs["metadata"] = new PropertyValue.MapValue(map.Members.SetItem("name", PropertyValue.Unknown));
        }
    }
}
