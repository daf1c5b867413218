namespace CalicoAci.Components.Tests.Bootstrap;

/// <summary>Which resources wait for which: what makes the first deployment as short as the domain allows.</summary>
public sealed class KubeadmClusterOrderTests
{
    private static readonly SampleCluster Cluster = SampleCluster.Dev;

    [Test]
    public async Task TheVrrpPasswordChangesInPhases([Values("hold", "change")] string phase)
    {
        ComponentRun run = await ComponentRun.Holding($"dev-kubeadm-dev-cp-3-vrrp-{phase}", () => SampleProgram.Run(Cluster));

        Assert.That(Missing(run), Is.EquivalentTo(Enumerable.Range(1, 3).SelectMany(number => Names($"dev-cp-{number}", phase == "hold" ? ["vrrp-change", "vrrp-release"] : ["vrrp-release"]))));
    }

    [Test]
    public async Task CertificatesAreRenewedOnOneNodeAfterTheOtherAndTheKubeconfigFollows()
    {
        SampleCluster cluster = Cluster with { Adjust = options => options with { CertificateRenewal = "2026-11" } };
        ComponentRun run = await ComponentRun.Holding("dev-kubeadm-dev-cp-2-certificates", () => SampleProgram.Run(cluster));

        Assert.That(run.StartedEarly, Has.Member("dev-kubeadm-dev-cp-1-certificates").And.Member("dev-kubeadm-dev-workers-3-join"));
        Assert.That(Missing(run), Is.EquivalentTo(Names("dev-cp-3", "certificates").Append("dev-kubeadm-kubeconfig")));
    }

    [Test]
    public async Task EncryptionKeysAreThereBeforeTheApiServer()
    {
        SampleCluster cluster = Cluster with { Adjust = options => options with { Encryption = new() } };
        ComponentRun run = await ComponentRun.Holding("dev-kubeadm-dev-cp-1-encryption", () => SampleProgram.Run(cluster));
        Assert.That(Missing(run), Has.Member("dev-kubeadm-init").And.Member("dev-kubeadm-encryption-rewrite"));

        run = await ComponentRun.Holding("dev-kubeadm-dev-cp-2-encryption", () => SampleProgram.Run(cluster));
        Assert.That(Missing(run), Has.Member("dev-kubeadm-dev-cp-2-join").And.No.Member("dev-kubeadm-init"));
    }

    [Test]
    public async Task ApiServersEncryptWhenAllCanReadAndThenEverythingIsWrittenAnew()
    {
        SampleCluster cluster = Cluster with { Adjust = options => options with { Encryption = new() } };
        ComponentRun run = await ComponentRun.Holding("dev-kubeadm-dev-cp-3-control-plane", () => SampleProgram.Run(cluster));
        string[] writing = [.. Enumerable.Range(1, 3).SelectMany(number => Names($"dev-cp-{number}", "encryption-write"))];
        Assert.That(Missing(run), Is.EquivalentTo(writing.Append("dev-kubeadm-encryption-rewrite")), "nothing else waits for it");

        run = await ComponentRun.Holding("dev-kubeadm-dev-cp-2-encryption-write", () => SampleProgram.Run(cluster));
        Assert.That(Missing(run), Is.EquivalentTo(new[] { "dev-kubeadm-encryption-rewrite" }), "they do not wait for each other");
    }

    [Test]
    public async Task VirtualMachinesDoNotWaitForTheFabric()
    {
        ComponentRun run = await ComponentRun.Holding(SampleProgram.Fabric, () => SampleProgram.Run(Cluster));

        Assert.That(run.StartedEarly.Where(name => name.StartsWith("dev-vms-dev-", StringComparison.Ordinal)).Count(), Is.EqualTo(6));
        Assert.That(Steps(run), Is.Empty, "every remote step needs the way through the fabric");
        Assert.That(run.Registered.Keys, Has.Member("dev-kubeadm-kubeconfig"));
    }

    [Test]
    public async Task AWorkersMachineHoldsOnlyThatWorkerBack()
    {
        ComponentRun run = await ComponentRun.Holding("dev-vms-dev-workers-2", () => SampleProgram.Run(Cluster));

        Assert.That(Missing(run), Is.EquivalentTo(Names("dev-workers-2", "ready", "join-material", "join", "member")));
    }

