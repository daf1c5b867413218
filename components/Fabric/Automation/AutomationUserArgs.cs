using Pulumi;

namespace CalicoAci.Components.Fabric.Automation;

/// <summary>What an <see cref="AutomationUser"/> is made from.</summary>
public sealed class AutomationUserArgs
{
    /// <summary>The name of the user.</summary>
    public required string UserName { get; init; }

    /// <summary>The security domain, <c>all</c> or one that exists.</summary>
    public required string SecurityDomain { get; init; }

    /// <summary>What the user may do in it.</summary>
    public required IReadOnlyList<AutomationRole> Roles { get; init; }

    /// <summary>The name of the certificate, which the user gives when it signs requests.</summary>
    public required string CertificateName { get; init; }

    /// <summary>The X.509 certificate in PEM form.</summary>
    public required string Certificate { get; init; }

    /// <summary>A password, for fabrics that ask for one; it is marked as a secret.</summary>
    public Input<string>? Password { get; init; }
}
