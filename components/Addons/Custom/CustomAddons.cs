using CalicoAci.Components.Charts;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Kustomize.V2;
using Pulumi.Kubernetes.Types.Inputs.Yaml.V2;
using Kustomize = Pulumi.Kubernetes.Kustomize.V2;
using Yaml = Pulumi.Kubernetes.Yaml.V2;

namespace CalicoAci.Components.Addons.Custom;

/// <summary>Charts and manifests of the user's own.</summary>
public sealed class CustomAddons : Addon
{
    private const string Token = "calico-aci:addons:Custom";

    private readonly CustomAddonsArgs _args;

    /// <summary>Installs them.</summary>
    /// <param name="name">The resource's name in the graph.</param>
    /// <param name="args">Charts and manifests.</param>
    /// <param name="options">Resource options with the Kubernetes provider.</param>
    public CustomAddons(string name, CustomAddonsArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        _args = args;
        foreach (CustomChart chart in args.Charts)
        {
            ChartRelease.Create(
                ChildName(chart.Name), chart.Name, chart.Chart, chart.Namespace, true, HelmValues.Plain(chart.Values), Child(After(chart.AfterIngress)));
        }

        foreach (CustomManifest manifest in args.Manifests)
        {
            Create(manifest);
        }

        RegisterOutputs();
    }

    private void Create(CustomManifest manifest)
    {
        var options = new ComponentResourceOptions { Parent = this, DependsOn = (Resource[])[.. _args.After, .. After(manifest.AfterIngress)] };
        if (manifest.Kind == ManifestKind.File)
        {
            _ = new Yaml.ConfigFile(ChildName(manifest.Name), new ConfigFileArgs { File = manifest.Source }, options);
        }
        else
        {
            _ = new Kustomize.Directory(ChildName(manifest.Name), new DirectoryArgs { Directory = manifest.Source }, options);
        }
    }

    private Resource[] After(bool ingress) => ingress && _args.Ingress is { } controller ? [controller] : [];
}