    [Test]
    public async Task InitWaitsForTheFirstControlPlaneNodeOnly()
    {
        ComponentRun run = await ComponentRun.Holding("dev-kubeadm-dev-cp-1-ready", () => SampleProgram.Run(Cluster));

        Assert.That(Steps(run), Is.EquivalentTo(
            Names("dev-cp-2", "ready", "vrrp").Concat(Names("dev-cp-3", "ready", "vrrp"))
                .Concat(Enumerable.Range(1, 3).Select(number => $"dev-kubeadm-dev-workers-{number}-ready"))));
    }

    [Test]
    public async Task KubeconfigAndWorkersDoNotWaitForOtherControlPlaneNodes()
    {
        ComponentRun run = await ComponentRun.Holding("dev-kubeadm-dev-cp-2-ready", () => SampleProgram.Run(Cluster));

        Assert.That(run.StartedEarly, Is.SupersetOf(new[]
        {
            "dev-kubeadm-kubeconfig", "dev-kubeadm-dev-workers-1-join", "dev-kubeadm-dev-workers-2-join", "dev-kubeadm-dev-workers-3-join",
        }));
        Assert.That(Missing(run), Is.EquivalentTo(
            Names("dev-cp-2", "vrrp", "join-material", "join", "member").Concat(Names("dev-cp-3", "join-material", "join", "member")).Append("dev-kubeadm-dev-cp-1-member")
                .Concat(Enumerable.Range(1, 3).SelectMany(number => Names($"dev-cp-{number}", "vrrp-hold", "vrrp-change", "vrrp-release")))));
    }

    [Test]
    public async Task ControlPlaneNodesJoinOneAfterTheOther()
    {
        ComponentRun run = await ComponentRun.Holding("dev-kubeadm-dev-cp-2-join", () => SampleProgram.Run(Cluster));

        Assert.That(Missing(run), Is.SupersetOf(Names("dev-cp-3", "join-material", "join")));
    }

    [Test]
    public async Task AWorkersJoinHoldsNobodyBack()
    {
        ComponentRun run = await ComponentRun.Holding("dev-kubeadm-dev-workers-1-join", () => SampleProgram.Run(Cluster));

        Assert.That(Missing(run), Is.EquivalentTo(Names("dev-workers-1", "member")));
    }

    [Test]
    public async Task WorkersAreUpgradedAfterTheControlPlaneAndAShareAtATime()
    {
        SampleCluster cluster = Cluster with { Workers = 10, Adjust = options => options with { UpgradeFrom = new(1, 35, 7) } };
        ComponentRun held = await ComponentRun.Holding("dev-kubeadm-dev-workers-1-upgrade", () => SampleProgram.Run(cluster));

        Assert.That(held.StartedEarly, Is.SupersetOf(Names("dev-workers-2", "drain", "upgrade", "uncordon").Concat(Names("dev-workers-10", "drain", "upgrade", "uncordon"))));
        Assert.That(Missing(held), Is.EquivalentTo(
            new[] { "dev-kubeadm-dev-workers-1-uncordon" }.Concat(new[] { 3, 5, 7, 9 }.SelectMany(number => Names($"dev-workers-{number}", "drain", "upgrade", "uncordon")))));

        held = await ComponentRun.Holding("dev-kubeadm-dev-cp-3-uncordon", () => SampleProgram.Run(cluster));
        Assert.That(Missing(held).Where(name => name.EndsWith("-drain", StringComparison.Ordinal) || name.EndsWith("-upgrade", StringComparison.Ordinal) || name.EndsWith("-uncordon", StringComparison.Ordinal))
            .Where(name => !name.Contains("-runtime-", StringComparison.Ordinal)), Has.Exactly(30).Items.And.All.Contains("-dev-workers-"));
    }

    [Test]
    public async Task ControlPlaneNodesAreUpgradedOneAfterTheOther()
    {
        SampleCluster cluster = Cluster with { Adjust = options => options with { UpgradeFrom = new(1, 35, 7) } };
        ComponentRun held = await ComponentRun.Holding("dev-kubeadm-dev-cp-1-upgrade", () => SampleProgram.Run(cluster));

        Assert.That(held.StartedEarly.Where(name => name.EndsWith("-drain", StringComparison.Ordinal)), Is.EqualTo(new[] { "dev-kubeadm-dev-cp-1-drain" }));
        Assert.That(held.Inputs("dev-kubeadm-dev-cp-1-upgrade")["create"], Does.EndWith("kubeadm-upgrade.sh apply"));
        Assert.That(held.Inputs("dev-kubeadm-dev-cp-2-upgrade")["create"], Does.EndWith("kubeadm-upgrade.sh node"));
    }

