using Pulumi;
using Aci = Pulumi.Aci;

namespace CalicoAci.Components.Fabric.Access;

/// <summary>
/// VLAN pool, domains and attachable access entity profile: what makes the cluster's VLAN usable on the ports of the
/// leaves. The interface policy groups that put the profile on ports belong to whoever cables the hosts.
/// </summary>
public sealed class AccessPolicies : ComponentResource
{
    private const string Token = "calico-aci:fabric:AccessPolicies";

    private readonly string _name;
    private readonly AccessPoliciesArgs _args;

    /// <summary>The DN of the VLAN pool.</summary>
    [Output]
    public Output<string> VlanPoolDn { get; private set; }

    /// <summary>The DN of the physical domain, if there is one.</summary>
    [Output]
    public Output<string>? PhysicalDomainDn { get; private set; }

    /// <summary>The DN of the VMM domain, if there is one.</summary>
    [Output]
    public Output<string>? VmmDomainDn { get; private set; }

    /// <summary>The DN of the L3 domain.</summary>
    [Output]
    public Output<string> L3DomainDn { get; private set; }

    /// <summary>Creates or looks up the access policies of a cluster.</summary>
    public AccessPolicies(string name, AccessPoliciesArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        _name = name;
        _args = args;

        VlanPoolDn = VlanPool();
        Output<string> profileDn = AttachableEntityProfile();
        L3DomainDn = args.L3Domain.Reuse ? LookUpL3Domain() : CreateL3Domain();
        Attach(profileDn, args.L3Domain, L3DomainDn, "l3-domain");
        if (args.PhysicalDomain is { } physical)
        {
            PhysicalDomainDn = physical.Reuse ? LookUpPhysicalDomain(physical) : CreatePhysicalDomain(physical);
            Attach(profileDn, physical, PhysicalDomainDn, "physical-domain");
        }

        if (args.VmmDomain is { } vmm)
        {
            VmmDomainDn = vmm.Domain.Reuse ? LookUpVmmDomain(vmm) : CreateVmmDomain(vmm);
            if (vmm is { Domain.Reuse: false, Controller: { } controller })
            {
                AddController(VmmDomainDn, controller);
            }

            Attach(profileDn, vmm.Domain, VmmDomainDn, "vmm-domain");
        }

        RegisterOutputs(new Dictionary<string, object?> { ["vlanPoolDn"] = VlanPoolDn, ["l3DomainDn"] = L3DomainDn }
            .With("physicalDomainDn", PhysicalDomainDn)
            .With("vmmDomainDn", VmmDomainDn));
    }

    private CustomResourceOptions Child => new() { Parent = this };

    private InvokeOptions LookUp => new() { Parent = this };

    /// <summary>The pool; one that is looked up is known once its ranges are found.</summary>
    private Output<string> VlanPool()
    {
        Output<string> dn = _args.VlanPool.Pool.Reuse ? LookUpVlanPool() : CreateVlanPool();
        return _args.VlanPool.CreateRanges
            ? CreateRanges(dn)
            : Output.All(_args.VlanPool.Ranges.Select(range => LookUpRange(dn, range)).Prepend(dn)).Apply(found => found[0]);
    }

    private Output<string> CreateRanges(Output<string> poolDn)
    {
        foreach (VlanRange range in _args.VlanPool.Ranges)
        {
            _ = new Aci.Ranges(
                $"{_name}-vlan-{range}",
                new Aci.RangesArgs
                {
                    VlanPoolDn = poolDn,
                    From = ApicText.Encap(range.From),
                    To = ApicText.Encap(range.To),
                    AllocMode = ApicText.Of(VlanAllocation.Static),
                },
                Child);
        }

        return poolDn;
    }

    private Output<string> LookUpRange(Output<string> poolDn, VlanRange range) => Aci.GetRanges
        .Invoke(
            new Aci.GetRangesInvokeArgs { VlanPoolDn = poolDn, From = ApicText.Encap(range.From), To = ApicText.Encap(range.To) },
            LookUp)
        .Apply(found => found.Id);

    private Output<string> LookUpVlanPool() => Aci.GetVlanPool
        .Invoke(
            new Aci.GetVlanPoolInvokeArgs
            {
                Name = _args.VlanPool.Pool.Name,
                AllocMode = ApicText.Of(_args.VlanPool.Allocation),
            },
            LookUp)
        .Apply(found => found.Id);

