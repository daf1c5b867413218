using System.Security.Cryptography;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Automation;

/// <summary>A local user of the APIC for programs, which signs its requests with a certificate.</summary>
[Setting("A local user of the APIC for programs, which signs its requests with a certificate.")]
public sealed record AutomationUserSettings : ISettingsRules
{
    /// <summary>The name; made from the cluster's name by default.</summary>
    [Setting(
        "The name of the user. Default: the name of the cluster with -automation.",
        Pattern = "[a-zA-Z0-9_.-]+", PatternHint = "letters, digits and _ . - only", MaximumLength = 31)]
    public string? Name { get; init; }

    /// <summary>The security domain.</summary>
    [Setting(
        "The security domain that the roles are for.",
        Pattern = ApicName.Pattern, PatternHint = ApicName.Hint, MaximumLength = ApicName.MaximumLength)]
    public string SecurityDomain { get; init; } = "all";

    /// <summary>The roles.</summary>
    [Setting("What the user may do. Default: read everything.", MinimumLength = 1)]
    public IReadOnlyList<AutomationRoleSettings> Roles { get; init; } = [new() { Role = "read-all" }];

    /// <summary>The certificate's name.</summary>
    [Setting(
        "The name of the certificate on the APIC. Default: the name of the user with .crt.",
        Pattern = ApicName.Pattern, PatternHint = ApicName.Hint, MaximumLength = ApicName.MaximumLength)]
    public string? CertificateName { get; init; }

    /// <summary>The certificate.</summary>
    [Setting("The X.509 certificate in PEM form. It is public: the private key never belongs in a stack file.")]
    public required string Certificate { get; init; }

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        UniqueNames.Check(Roles.Select(role => role.Role), index => $"{path}.roles[{index}].role", errors);
        if (!PemEncoding.TryFind(Certificate, out PemFields fields) || Certificate[fields.Label] != "CERTIFICATE")
        {
            errors.Add($"{path}.certificate", "is not a certificate in PEM form (-----BEGIN CERTIFICATE-----)", "CA450");
        }
    }
}
