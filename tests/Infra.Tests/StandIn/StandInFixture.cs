using CalicoAci.ApicStandIn;

namespace CalicoAci.Infra.Tests.StandIn;

/// <summary>A fresh stand-in and a client that is logged in, for each test.</summary>
public abstract class StandInFixture
{
    private protected StandInApic Apic { get; private set; } = null!;

    private protected ApicClient Client { get; private set; } = null!;

    [SetUp]
    public async Task Start()
    {
        Apic = await StandInApic.StartAsync();
        Client = await ApicClient.LoggedInAsync(Apic);
    }

    [TearDown]
    public async Task Stop()
    {
        Client.Dispose();
        await Apic.DisposeAsync();
    }
}
