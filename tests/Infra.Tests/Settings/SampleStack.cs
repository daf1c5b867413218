using System.Text.Json.Nodes;
using CalicoAci.Infra.Settings;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Tests.Settings;

/// <summary>A small valid stack that tests change one setting of.</summary>
internal sealed class SampleStack
{
    private readonly JsonObject _settings = JsonNode.Parse("""
        {
          "cluster": {
            "name": "dev", "domain": "k8s.example.net", "dnsServers": ["10.0.0.53"], "ntpServers": ["ntp.example.net"],
            "apiServer": { "addresses": ["192.168.2.250"] }
          },
          "network": {
            "vlan": 310,
            "nodes": [{ "subnet": "192.168.2.0/24", "gateway": "192.168.2.253", "floating": "192.168.2.254" }],
            "pods": ["10.1.0.0/16"], "services": ["10.2.0.0/20"], "loadBalancers": ["10.3.0.0/24"], "external": ["10.4.0.0/24"]
          },
          "bgp": { "fabricAsn": 65002, "clusterAsn": 65003 },
          "leaves": [
            { "node": 201, "rack": "r1", "routerId": "1.1.1.201", "addresses": ["192.168.2.1"] },
            { "node": 202, "rack": "r1", "routerId": "1.1.1.202", "addresses": ["192.168.2.2"] },
            { "node": 203, "rack": "r1", "anchor": false }
          ],
          "nodes": {
            "controlPlane": { "count": 3, "racks": ["r1"], "firstAddress": ["192.168.2.11"] },
            "workers": { "worker": { "count": 3, "racks": ["r1"], "firstAddress": ["192.168.2.21"] } }
          },
          "compute": {
            "vsphere": { "datacenter": "dc1", "cluster": "compute", "datastore": "datastore1", "template": "ubuntu", "network": "vlan310" },
            "ssh": { "authorizedKeys": ["ssh-ed25519 AAAAC3Nz admin"] }
          },
          "kubernetes": { "version": "1.36.4" },
          "sshPrivateKey": "[secret]",
          "vrrpPassword": "[secret]"
        }
        """)!.AsObject();

    /// <summary>Sets a setting; the path is written as <c>network.pods[0]</c>. A null value removes it.</summary>
    public SampleStack With(string path, string? json)
    {
        string[] steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        JsonNode parent = steps[..^1].Aggregate((JsonNode)_settings, (node, step) => step[0] == '[' ? node[Index(step)]! : node[step]!);
        string last = steps[^1];
        JsonNode? value = json is null ? null : JsonNode.Parse(json);
        if (parent is JsonArray list)
        {
            if (Index(last) == list.Count)
            {
                list.Add(value);
            }
            else
            {
                list[Index(last)] = value;
            }
        }
        else if (value is null)
        {
            parent.AsObject().Remove(last);
        }
        else
        {
            parent[last] = value;
        }

        return this;
    }

    public StackConfiguration ToConfiguration(params string[] secretKeys) => new(
        key => _settings[key] switch
        {
            null => null,
            JsonValue value when value.TryGetValue(out string? text) => text,
            JsonNode node => node.ToJsonString(),
        },
        _settings.Select(section => section.Key).ToHashSet(),
        secretKeys.Concat(StackSecret.All.Select(secret => secret.Name)).ToHashSet());

    public (StackPlan? Plan, SettingsErrors Errors) Read()
    {
        var errors = new SettingsErrors();
        return (StackSettingsReader.Read(ToConfiguration(), errors), errors);
    }

    public StackPlan Plan()
    {
        (StackPlan? plan, SettingsErrors errors) = Read();
        Assert.That(errors.All, Is.Empty);
        return plan!;
    }

    private static int Index(string step) => int.Parse(step.Trim('[', ']'), System.Globalization.CultureInfo.InvariantCulture);
}
