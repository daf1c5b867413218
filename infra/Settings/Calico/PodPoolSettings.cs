using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Calico;

/// <summary>A part of a pod range that only some nodes or namespaces use.</summary>
[Setting("A part of a pod range that only some nodes or namespaces use.")]
public sealed record PodPoolSettings : ISettingsRules
{
    /// <summary>The name.</summary>
    [Setting("The name of the pool.", Pattern = "[a-z0-9]([-a-z0-9]*[a-z0-9])?", PatternHint = "lower-case letters, digits and hyphens", MaximumLength = 63)]
    public required string Name { get; init; }

    /// <summary>The prefix.</summary>
    [Setting("The part of the pod range.", Example = "10.1.64.0/18")]
    public required Cidr Cidr { get; init; }

    /// <summary>The block size.</summary>
    [Setting("The length of the blocks that nodes get: 20 to 32 for IPv4, 116 to 128 for IPv6; the cluster's unless given.", Minimum = 20, Maximum = 128)]
    public int? BlockSize { get; init; }

    /// <summary>The racks.</summary>
    [Setting("The racks whose nodes get blocks; all unless given.")]
    public IReadOnlyList<string> Racks { get; init; } = [];

    /// <summary>The namespaces.</summary>
    [Setting("The namespaces whose pods get addresses, as a Calico selector; all unless given.", Example = "team == 'red'")]
    public string? NamespaceSelector { get; init; }

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        (int minimum, int maximum) = Cidr.Family == AddressFamily.Ipv4 ? (20, 32) : (116, 128);
        if (BlockSize is { } size && (size < minimum || size > maximum || size < Cidr.PrefixLength))
        {
            errors.Add($"{path}.blockSize", $"found {size}; blocks of {Cidr} have a length of {Math.Max(minimum, Cidr.PrefixLength)} to {maximum}");
        }

        if (NamespaceSelector is { } selector && CalicoSelector.FirstError(selector) is { } character)
        {
            errors.Add(
                $"{path}.namespaceSelector",
                $"found \"{selector}\", which is no Calico selector: {(character > selector.Length ? "its end is missing" : $"character {character} is not understood")}; allowed are {CalicoSelector.Allowed}");
        }
    }
}
