using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Tests.Settings;

public sealed class ServiceAddressesRuleTests
{
    private const string Dual = """[{ "name": "a", "cidrs": ["10.3.0.0/26", "2001:db8:300::/120"] }]""";
    private const string Apart = """[{ "name": "v4", "cidrs": ["10.3.0.0/26"] }, { "name": "v6", "cidrs": ["2001:db8:300::/120"] }]""";
    private const string Vkaci = """ "apicAddresses": ["10.0.0.1"], "apicUser": "u", "certificateName": "c", "storageClass": "s" """;

    [TestCase("ingressNginx", """{ "addresses": ["10.3.0.1"] }""", null)]
    [TestCase("ingressNginx", """{ "addresses": ["10.3.0.1", "10.3.0.2"] }""", "found 10.3.0.1, 10.3.0.2; must be one IPv4 address, as its service has, or none")]
    [TestCase("ingressNginx", """{ "addresses": ["2001:db8:300::1", "10.3.0.1"] }""", null)]
    [TestCase("goldpinger", """{ "addresses": ["2001:db8:300::2"] }""", "found 2001:db8:300::2; must be one IPv4 address")]
    [TestCase("goldpinger", """{ "addresses": ["10.3.0.2"] }""", null)]
    [TestCase("vkaci", $$"""{ {{Vkaci}}, "addresses": ["10.3.0.3", "10.3.0.4"] }""", "found 10.3.0.3, 10.3.0.4; must be one IPv4 address")]
    [TestCase("vkaci", $$"""{ {{Vkaci}}, "addresses": ["2001:db8:300::3"] }""", null)]
    public void AServiceHasOneAddressOfEachOfItsFamilies(string addon, string json, string? error)
        => Check(DualStack(Dual).With("addons", $$"""{ "{{addon}}": {{json}} }"""), addon, error);

    [TestCase("metal-lb", Apart, "found addresses of the pools v4 and v6; MetalLB gives a service addresses of one pool only")]
    [TestCase("calico", Apart, null)]
    [TestCase("metal-lb", Dual, null)]
    public void MetalLbTakesTheAddressesOfAServiceFromOnePool(string allocator, string pools, string? error)
        => Check(
            DualStack(pools, allocator).With("addons", """{ "ingressNginx": { "addresses": ["10.3.0.1", "2001:db8:300::1"] } }"""),
            "ingressNginx",
            error);

    [TestCase("[\"team-a\", \"team-b\"]", "found 10.3.0.1 of the pool 'a', which is for services in team-a, team-b; this one is in ingress-nginx")]
    [TestCase("[\"ingress-nginx\"]", null)]
    public void ThePoolIsOpenToTheNamespace(string namespaces, string? error)
        => Check(
            new SampleStack()
                .With("loadBalancing", $$"""{ "pools": [{ "name": "a", "cidrs": ["10.3.0.0/26"], "namespaces": {{namespaces}} }] }""")
                .With("addons", """{ "ingressNginx": { "addresses": ["10.3.0.1"] } }"""),
            "ingressNginx",
            error);

    [TestCase("metal-lb", Apart, true)]
    [TestCase("calico", Apart, false)]
    [TestCase("metal-lb", Dual, false)]
    [TestCase("metal-lb", """[{ "name": "a", "cidrs": ["10.3.0.0/26", "2001:db8:300::/120"], "autoAssign": false }]""", true)]
    [TestCase("metal-lb", """[{ "name": "a", "cidrs": ["10.3.0.0/26", "2001:db8:300::/120"], "namespaces": ["team-a"] }]""", true)]
    [TestCase("none", Apart, false)]
    public void WarnsOfAnIngressThatNoPoolServes(string allocator, string pools, bool told)
    {
        SettingsErrors errors = DualStack(pools, allocator).With("addons", """{ "ingressNginx": {} }""").Read().Errors;

        Assert.That(
            errors.Warnings.Where(warning => warning.Message.Contains("no pool of", StringComparison.Ordinal)).Select(warning => $"{warning.Id} {warning.Path} {warning.Message}"),
            told ? Is.EqualTo(new[] { "CA202 calico-aci:addons.ingressNginx its service gets no address: no pool of calico-aci:loadBalancing.pools with autoAssign gives IPv4 and IPv6 addresses to the namespace ingress-nginx" }) : Is.Empty);
    }

    private static SampleStack DualStack(string pools, string allocator = "metal-lb") => new SampleStack()
        .With("network.nodes[1]", """{ "subnet": "2001:db8:2::/64", "gateway": "2001:db8:2::fd", "floating": "2001:db8:2::fe" }""")
        .With("network.loadBalancers", """["10.3.0.0/24", "2001:db8:300::/64"]""")
        .With("loadBalancing", $$"""{ "allocator": "{{allocator}}", "pools": {{pools}} }""");

    private static void Check(SampleStack stack, string addon, string? error)
    {
        SettingsErrors errors = stack.Read().Errors;

        Assert.That(
            errors.All.Where(entry => entry.Path.StartsWith($"calico-aci:addons.{addon}.addresses", StringComparison.Ordinal)).Select(entry => $"{entry.Id} {entry.Message}"),
            error is null ? Is.Empty : Has.One.StartWith($"CA202 {error}"));
    }
}
