using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Rules;
using CalicoAci.Infra.Settings.Topology;

namespace CalicoAci.Infra.Settings.Compute;

/// <summary>What a stack says about packages and network fits the families of its nodes' operating systems.</summary>
public sealed class OsFamilyRule : IStackRule
{
    private const string Format = "{format}";

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["compute", "hostRouting", "kubernetes.repositories", "kubernetes.containerRuntime", .. StackFacts.OfNodes];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        if (facts.Settings.Compute is not { } compute)
        {
            return;
        }

        PlannedNode[] rhel = [.. facts.Nodes.Where(node => node.Pool.Settings.OsFamily == OsFamily.Rhel).DistinctBy(node => node.Pool.Path)];
        bool debian = facts.Nodes.Any(node => node.Pool.Settings.OsFamily == OsFamily.Debian);
        if (facts.RoutesOnHosts)
        {
            foreach (PlannedNode node in rhel)
            {
                errors.Add($"{node.Pool.Path}.osFamily", $"found 'rhel', but the hosts route themselves ({StackFacts.Path("hostRouting")}), for which they must be of the family 'debian'", "CA315");
            }
        }

        if (rhel.Length > 0 && !debian)
        {
            string path = StackFacts.Path("compute");
            CheckMirror(compute.UbuntuMirror, $"{path}.ubuntuMirror", errors);
            CheckMirror(compute.UbuntuPortsMirror, $"{path}.ubuntuPortsMirror", errors);
        }

        if (facts.Settings.Kubernetes is not { } kubernetes)
        {
            return;
        }

        string repositories = $"{StackFacts.Path("kubernetes")}.repositories";
        CheckRepository(kubernetes.Repositories.Kubernetes, $"{repositories}.kubernetes", rhel.Length > 0, debian, errors);
        if (kubernetes.ContainerRuntime == ContainerRuntime.CriO)
        {
            CheckRepository(kubernetes.Repositories.CriO, $"{repositories}.criO", rhel.Length > 0, debian, errors);
        }
    }

    private static void CheckMirror(string? mirror, string path, SettingsErrors errors)
    {
        if (mirror is not null)
        {
            errors.Add(path, "is given, but every pool has osFamily 'rhel', whose nodes have no packages of Ubuntu", "CA315");
        }
    }

    private static void CheckRepository(string repository, string path, bool rhel, bool debian, SettingsErrors errors)
    {
        if (repository.Contains(Format, StringComparison.Ordinal))
        {
            return;
        }

        string last = repository.TrimEnd('/').Split('/')[^1];
        if (rhel && debian)
        {
            errors.Add(path, $"found '{repository}', but there are pools of both families; give {Format} where deb or rpm belongs", "CA316");
        }
        else if ((rhel && last == "deb") || (debian && last == "rpm"))
        {
            errors.Add(path, $"found '{repository}' with packages of the format {last}, but the pools have osFamily '{(rhel ? "rhel" : "debian")}'; give {Format} instead of {last}", "CA316");
        }
    }
}
