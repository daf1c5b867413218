namespace CalicoAci.Engine.Hosts;

/// <summary>What a host is.</summary>
internal enum HostKind
{
    /// <summary>A machine that is there before the deployment.</summary>
    BareMetal,

    /// <summary>A virtual machine that the deployment makes.</summary>
    VirtualMachine,

    /// <summary>The host that connections to the others go through.</summary>
    Bastion,
}
