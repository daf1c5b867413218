using System.Text.RegularExpressions;
using CalicoAci.Infra.Settings.Binding;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Infra.Settings.Kubernetes;

/// <summary>The forms of texts that go to kubeadm, the kubelet and the container runtime as they are; on a node they would be refused late.</summary>
internal static partial class KubernetesText
{
    /// <summary>A subject alternative name of a certificate.</summary>
    public const string CertificateName = @"(\*\.)?[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*|[0-9A-Fa-f]*:[0-9A-Fa-f:.]+";

    /// <summary>A quantity of a resource.</summary>
    public const string Quantity = @"[0-9]+(\.[0-9]+)?(m|k|[KMGTPE]i?)?";

    /// <summary>A registry with a path.</summary>
    public const string Repository = @"[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?(/[a-z0-9]([a-z0-9._-]*[a-z0-9])?)*";

    /// <summary>The resources that the kubelet keeps free (KubeletConfiguration: systemReserved, kubeReserved).</summary>
    private static readonly string[] Reservable = ["cpu", "memory", "ephemeral-storage", "pid"];

    /// <summary>Checks the names in dictionaries, and the texts that are YAML.</summary>
    public static void Check(KubernetesSettings settings, string path, SettingsErrors errors)
    {
        ExtraArgumentsSettings arguments = settings.ExtraArguments;
        CheckNames(arguments.ApiServer.Keys, $"{path}.extraArguments.apiServer", Argument(), "the name of an argument without dashes in front, such as v or event-ttl", errors);
        CheckNames(arguments.ControllerManager.Keys, $"{path}.extraArguments.controllerManager", Argument(), "the name of an argument without dashes in front", errors);
        CheckNames(arguments.Scheduler.Keys, $"{path}.extraArguments.scheduler", Argument(), "the name of an argument without dashes in front", errors);
        CheckNames(arguments.Etcd.Keys, $"{path}.extraArguments.etcd", Argument(), "the name of an argument without dashes in front", errors);
        CheckNames(arguments.Kubelet.Keys, $"{path}.extraArguments.kubelet", Argument(), "the name of an argument without dashes in front", errors);
        CheckNames(settings.FeatureGates.Keys, $"{path}.featureGates", FeatureGate(), "the name of a feature gate, such as InPlacePodVerticalScaling", errors);
        CheckNames(settings.RegistryMirrors.Keys, $"{path}.registryMirrors", Registry(), "a registry's host name, such as docker.io or registry.example.net:5000", errors);
        CheckReserved(settings.SystemReserved.Keys, $"{path}.systemReserved", errors);
        CheckReserved(settings.KubeReserved.Keys, $"{path}.kubeReserved", errors);
        foreach ((string file, string text) in settings.Patches)
        {
            if (RootOf(text) is not (YamlMappingNode or YamlSequenceNode))
            {
                errors.Add(SettingNames.MemberPath($"{path}.patches", file), "is not one YAML document with a patch in it", "CA332");
            }
        }

        if (settings.AuditPolicy is { } policy && !IsAuditPolicy(RootOf(policy)))
        {
            errors.Add($"{path}.auditPolicy", "is not a YAML document with apiVersion audit.k8s.io/v1, kind Policy and rules", "CA332");
        }
    }

    private static void CheckNames(IEnumerable<string> names, string path, Regex form, string hint, SettingsErrors errors)
    {
        foreach (string name in names.Where(name => !form.IsMatch(name)))
        {
            errors.Add(SettingNames.MemberPath(path, name), $"found the name '{name}'; must be {hint}", "CA331");
        }
    }

    private static void CheckReserved(IEnumerable<string> names, string path, SettingsErrors errors)
    {
        foreach (string name in names.Except(Reservable, StringComparer.Ordinal))
        {
            errors.Add(SettingNames.MemberPath(path, name), $"found the resource '{name}'; must be one of {string.Join(", ", Reservable)}", "CA331");
        }
    }

    private static bool IsAuditPolicy(YamlNode? root)
        => root is YamlMappingNode policy && Scalar(policy, "apiVersion") == "audit.k8s.io/v1" && Scalar(policy, "kind") == "Policy"
            && policy.Children.TryGetValue("rules", out YamlNode? rules) && rules is YamlSequenceNode { Children.Count: > 0 };

    private static string? Scalar(YamlMappingNode mapping, string key) => mapping.Children.TryGetValue(key, out YamlNode? value) ? (value as YamlScalarNode)?.Value : null;

    /// <summary>The root of a text that is one YAML document, or null.</summary>
    private static YamlNode? RootOf(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 1 ? stream.Documents[0].RootNode : null;
        }
        catch (YamlException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^[a-z][a-z0-9-]*\z")]
    private static partial Regex Argument();

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9]*\z")]
    private static partial Regex FeatureGate();

    [GeneratedRegex(@"^(_default|[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?)\z")]
    private static partial Regex Registry();
}
