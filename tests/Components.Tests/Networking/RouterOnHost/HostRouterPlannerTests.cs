using CalicoAci.Components.Model;
using CalicoAci.Components.Networking.RouterOnHost;
using CalicoAci.Components.Networking.RouterOnHost.Frr;

namespace CalicoAci.Components.Tests.Networking.RouterOnHost;

public sealed class HostRouterPlannerTests
{
    [Test]
    public void MatchesTheConfigurationOfAHost()
        => Snapshot.Match(FrrSerializer.Serialize(HostRouterPlanner.Plan(Hosts.Host(1), Hosts.Policy)), "host1.conf");

    [Test]
    public void SpeaksOnlyTheFamiliesOfItsLoopbacks()
    {
        HostRouter host = Hosts.Host(1);
        host = host with { Loopbacks = new Dictionary<AddressFamily, System.Net.IPAddress> { [AddressFamily.Ipv4] = host.RouterId } };

        Assert.That(FrrSerializer.Serialize(HostRouterPlanner.Plan(host, Hosts.Policy)), Does.Not.Contain("ipv6 unicast").And.Not.Contain("ipv6 prefix-list"));
    }

    [Test]
    public void IsAcceptedByFrr()
    {
        Assume.That(FrrTools.Installed, "FRR is not installed: apt-get install frr");
        string text = FrrSerializer.Serialize(HostRouterPlanner.Plan(Hosts.Host(1), Hosts.Policy));

        Assert.That(Check(text), Is.EqualTo((0, string.Empty)));
        Assert.That(Check(text.Replace("maximum-paths 64", "maximum-paths 65000", StringComparison.Ordinal)).ExitCode, Is.Not.Zero, "the check finds mistakes");
    }

    private static (int ExitCode, string Output) Check(string text)
    {
        string file = Path.Combine(Path.GetTempPath(), $"calico-aci-{Guid.NewGuid():N}.conf");
        try
        {
            File.WriteAllText(file, text);
            (int exitCode, string output) = FrrTools.Run("/usr/bin/vtysh", TimeSpan.FromSeconds(120), "-C", "-f", file);
            return (exitCode, exitCode == 0 ? string.Empty : output);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