    private Output<string> CreateVlanPool() => new Aci.VlanPool(
        $"{_name}-vlan-pool",
        new Aci.VlanPoolArgs { Name = _args.VlanPool.Pool.Name, AllocMode = ApicText.Of(_args.VlanPool.Allocation) },
        Child).Id;

    private Output<string> AttachableEntityProfile() => _args.AttachableEntityProfile.Reuse
        ? Aci.GetAttachableAccessEntityProfile
            .Invoke(new Aci.GetAttachableAccessEntityProfileInvokeArgs { Name = _args.AttachableEntityProfile.Name }, LookUp)
            .Apply(found => found.Id)
        : new Aci.AttachableAccessEntityProfile(
            $"{_name}-aep",
            new Aci.AttachableAccessEntityProfileArgs { Name = _args.AttachableEntityProfile.Name },
            Child).Id;

    private Output<string> LookUpL3Domain() => Aci.GetL3DomainProfile
        .Invoke(new Aci.GetL3DomainProfileInvokeArgs { Name = _args.L3Domain.Name }, LookUp)
        .Apply(found => found.Id);

    private Output<string> CreateL3Domain() => new Aci.L3DomainProfile(
        $"{_name}-l3-domain",
        new Aci.L3DomainProfileArgs { Name = _args.L3Domain.Name, RelationInfraRsVlanNs = VlanPoolDn },
        Child).Id;

    private Output<string> LookUpPhysicalDomain(FabricObject domain) => Aci.GetPhysicalDomain
        .Invoke(new Aci.GetPhysicalDomainInvokeArgs { Name = domain.Name }, LookUp)
        .Apply(found => found.Id);

    private Output<string> CreatePhysicalDomain(FabricObject domain) => new Aci.PhysicalDomain(
        $"{_name}-physical-domain",
        new Aci.PhysicalDomainArgs { Name = domain.Name, RelationInfraRsVlanNs = VlanPoolDn },
        Child).Id;

    private Output<string> LookUpVmmDomain(VmmDomainOptions vmm) => Aci.GetVmmDomain
        .Invoke(new Aci.GetVmmDomainInvokeArgs { Name = vmm.Domain.Name, ParentDn = vmm.ProviderDn }, LookUp)
        .Apply(found => found.Id);

    private Output<string> CreateVmmDomain(VmmDomainOptions vmm) => new Aci.VmmDomain(
        $"{_name}-vmm-domain",
        new Aci.VmmDomainArgs
        {
            ParentDn = vmm.ProviderDn,
            Name = vmm.Domain.Name,
            RelationToVlanPool = new Aci.Inputs.VmmDomainRelationToVlanPoolArgs { TargetDn = VlanPoolDn },
        },
        Child).Id;

    private void AddController(Output<string> domainDn, VmmControllerOptions options)
    {
        var credential = new Aci.VmmCredentialArgs { VmmDomainDn = domainDn, Name = options.CredentialName, Usr = options.UserName };
        if (_args.VmmPassword is { } password)
        {
            credential.Pwd = SecretMark.Of(password);
        }

        var controller = new Aci.VmmControllerArgs
        {
            VmmDomainDn = domainDn,
            Name = options.Name,
            HostOrIp = options.Address,
            RootContName = options.Datacenter,
            RelationVmmRsAcc = new Aci.VmmCredential($"{_name}-vmm-credential", credential, Child).Id,
        };
        if (options.DvsVersion is { } version)
        {
            controller.DvsVersion = version;
        }

        _ = new Aci.VmmController($"{_name}-vmm-controller", controller, Child);
    }

    /// <summary>A profile and a domain that both exist already are taken to be related already: others may depend on it.</summary>
    private void Attach(Output<string> profileDn, FabricObject domain, Output<string> domainDn, string role)
    {
        if (_args.AttachableEntityProfile.Reuse && domain.Reuse)
        {
            return;
        }

        _ = new Aci.RelationFromAttachableAccessEntityProfileToDomain(
            $"{_name}-aep-{role}",
            new Aci.RelationFromAttachableAccessEntityProfileToDomainArgs { ParentDn = profileDn, TargetDn = domainDn },
            Child);
    }
}
