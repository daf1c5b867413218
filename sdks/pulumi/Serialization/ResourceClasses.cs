using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Finds the class of a resource that the engine refers to.</summary>
internal static class ResourceClasses
{
    private static readonly Lock Gate = new();
    private static readonly HashSet<Assembly> Searched = [];
    private static readonly Dictionary<string, List<(string Version, Type Class)>> Classes = [];

    /// <summary>An object for the resource: of its class where the program knows one, otherwise a plain reference.</summary>
    public static Resource Create(string urn, string? id, string version)
    {
        var parts = urn.Split("::");
        if (parts.Length < 4)
        {
            throw new InvalidOperationException($"The engine referred to a resource by '{urn}', which is not a URN.");
        }

        var type = parts[2][(parts[2].LastIndexOf('$') + 1)..];
        var name = string.Join("::", parts[3..]);
        if (type.StartsWith("pulumi:providers:", StringComparison.Ordinal) && Find(type, version) is null)
        {
            return new DependencyProviderResource($"{urn}::{(string.IsNullOrEmpty(id) ? Signature.Unknown : id)}");
        }

        return Find(type, version) is { } @class && Construct(@class, name, urn) is { } resource ? resource : new DependencyResource(urn);
    }

    private static Type? Find(string type, string version)
    {
        lock (Gate)
        {
            foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
            {
                if (Searched.Add(assembly) && ReferencesPulumi(assembly))
                {
                    Search(assembly);
                }
            }

            return Classes.TryGetValue(type, out var candidates)
                ? candidates.Find(c => version.Length == 0 || c.Version == version).Class ?? candidates[0].Class
                : null;
        }
    }

    private static bool ReferencesPulumi(Assembly assembly)
        => !assembly.IsDynamic && Array.Exists(assembly.GetReferencedAssemblies(), name => name.Name == typeof(Resource).Assembly.GetName().Name);

    private static void Search(Assembly assembly)
    {
        foreach (var type in assembly.GetTypes())
        {
            if (typeof(Resource).IsAssignableFrom(type) && type.GetCustomAttribute<ResourceTypeAttribute>(inherit: true) is { } attribute)
            {
                if (!Classes.TryGetValue(attribute.Type, out var candidates))
                {
                    Classes[attribute.Type] = candidates = [];
                }

                candidates.Add((attribute.Version ?? "", type));
            }
        }
    }

    /// <summary>Calls the constructor that all generated classes have: name, arguments, options.</summary>
    private static Resource? Construct(Type type, string name, string urn)
    {
        foreach (var constructor in type.GetConstructors())
        {
            if (constructor.GetParameters() is [{ ParameterType: var first }, var args, { ParameterType: var options }]
                && first == typeof(string) && typeof(ResourceArgs).IsAssignableFrom(args.ParameterType)
                && typeof(ResourceOptions).IsAssignableFrom(options))
            {
                ResourceOptions with = options == typeof(ComponentResourceOptions)
                    ? new ComponentResourceOptions { Urn = urn }
                    : new CustomResourceOptions { Urn = urn };
                return (Resource)constructor.Invoke([name, null, with]);
            }
        }

        return null;
    }
}
