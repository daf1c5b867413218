using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>
/// kubeadm takes a service range of at most 2^20 addresses (IPv4 /12, IPv6 /108) and of at least 10, because the cluster
/// DNS gets the tenth address (kubeadm, validation of <c>serviceSubnet</c>).
/// </summary>
public sealed class ServiceRangeRule : IStackRule
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["network.services"];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        foreach ((int index, Cidr range) in facts.Settings.Network.Services.Index())
        {
            int hostBits = range.AddressBits - range.PrefixLength;
            if (hostBits is < 4 or > 20)
            {
                errors.Add(
                    $"{StackFacts.Path("network")}.services[{index}]",
                    $"found {range}; the prefix length must be from {range.AddressBits - 20} to {range.AddressBits - 4}",
                    "CA122");
            }
        }
    }
}