    [Test]
    public async Task TheFirstDeploymentNeitherRunsNorWaitsForStepsOfLaterChanges([Values("dev-cp-1-runtime-drain", "dev-cp-1-runtime", "dev-workers-1-runtime-uncordon", "dev-cp-1-control-plane", "dev-cp-1-kubelet-config", "dev-cp-2-load-balancer-hold", "dev-cp-2-load-balancer-release", "kube-proxy")] string step)
    {
        ComponentRun run = await ComponentRun.Holding($"dev-kubeadm-{step}", () => SampleProgram.Run(Cluster));

        Assert.That(run.Inputs($"dev-kubeadm-{step}"), Does.Not.ContainKey("create").And.ContainKey("update"));
        Assert.That(Missing(run), Is.Empty);
    }

    [Test]
    public async Task TheRuntimeChangesOnControlPlaneNodesOneAfterTheOtherThenOnAShareOfWorkers()
    {
        SampleCluster cluster = Cluster with { Workers = 10 };
        ComponentRun held = await ComponentRun.Holding("dev-kubeadm-dev-cp-2-runtime", () => SampleProgram.Run(cluster));
        Assert.That(RuntimeNodes(held, "runtime"), Is.EqualTo(new[] { "dev-cp-1" }));
        Assert.That(RuntimeNodes(held, "runtime-drain"), Is.EquivalentTo(new[] { "dev-cp-1", "dev-cp-2" }));

        held = await ComponentRun.Holding("dev-kubeadm-dev-workers-1-runtime", () => SampleProgram.Run(cluster));
        Assert.That(RuntimeNodes(held, "runtime-uncordon"), Is.EquivalentTo(
            new[] { "dev-cp-1", "dev-cp-2", "dev-cp-3" }.Concat(new[] { 2, 4, 6, 8, 10 }.Select(number => $"dev-workers-{number}"))));
    }

    [Test]
    public async Task TheRuntimeChangesAfterAnUpgrade()
    {
        SampleCluster cluster = Cluster with { Adjust = options => options with { UpgradeFrom = new(1, 35, 7) } };
        ComponentRun held = await ComponentRun.Holding("dev-kubeadm-dev-workers-3-uncordon", () => SampleProgram.Run(cluster));

        Assert.That(RuntimeNodes(held, "runtime-drain"), Is.Empty);
    }

    [Test]
    public async Task AnotherLoadBalancerWaitsForAllControlPlaneNodesInEachPhase()
    {
        ComponentRun held = await ComponentRun.Holding("dev-kubeadm-dev-cp-3-load-balancer-hold", () => SampleProgram.Run(Cluster));
        Assert.That(RuntimeNodes(held, "load-balancer-hold"), Is.EqualTo(new[] { "dev-cp-1", "dev-cp-2" }));
        Assert.That(RuntimeNodes(held, "load-balancer-change"), Is.Empty);

        held = await ComponentRun.Holding("dev-kubeadm-dev-cp-3-load-balancer-change", () => SampleProgram.Run(Cluster));
        Assert.That(RuntimeNodes(held, "load-balancer-release"), Is.Empty);
        Assert.That(RuntimeNodes(held, "control-plane"), Is.Empty, "the API is away for a moment");
    }

    [Test]
    public async Task KubeProxyChangesAfterTheControlPlaneAndAllNodesAreReadyForIt()
    {
        ComponentRun held = await ComponentRun.Holding("dev-kubeadm-dev-cp-3-control-plane", () => SampleProgram.Run(Cluster));
        Assert.That(held.StartedEarly, Has.No.Member("dev-kubeadm-kube-proxy"));

        held = await ComponentRun.Holding("dev-kubeadm-dev-workers-3-ready", () => SampleProgram.Run(Cluster));
        Assert.That(held.StartedEarly, Has.No.Member("dev-kubeadm-kube-proxy"), "the kernel modules of the mode are loaded first");
    }

    [Test]
    public async Task AChangedConfigurationReachesOneControlPlaneNodeAfterTheOtherThenKubelets()
    {
        ComponentRun held = await ComponentRun.Holding("dev-kubeadm-dev-cp-2-control-plane", () => SampleProgram.Run(Cluster));
        Assert.That(RuntimeNodes(held, "control-plane"), Is.EqualTo(new[] { "dev-cp-1" }));
        Assert.That(RuntimeNodes(held, "kubelet-config"), Is.Empty);

        held = await ComponentRun.Holding("dev-kubeadm-dev-cp-3-kubelet-config", () => SampleProgram.Run(Cluster));
        Assert.That(RuntimeNodes(held, "kubelet-config"), Is.EqualTo(new[] { "dev-cp-1", "dev-cp-2" }));
    }

