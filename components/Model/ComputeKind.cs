namespace CalicoAci.Components.Model;

/// <summary>What kind of machine a node is.</summary>
public enum ComputeKind
{
    /// <summary>A VM that the stack clones from a vSphere template.</summary>
    Vsphere,

    /// <summary>A server that is installed already and reached over SSH.</summary>
    BareMetal,
}
