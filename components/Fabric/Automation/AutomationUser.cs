using Pulumi;
using Aci = Pulumi.Aci;

namespace CalicoAci.Components.Fabric.Automation;

/// <summary>A local user that programs use: it signs its requests, so no password is stored where they run.</summary>
public sealed class AutomationUser : ComponentResource
{
    private const string Token = "calico-aci:fabric:AutomationUser";

    /// <summary>The DN of the certificate, which signed requests name.</summary>
    [Output]
    public Output<string> CertificateDn { get; private set; }

    /// <summary>Creates a user.</summary>
    public AutomationUser(string name, AutomationUserArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var child = new CustomResourceOptions { Parent = this };

        var userArgs = new Aci.LocalUserArgs { Name = args.UserName };
        if (args.Password is { } password)
        {
            userArgs.Pwd = SecretMark.Of(password);
        }

        var user = new Aci.LocalUser(name, userArgs, child);
        var domain = new Aci.UserSecurityDomain(
            $"{name}-domain",
            new Aci.UserSecurityDomainArgs { LocalUserDn = user.Id, Name = args.SecurityDomain },
            child);
        foreach (AutomationRole role in args.Roles)
        {
            _ = new Aci.UserSecurityDomainRole(
                $"{name}-role-{role.Role}",
                new Aci.UserSecurityDomainRoleArgs
                {
                    UserDomainDn = domain.Id,
                    Name = role.Role,
                    PrivType = role.Write ? "writePriv" : "readPriv",
                },
                child);
        }

        CertificateDn = new Aci.X509Certificate(
            $"{name}-certificate",
            new Aci.X509CertificateArgs { LocalUserDn = user.Id, Name = args.CertificateName, Data = args.Certificate },
            child).Id;

        RegisterOutputs(new Dictionary<string, object?> { ["certificateDn"] = CertificateDn });
    }
}