    [Test]
    public async Task OnlyTheRelevantPartOfTheConfigurationRunsTheSteps()
    {
        ComponentRun before = await ComponentRun.Of(() => SampleProgram.Run(Cluster));
        ComponentRun argument = await ComponentRun.Of(() => SampleProgram.Run(Cluster with { Adjust = options => options with { SchedulerArguments = new Dictionary<string, string> { ["v"] = "4" } } }));
        ComponentRun pods = await ComponentRun.Of(() => SampleProgram.Run(Cluster with { Adjust = options => options with { MaxPods = 200 } }));
        ComponentRun flag = await ComponentRun.Of(() => SampleProgram.Run(Cluster with { Adjust = options => options with { KubeletArguments = new Dictionary<string, string> { ["v"] = "4" } } }));
        ComponentRun proxy = await ComponentRun.Of(() => SampleProgram.Run(Cluster with { Adjust = options => options with { KubeProxy = Components.Bootstrap.Options.KubeProxyMode.Nftables } }));
        ComponentRun version = await ComponentRun.Of(() => SampleProgram.Run(Cluster with { Adjust = options => options with { Version = new(1, 36, 5), UpgradeFrom = new(1, 36, 4) } }));

        Assert.That((Differs(argument, "control-plane"), Differs(argument, "kubelet-config")), Is.EqualTo((true, false)));
        Assert.That((Differs(pods, "control-plane"), Differs(pods, "kubelet-config")), Is.EqualTo((false, true)));
        Assert.That((Differs(flag, "control-plane"), Differs(flag, "kubelet-config")), Is.EqualTo((false, true)));
        Assert.That((Differs(proxy, "control-plane"), Differs(proxy, "kubelet-config")), Is.EqualTo((false, false)));
        Assert.That(Stdin(proxy), Is.Not.EqualTo(Stdin(before)));
        Assert.That(Stdin(version), Is.EqualTo(Stdin(before)));
        Assert.That((Differs(version, "control-plane"), Differs(version, "kubelet-config")), Is.EqualTo((false, false)));

        static object Stdin(ComponentRun run) => run.Inputs("dev-kubeadm-kube-proxy")["stdin"];

        bool Differs(ComponentRun run, string step) => !Equals(run.Inputs($"dev-kubeadm-dev-cp-2-{step}")["stdin"], before.Inputs($"dev-kubeadm-dev-cp-2-{step}")["stdin"]);
    }

    private static IEnumerable<string> RuntimeNodes(ComponentRun run, string step) => run.StartedEarly
        .Where(name => name.EndsWith($"-{step}", StringComparison.Ordinal))
        .Select(name => name["dev-kubeadm-".Length..^(step.Length + 1)])
        .Order(StringComparer.Ordinal);

    [Test]
    public async Task AddedNodesJoinAfterTheControlPlaneIsUpgradedAndDoNotHoldItBack()
    {
        SampleCluster cluster = Cluster with { Adjust = options => options with { UpgradeFrom = new(1, 35, 7) } };
        ComponentRun held = await ComponentRun.Holding("dev-kubeadm-dev-cp-3-uncordon", () => SampleProgram.Run(cluster));
        Assert.That(Missing(held), Is.SupersetOf(new[] { "dev-cp-2", "dev-cp-3", "dev-workers-1", "dev-workers-3" }.SelectMany(node => Names(node, "join-material", "join"))));

        held = await ComponentRun.Holding("dev-kubeadm-dev-cp-2-join", () => SampleProgram.Run(cluster));
        Assert.That(held.StartedEarly, Is.SupersetOf(Enumerable.Range(1, 3).SelectMany(number => Names($"dev-cp-{number}", "drain", "upgrade", "uncordon"))));
        Assert.That(held.StartedEarly, Has.Member("dev-kubeadm-dev-workers-3-join"));
    }

    private static IEnumerable<string> Names(string node, params string[] steps) => steps.Select(step => $"dev-kubeadm-{node}-{step}");

    private static IEnumerable<string> Steps(ComponentRun run) => run.StartedEarly.Where(name => name.StartsWith("dev-kubeadm-", StringComparison.Ordinal) && run.Registered[name].Inputs.ContainsKey("create"));

    /// <summary>What has something to run when it is created and had to wait for the held resource, apart from itself.</summary>
    private static IEnumerable<string> Missing(ComponentRun run) => run.Registered.Values
        .Where(resource => resource.Type == "command:remote:Command" && resource.Inputs.ContainsKey("create"))
        .Select(resource => resource.Name!)
        .Except(run.StartedEarly)
        .Where(name => name != run.Held);
}
