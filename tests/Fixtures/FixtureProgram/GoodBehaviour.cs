using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol;
using Pulumirpc;

namespace FixtureProgram;

/// <summary>A small graph of all kinds of resources, with settings for what a second version of it changes.</summary>
internal static class GoodBehaviour
{
    public static async Task<int> GraphAsync(Session session)
    {
        string stack = await session.StackAsync();
        await session.Monitor.GetDeploymentInfoAsync(new Empty());
        RegisterResourceResponse group = await session.RegisterAsync("fixture:fabric:Group", "group", [], request => request.Custom = false);
        string tenantName = session.Config.GetValueOrDefault("fixture:tenant", "blue");
        RegisterResourceResponse tenant = await session.RegisterAsync(
            "aci:index/tenant:Tenant",
            "tenant",
            new() { ["name"] = Value.ForString(tenantName), ["description"] = Value.ForString(session.Config.GetValueOrDefault("fixture:description", "first")) },
            request => request.Parent = group.Urn);
        await session.RegisterAsync(
            "aci:index/vrf:Vrf",
            "vrf",
            new() { ["parentDn"] = Value.ForString(tenant.Id), ["name"] = Value.ForString("inside") },
            request =>
            {
                request.Parent = group.Urn;
                request.Dependencies.Add(tenant.Urn);
                request.PropertyDependencies["parentDn"] = new RegisterResourceRequest.Types.PropertyDependencies { Urns = { tenant.Urn } };
                request.PropertyDependencies["name"] = new RegisterResourceRequest.Types.PropertyDependencies();
            });
        RegisterResourceResponse make = await MakeAsync(session, group.Urn);
        RegisterResourceResponse use = await session.RegisterAsync(
            "command:local:Command",
            "use",
            new() { ["create"] = make.Object.Fields["stdout"] },
            request =>
            {
                request.Dependencies.Add(make.Urn);
                request.PropertyDependencies["create"] = new RegisterResourceRequest.Types.PropertyDependencies { Urns = { make.Urn } };
            });
        await LookUpAsync(session);
        await ManifestsAsync(session);
        if (!session.Config.ContainsKey("fixture:withoutExtra"))
        {
            await session.RegisterAsync("kubernetes:projectcalico.org/v3:BGPPeer", "peer", new()
            {
                ["apiVersion"] = Value.ForString("projectcalico.org/v3"),
                ["spec"] = Value.ForStruct(new Struct { Fields = { ["asNumber"] = Value.ForNumber(65001) } }),
            });
        }

        await session.OutputsAsync(group.Urn, new() { ["racks"] = Value.ForNumber(2) });
        await session.OutputsAsync(stack, new()
        {
            ["tenant"] = Value.ForString(tenant.Id),
            ["later"] = use.Object.Fields["stdout"],
            ["password"] = Session.Secret(Value.ForString(session.Config.GetValueOrDefault("fixture:password", "none"))),
        });
        try
        {
            await session.Monitor.SignalAndWaitForShutdownAsync(new Empty());
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Unimplemented)
        {
        }

        return 0;
    }

    public static async Task<int> ManyAsync(Session session)
    {
        await session.StackAsync();
        await Task.WhenAll(Enumerable.Range(1, 2000).Select(i => session.RegisterAsync(
            "aci:index/tenant:Tenant", $"tenant-{i}", new() { ["name"] = Value.ForString($"t{i}") })));
        return 0;
    }

    public static async Task<int> EnvironmentAsync(Session session)
    {
        string stack = await session.StackAsync();
        await session.OutputsAsync(stack, Environment.GetEnvironmentVariables()
            .Cast<System.Collections.DictionaryEntry>()
            .Where(v => ((string)v.Key).StartsWith("PULUMI_", StringComparison.Ordinal))
            .ToDictionary(v => (string)v.Key, v => Session.Secret(Value.ForString(Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes((string)v.Value!))))));
        return 0;
    }

    private static async Task<RegisterResourceResponse> MakeAsync(Session session, string parent)
    {
        string name = session.Config.GetValueOrDefault("fixture:makeName", "make");
        return await session.RegisterAsync(
            "command:local:Command",
            name,
            new()
            {
                ["create"] = Value.ForString("echo one"),
                ["environment"] = Value.ForStruct(new Struct
                {
                    Fields = { ["TOKEN"] = Session.Secret(Value.ForString(session.Config.GetValueOrDefault("fixture:password", "none"))) },
                }),
                ["triggers"] = Value.ForList(Value.ForString(session.Config.GetValueOrDefault("fixture:trigger", "1"))),
            },
            request =>
            {
                request.Parent = parent;
                request.ReplaceOnChanges.Add("triggers[*]");
                request.PropertyDependencies["create"] = new RegisterResourceRequest.Types.PropertyDependencies();
                if (name != "make")
                {
                    request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = "make" } });
                }
            });
    }

    private static async Task ManifestsAsync(Session session)
    {
        foreach ((string setting, string type, string input) in ((string, string, string)[])
            [("fixture:manifests", "kubernetes:yaml/v2:ConfigFile", "file"), ("fixture:kustomization", "kubernetes:kustomize/v2:Directory", "directory")])
        {
            if (session.Config.TryGetValue(setting, out string? path))
            {
                await session.RegisterAsync(type, input, new() { [input] = Value.ForString(path) }, request => (request.Custom, request.Remote) = (false, true));
            }
        }
    }

    private static async Task LookUpAsync(Session session)
    {
        await session.Monitor.InvokeAsync(new ResourceInvokeRequest
        {
            Tok = "vsphere:index/getDatacenter:getDatacenter",
            Args = new Struct { Fields = { ["name"] = Value.ForString("north") } },
        });
        await session.Monitor.InvokeAsync(new ResourceInvokeRequest
        {
            Tok = "vsphere:index/getDatacenter:getDatacenter",
            Args = new Struct { Fields = { ["name"] = Value.ForString("south") } },
        });
        await session.Monitor.ReadResourceAsync(new ReadResourceRequest
        {
            Type = "pulumi:pulumi:StackReference",
            Name = "other",
            Id = "organization/other/dev",
            Properties = new Struct { Fields = { ["name"] = Value.ForString("organization/other/dev") } },
        });
    }
}
