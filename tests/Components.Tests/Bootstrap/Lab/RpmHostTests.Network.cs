namespace CalicoAci.Components.Tests.Bootstrap.Lab;

/// <summary>The ifcfg files of a host: checked, activated, taken back.</summary>
public sealed partial class RpmHostTests
{
    [Test]
    [DependsOnTest(nameof(TheSystemIsAsKubeadmAndCalicoNeedIt))]
    public void TheNetworkIsCheckedAndActivatedOnce() => Assert.That(
        _nodes.Lines("calls").Where(call => call.StartsWith(Node, StringComparison.Ordinal) && (call.Contains("nmcli", StringComparison.Ordinal) || call.Contains("network-rollback", StringComparison.Ordinal))),
        Is.EqualTo(new[]
        {
            $"{Node} nmcli --terse --fields RUNNING general",
            $"{Node} nmcli --terse --fields UUID connection show --active",
            $"{Node} systemctl stop calico-aci-network-rollback.timer",
            $"{Node} systemd-run --quiet --collect --unit calico-aci-network-rollback --on-active=240 /usr/local/lib/calico-aci/network-apply.sh rollback",
            $"{Node} nmcli connection reload",
            $"{Node} nmcli connection load /{Ifcfg}",
            $"{Node} nmcli --wait 60 connection up id calico-aci-ens192",
            $"{Node} systemctl stop calico-aci-network-rollback.timer",
        }));

    [Test]
    [DependsOnTest(nameof(AnUpdateOfTheHostLeavesHeldPackagesAlone))]
    public async Task ANetworkWithoutGatewayIsTakenBack()
    {
        string good = await File.ReadAllTextAsync(OnDisk(Ifcfg));
        int calls = _nodes.Lines("calls").Length;
        string listing = Listing(Cluster).Replace($"NODE_GATEWAYS={Gateway}", "NODE_GATEWAYS=192.168.2.77 NETWORK_TRIES=2", StringComparison.Ordinal)
            .Replace($"GATEWAY={Gateway}", "GATEWAY=192.168.2.77", StringComparison.Ordinal);

        Assert.That(await Refusal(listing), Does.Contain("no gateway of 192.168.2.77 answers on ens192; the network that the host had is back"));

        Assert.That(await File.ReadAllTextAsync(OnDisk(Ifcfg)), Is.EqualTo(good));
        Assert.That(_nodes.Lines("calls").Skip(calls).Count(call => call == $"{Node} nmcli --wait 60 connection up id calico-aci-ens192"), Is.EqualTo(2), "tried, and taken back");
    }

    [Test]
    [DependsOnTest(nameof(ANetworkWithoutGatewayIsTakenBack))]
    public async Task ANetworkThatNetworkManagerRefusesIsTakenBack()
    {
        string good = await File.ReadAllTextAsync(OnDisk(Ifcfg));

        Assert.That(await Refusal(Listing(Cluster).Replace("DEVICE=ens192\n", "DEVICE=ens193\n", StringComparison.Ordinal)), Does.Contain($"NetworkManager cannot apply /{Ifcfg}, which is taken back").And.Contain("Could not load file"));

        Assert.That(await File.ReadAllTextAsync(OnDisk(Ifcfg)), Is.EqualTo(good));
    }

    [Test]
    [DependsOnTest(nameof(ANetworkThatNetworkManagerRefusesIsTakenBack))]
    public async Task AFirstNetworkThatDoesNotWorkLeavesTheHostWithItsOwn()
    {
        Directory.Delete(OnDisk("var/lib/calico-aci/network.good.d"), recursive: true);
        File.Delete(OnDisk("var/lib/calico-aci/applied.network"));
        int calls = _nodes.Lines("calls").Length;
        string listing = Listing(Cluster).Replace($"NODE_GATEWAYS={Gateway}", "NODE_GATEWAYS=192.168.2.77 NETWORK_TRIES=1", StringComparison.Ordinal)
            .Replace($"GATEWAY={Gateway}", "GATEWAY=192.168.2.77", StringComparison.Ordinal);

        Assert.That(await Refusal(listing), Does.Contain("the network that the host had is back"));

        Assert.That(OnDisk(Ifcfg), Does.Not.Exist);
        Assert.That(_nodes.Lines("calls").Skip(calls), Does.Contain($"{Node} nmcli --wait 60 connection up uuid 5fb06bd0-0bb0-7ffb-45f1-d6edd65f3e03"));
        await Prepare(Listing(Cluster));
    }

    [Test]
    [DependsOnTest(nameof(AFirstNetworkThatDoesNotWorkLeavesTheHostWithItsOwn))]
    public async Task ACutRunIsTakenBackByTheTimersCommand()
    {
        string good = await File.ReadAllTextAsync(OnDisk(Ifcfg));
        await File.WriteAllTextAsync(OnDisk(Ifcfg), good.Replace(Gateway, "192.168.2.77", StringComparison.Ordinal));

        await OnNode(Address, "/usr/local/lib/calico-aci/network-apply.sh rollback");

        Assert.That(await File.ReadAllTextAsync(OnDisk(Ifcfg)), Is.EqualTo(good));
    }
}
