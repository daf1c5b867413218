using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CalicoAci.Components.Tests.Fabric;

/// <summary>The DN of each object that a fabric component may create, from the inputs of its resource; <c>{x|y}</c> is what follows the last <c>y</c> in <c>x</c>.</summary>
internal static partial class FabricDns
{
    private static readonly Dictionary<string, string> Templates = new(StringComparer.Ordinal)
    {
        ["tenant:Tenant"] = "uni/tn-{name}",
        ["vrf:Vrf"] = "{parentDn}/ctx-{name}",
        ["any:Any"] = "{parentDn}/any",
        ["bgpTimers:BgpTimers"] = "{tenantDn}/bgpCtxP-{name}",
        ["bgpBestPathPolicy:BgpBestPathPolicy"] = "{tenantDn}/bestpath-{name}",
        ["bgpAddressFamilyContext:BgpAddressFamilyContext"] = "{tenantDn}/bgpCtxAfP-{name}",
        ["relationFromVrfToBgpAddressFamilyContext:RelationFromVrfToBgpAddressFamilyContext"] =
            "{parentDn}/rsctxToBgpCtxAfPol-[{bgpAddressFamilyContextName}]-{addressFamily}",
        ["vlanPool:VlanPool"] = "uni/infra/vlanns-[{name}]-{allocMode}",
        ["ranges:Ranges"] = "{vlanPoolDn}/from-[{from}]-to-[{to}]",
        ["physicalDomain:PhysicalDomain"] = "uni/phys-{name}",
        ["l3DomainProfile:L3DomainProfile"] = "uni/l3dom-{name}",
        ["vmmDomain:VmmDomain"] = "{parentDn}/dom-{name}",
        ["attachableAccessEntityProfile:AttachableAccessEntityProfile"] = "uni/infra/attentp-{name}",
        ["relationFromAttachableAccessEntityProfileToDomain:RelationFromAttachableAccessEntityProfileToDomain"] = "{parentDn}/rsdomP-[{targetDn}]",
        ["l3Outside:L3Outside"] = "{tenantDn}/out-{name}",
        ["logicalNodeProfile:LogicalNodeProfile"] = "{l3OutsideDn}/lnodep-{name}",
        ["logicalNodeToFabricNode:LogicalNodeToFabricNode"] = "{logicalNodeProfileDn}/rsnodeL3OutAtt-[{tdn}]",
        ["logicalInterfaceProfile:LogicalInterfaceProfile"] = "{logicalNodeProfileDn}/lifp-{name}",
        ["l3outFloatingSvi:L3outFloatingSvi"] = "{logicalInterfaceProfileDn}/vlifp-[{nodeDn}]-[{encap}]",
        ["l3outPathAttachment:L3outPathAttachment"] = "{logicalInterfaceProfileDn}/rspathL3OutAtt-[{targetDn}]",
        ["l3outVpcMember:L3outVpcMember"] = "{leafPortDn}/mem-{side}",
        ["l3outPathAttachmentSecondaryIp:L3outPathAttachmentSecondaryIp"] = "{l3outPathAttachmentDn}/addr-[{addr}]",
        ["l3outBgpExternalPolicy:L3outBgpExternalPolicy"] = "{l3OutsideDn}/bgpExtP",
        ["l3outBgpProtocolProfile:L3outBgpProtocolProfile"] = "{logicalNodeProfileDn}/protp",
        ["l3outOspfExternalPolicy:L3outOspfExternalPolicy"] = "{l3OutsideDn}/ospfExtP",
        ["l3outOspfInterfaceProfile:L3outOspfInterfaceProfile"] = "{logicalInterfaceProfileDn}/ospfIfP",
        ["ospfInterfacePolicy:OspfInterfacePolicy"] = "{tenantDn}/ospfIfPol-{name}",
        ["bgpPeerPrefix:BgpPeerPrefix"] = "{tenantDn}/bgpPfxP-{name}",
        ["bgpPeerConnectivityProfile:BgpPeerConnectivityProfile"] = "{parentDn}/peerP-[{addr}]",
        ["bfdInterfacePolicy:BfdInterfacePolicy"] = "{tenantDn}/bfdIfPol-{name}",
        ["l3outBfdInterfaceProfile:L3outBfdInterfaceProfile"] = "{logicalInterfaceProfileDn}/bfdIfP",
        ["routeControlProfile:RouteControlProfile"] = "{parentDn}/prof-{name}",
        ["routeControlContext:RouteControlContext"] = "{routeControlProfileDn}/ctx-{name}",
        ["matchRule:MatchRule"] = "{tenantDn}/subj-{name}",
        ["matchRouteDestinationRule:MatchRouteDestinationRule"] = "{matchRuleDn}/dest-[{ip}]",
        ["actionRuleProfile:ActionRuleProfile"] = "{tenantDn}/attr-{name}",
        ["filter:Filter"] = "{tenantDn}/flt-{name}",
        ["filterEntry:FilterEntry"] = "{filterDn}/e-{name}",
        ["contract:Contract"] = "{tenantDn}/brc-{name}",
        ["contractSubject:ContractSubject"] = "{contractDn}/subj-{name}",
        ["contractSubjectFilter:ContractSubjectFilter"] = "{contractSubjectDn}/rssubjFiltAtt-{filterDn|/flt-}",
        ["externalEpg:ExternalEpg"] = "{parentDn}/instP-{name}",
        ["l3ExtSubnet:L3ExtSubnet"] = "{externalNetworkInstanceProfileDn}/extsubnet-[{ip}]",
        ["bgpRouteSummarization:BgpRouteSummarization"] = "{tenantDn}/bgprtsum-{name}",
        ["relationToProvidedContract:RelationToProvidedContract"] = "{parentDn}/rsprov-{contractName}",
        ["relationToConsumedContract:RelationToConsumedContract"] = "{parentDn}/rscons-{contractName}",
        ["restManaged:RestManaged"] = "{dn}",
        ["localUser:LocalUser"] = "uni/userext/user-{name}",
        ["userSecurityDomain:UserSecurityDomain"] = "{localUserDn}/userdomain-{name}",
        ["userSecurityDomainRole:UserSecurityDomainRole"] = "{userDomainDn}/role-{name}",
        ["x509Certificate:X509Certificate"] = "{localUserDn}/usercert-{name}",
        ["getTenant:getTenant"] = "uni/tn-{name}",
        ["getVrf:getVrf"] = "{parentDn}/ctx-{name}",
        ["getVlanPool:getVlanPool"] = "uni/infra/vlanns-[{name}]-{allocMode}",
        ["getPhysicalDomain:getPhysicalDomain"] = "uni/phys-{name}",
        ["getL3DomainProfile:getL3DomainProfile"] = "uni/l3dom-{name}",
        ["getVmmDomain:getVmmDomain"] = "{parentDn}/dom-{name}",
        ["getAttachableAccessEntityProfile:getAttachableAccessEntityProfile"] = "uni/infra/attentp-{name}",
        ["vmmCredential:VmmCredential"] = "{vmmDomainDn}/usracc-{name}",
        ["vmmController:VmmController"] = "{vmmDomainDn}/ctrlr-{name}",
        ["ospfRouteSummarization:OspfRouteSummarization"] = "{tenantDn}/ospfrtsumm-{name}",
        ["getFilter:getFilter"] = "{tenantDn}/flt-{name}",
        ["getRanges:getRanges"] = "{vlanPoolDn}/from-[{from}]-to-[{to}]",
        ["getContract:getContract"] = "{tenantDn}/brc-{name}",
    };

    public static bool Knows(string? token) => token is not null && Templates.ContainsKey(Kind(token));

    /// <summary>The DN; an input that the template needs and that is missing fails the test.</summary>
    public static string Of(string token, ImmutableDictionary<string, object> inputs) => Placeholder().Replace(
        Templates[Kind(token)],
        match => match.Groups[2].Success
            ? ((string)inputs[match.Groups[1].Value]).Split(match.Groups[2].Value)[^1]
            : (string)inputs[match.Groups[1].Value]);

    private static string Kind(string token) => token.StartsWith("aci:index/", StringComparison.Ordinal) ? token["aci:index/".Length..] : token;

    [GeneratedRegex(@"\{(\w+)(?:\|([^}]+))?\}")]
    private static partial Regex Placeholder();
}
