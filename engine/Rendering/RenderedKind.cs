namespace CalicoAci.Engine.Rendering;

/// <summary>The kinds of files that a plan renders to; each is in the folder of its name.</summary>
public enum RenderedKind
{
    /// <summary>The managed objects of the fabric.</summary>
    Apic,

    /// <summary>Files that are copied to nodes after their first boot.</summary>
    Files,

    /// <summary>Helm releases with their values.</summary>
    Helm,

    /// <summary>Kubernetes objects.</summary>
    Manifests,

    /// <summary>What each node starts with: cloud-init and its files.</summary>
    Nodes,

    /// <summary>What is run on nodes or on the machine that deploys.</summary>
    Scripts,
}
