using CalicoAci.Infra.Settings;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>Gives a stack every secret, and the settings that use one wherever the kind of stack allows them.</summary>
internal static class SecretSettings
{
    private const string Certificate = "-----BEGIN CERTIFICATE-----\nc2FtcGxl\n-----END CERTIFICATE-----\n";

    private static readonly string[] OfFabricAlone = ["bgpPassword", "bgpPassword2", "ospfKey", "outsideBgpPassword", "vmmPassword", "automationUserPassword"];

    /// <summary>Changes the settings of a stack.</summary>
    /// <returns>The secrets that the stack then uses.</returns>
    public static IReadOnlyList<string> Complete(YamlMappingNode settings)
    {
        var used = new List<string>();
        if (settings.Children.TryGetValue("calico-aci:leaves", out YamlNode? leaves))
        {
            used.AddRange(OfFabric(settings, (YamlSequenceNode)leaves));
        }

        bool cluster = !((YamlMappingNode)settings["calico-aci:cluster"]).Children.ContainsKey("scope");
        if (cluster)
        {
            used.AddRange(OfCluster(settings, leaves is not null));
        }

        // Kinds of stacks that have no use for a secret refuse it.
        IEnumerable<string> allowed = StackSecret.All.Select(secret => secret.Name)
            .Where(name => used.Contains(name) || (cluster ? leaves is not null || name != "bgpPassword" : OfFabricAlone.Contains(name)));
        foreach (string secret in allowed.Select(name => $"{StackSettings.Namespace}:{name}").Append("aci:privateKey"))
        {
            settings.Children[secret] = new YamlMappingNode("secure", "");
        }

        return [.. used.Select(name => $"{StackSettings.Namespace}:{name}")];
    }

    private static IEnumerable<string> OfFabric(YamlMappingNode settings, YamlSequenceNode leaves)
    {
        YamlMappingNode fabric = Section(settings, "calico-aci:fabric");
        yield return "bgpPassword";
        bool paths = fabric.Children.TryGetValue("l3out", out YamlNode? l3out) && ((YamlMappingNode)l3out).Children.ContainsKey("paths");
        if (!paths)
        {
            // The two leaves of a vPC have one password.
            leaves.Children.Cast<YamlMappingNode>().Last(leaf => !leaf.Children.ContainsKey("anchor")).Children["bgpPassword"] = "second";
            yield return "bgpPassword2";
        }

        fabric.Children["automationUser"] = new YamlMappingNode("certificate", new YamlScalarNode(Certificate) { Style = YamlDotNet.Core.ScalarStyle.DoubleQuoted });
        yield return "automationUserPassword";

        if (fabric.Children.TryGetValue("outside", out YamlNode? outside))
        {
            if (((YamlMappingNode)outside).Children.TryGetValue("ospf", out YamlNode? ospf))
            {
                ((YamlMappingNode)ospf).Children["authentication"] = "md5";
                yield return "ospfKey";
            }
            else
            {
                yield return "outsideBgpPassword";
            }
        }

        if (fabric.Children.TryGetValue("access", out YamlNode? access) && ((YamlMappingNode)access).Children.TryGetValue("vmmDomain", out YamlNode? domain))
        {
            ((YamlMappingNode)access).Children["vmmDomain"] = new YamlMappingNode(
                "name", domain["name"], "reuse", "false", "controller", new YamlMappingNode("address", "vcenter.example.net", "datacenter", "dc1", "user", "apic@vsphere.local"));
            yield return "vmmPassword";
        }
    }

    private static IEnumerable<string> OfCluster(YamlMappingNode settings, bool fabric)
    {
        Section(settings, "calico-aci:kubernetes").Children["encryption"] = new YamlMappingNode("activeKey", "first");
        Section(settings, "calico-aci:calico").Children["registry"] = new YamlMappingNode("host", "registry.example.net");
        YamlMappingNode addons = Section(settings, "calico-aci:addons");
        if (!addons.Children.ContainsKey("prometheus"))
        {
            addons.Children["prometheus"] = new YamlMappingNode();
        }

        if (fabric)
        {
            addons.Children["vkaci"] = new YamlMappingNode(
                "apicAddresses", new YamlSequenceNode("10.0.0.1"), "apicUser", "vkaci", "certificateName", "vkaci.crt", "storageClass", "standard");
        }

        string[] used = ["sshPrivateKey", "vrrpPassword", "encryptionKey", "encryptionKey2", "calicoPullSecret", "grafanaPassword"];
        return fabric ? [.. used, "vkaciPrivateKey", "vkaciDatabasePassword"] : used;
    }

    private static YamlMappingNode Section(YamlMappingNode settings, string key)
    {
        if (!settings.Children.TryGetValue(key, out YamlNode? section))
        {
            settings.Children[key] = section = new YamlMappingNode();
        }

        return (YamlMappingNode)section;
    }
}
