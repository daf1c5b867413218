using CalicoAci.Components.Networking.RouterOnHost;
using Pulumi;
using Pulumi.Command.Remote.Inputs;

namespace CalicoAci.Components.Tests.Networking.RouterOnHost;

public sealed class HostRoutingTests
{
    private const string First = "dev-routers-host1";
    private const string Second = "dev-routers-host2";

    [Test]
    public async Task SendsEachHostItsConfigurationOnStandardInput()
    {
        ClusterRun run = await ClusterRun.Of(Create);

        Assert.That(run.Inputs(First)["stdin"], Does.StartWith("frr defaults datacenter\nhostname host1\n").And.Contain("router bgp 4200000001"));
        Assert.That(run.Inputs(Second)["stdin"], Does.Contain("router bgp 4200000002"));
        Assert.That(run.Inputs(First)["create"], Does.StartWith("sudo -n timeout ").And.EndsWith(" host-router host1").And.Not.Contain("router bgp"));
    }

    [Test]
    public async Task SetsHostsUpAllAtOnce()
    {
        ClusterRun run = await ClusterRun.Holding(Create, First);

        Assert.That(run.StartedEarly, Has.Member(Second));
    }

    private static void Create() => _ = new HostRouting(
        "dev-routers",
        new HostRoutingArgs
        {
            Policy = Hosts.Policy,
            Hosts =
            [
                new HostRouterAccess(Hosts.Host(1), new ConnectionArgs { Host = "10.0.0.11", PrivateKey = Output.CreateSecret("KEY") }),
                new HostRouterAccess(Hosts.Host(2), new ConnectionArgs { Host = "10.0.0.12", PrivateKey = Output.CreateSecret("KEY") }),
            ],
        });
}
