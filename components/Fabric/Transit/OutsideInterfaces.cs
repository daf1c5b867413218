using CalicoAci.Components.Model;
using Pulumi;
using Aci = Pulumi.Aci;

namespace CalicoAci.Components.Fabric.Transit;

/// <summary>Puts the interfaces to outside routers on the border leaves, a profile for each family.</summary>
/// <param name="component">The name of the component.</param>
/// <param name="args">What the L3Out is made from.</param>
/// <param name="child">The options of every child of the component.</param>
internal sealed class OutsideInterfaces(string component, OutsideL3OutArgs args, CustomResourceOptions child)
{
    private readonly Dictionary<(string Name, AddressFamily Family), Output<string>> _dns = [];

    /// <summary>The DN of an interface in a family.</summary>
    public Output<string> DnOf(OutsideInterface port, AddressFamily family) => _dns[(port.Name, family)];

    /// <summary>Adds the interface profile of a family, and the interfaces that have the family.</summary>
    public Output<string> AddProfile(AddressFamily family, Output<string> nodeProfileDn)
    {
        Output<string> dn = new Aci.LogicalInterfaceProfile(
            $"{component}-interfaces{family.Suffix()}",
            new Aci.LogicalInterfaceProfileArgs
            {
                LogicalNodeProfileDn = nodeProfileDn,
                Name = $"{args.Outside.PolicyPrefix}-interfaces{family.Suffix()}",
            },
            child).Id;
        foreach (OutsideInterface port in args.Outside.Interfaces.Where(port => port.Families.Contains(family)))
        {
            _dns[(port.Name, family)] = AddInterface(port, family, dn);
        }

        return dn;
    }

    private Output<string> AddInterface(OutsideInterface port, AddressFamily family, Output<string> profileDn)
    {
        string name = $"{component}-{port.Name}{family.Suffix()}";
        var attachment = new Aci.L3outPathAttachmentArgs
        {
            LogicalInterfaceProfileDn = profileDn,
            TargetDn = port.TargetDn,
            IfInstT = port.Kind switch
            {
                InterfaceKind.RoutedPort => "l3-port",
                InterfaceKind.SubInterface => "sub-interface",
                InterfaceKind.Svi => "ext-svi",
                _ => throw new ArgumentOutOfRangeException(nameof(port)),
            },
            Mtu = ApicText.Number(port.Mtu),
        };
        if (port.Vlan is { } vlan)
        {
            attachment.Encap = ApicText.Encap(vlan);
        }

        if (!port.IsVpc)
        {
            attachment.Addr = port.Leaves[0].Addresses.Single(address => address.Family == family).ToString();
        }

        Output<string> dn = new Aci.L3outPathAttachment(name, attachment, child).Id;
        if (port.IsVpc)
        {
            foreach ((int side, LeafInterface leaf) in port.Leaves.OrderBy(leaf => leaf.NodeId).Index())
            {
                AddMember(name, side == 0 ? "A" : "B", dn, leaf, port, family);
            }
        }
        else
        {
            AddSecondary(name, dn, port, family);
        }

        return dn;
    }

    private void AddMember(string path, string side, Output<string> pathDn, LeafInterface leaf, OutsideInterface port, AddressFamily family)
    {
        string name = $"{path}-{side.ToLowerInvariant()}";
        Output<string> dn = new Aci.L3outVpcMember(
            name,
            new Aci.L3outVpcMemberArgs
            {
                LeafPortDn = pathDn,
                Side = side,
                Addr = leaf.Addresses.Single(address => address.Family == family).ToString(),
            },
            child).Id;
        AddSecondary(name, dn, port, family);
    }

    private void AddSecondary(string name, Output<string> interfaceDn, OutsideInterface port, AddressFamily family)
    {
        foreach (InterfaceAddress address in port.SecondaryAddresses.Where(address => address.Family == family))
        {
            _ = new Aci.L3outPathAttachmentSecondaryIp(
                $"{name}-secondary-{address.Subnet.NamePart()}",
                new Aci.L3outPathAttachmentSecondaryIpArgs { L3outPathAttachmentDn = interfaceDn, Addr = address.ToString() },
                child);
        }
    }
}
