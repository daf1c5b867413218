using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>What the engine answered for a resource.</summary>
/// <param name="Urn">The resource's unique name.</param>
/// <param name="Id">The provider's id, empty where there is none yet, null for a component.</param>
/// <param name="Properties">The outputs.</param>
/// <param name="Dependencies">The resources that single outputs depend on, where the engine told any.</param>
/// <param name="MissingIsKnown">Whether an output that the answer lacks is known to be null, rather than unknown.</param>
internal sealed record ResourceState(
    string Urn, string? Id, Struct? Properties, ImmutableDictionary<string, ImmutableHashSet<Resource>> Dependencies, bool MissingIsKnown)
{
    public OutputData<T> Get<T>(Resource resource, string property)
    {
        ImmutableHashSet<Resource> resources = [resource];
        switch (property)
        {
            case "urn":
                return new OutputData<T>(resources, (T)(object)Urn, IsKnown: true, IsSecret: false);
            case "id" when resource is CustomResource:
                var isKnown = !string.IsNullOrEmpty(Id) && Id != Signature.Unknown;
                return new OutputData<T>(resources, isKnown ? (T)(object)Id! : default!, isKnown, IsSecret: false);
        }

        if (Dependencies.TryGetValue(property, out var dependencies))
        {
            resources = resources.Union(dependencies);
        }

        if (Properties is null || !Properties.Fields.TryGetValue(property, out var value))
        {
            return new OutputData<T>(resources, default!, MissingIsKnown, IsSecret: false);
        }

        var data = ValueConverter.Convert<T>($"{resource.Describe()}, property '{property}'", value);
        return data with { Resources = OutputMerge.Union(resources, data.Resources) };
    }
}
