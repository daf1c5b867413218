using System.Text.Json.Nodes;
using CalicoAci.Engine.Authoring.Schema;
using CalicoAci.Engine.Definitions;

namespace CalicoAci.Engine.Authoring.Questions;

/// <content>Kubernetes, contracts, add-ons and the providers.</content>
internal sealed partial class Questionnaire
{
    private const string Internet = "internet";

    private IEnumerable<Question> Kubernetes()
    {
        string example = schema.Find("kubernetes.version")?.Example ?? "";
        yield return Scalar("kubernetes-version", "Kubernetes version", "kubernetes.version", () => example.Length > 0 ? example : null);
        if (!Routed)
        {
            yield return Contracts();
        }

        yield return Addons();
        if (answers.List("addons").Contains("ingressNginx") && answers.List("load-balancers").Count > 0)
        {
            yield return List("ingress-address", "Address of the ingress controller", "addons.ingressNginx.addresses", HostNumbers.AddressError, FirstLoadBalancer, optional: true);
        }
    }

    private IEnumerable<Question> Apic()
    {
        yield return Provider("apic-url", "URL of the APIC (empty: later)", "aci:url", text => Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Scheme is "https" or "http" ? null : $"found '{text}'; must be a URL such as https://apic.example.net");
        yield return Provider("apic-user", "APIC user (empty: later)", "aci:username", static _ => null);
    }

    private IEnumerable<Question> VCenter()
    {
        if (answers.Text("machines") != "bare-metal")
        {
            yield return Provider("vsphere-server", "vCenter server (empty: later)", "vsphere:vsphereServer", static _ => null);
            yield return Provider("vsphere-user", "vCenter user (empty: later)", "vsphere:user", static _ => null);
        }
    }

    private Question Provider(string flag, string prompt, string key, Func<string, string?> check) => WithSource(new Question(flag, prompt)
    {
        Optional = true,
        Default = static () => "",
        Check = text => text.Length == 0 ? null : check(text),
        Write = (draft, text) =>
        {
            draft.Provider.Remove(key);
            if (text.Length > 0)
            {
                draft.Provider[key] = text;
            }
        },
    }, () => source!.Moved(answers).Provider.GetValueOrDefault(key, ""));

    /// <summary>The ready-made contracts, as the default external EPG of the cluster provides and consumes them.</summary>
    private Question Contracts()
    {
        IReadOnlyList<string> known = schema.Find("fabric.contracts.presets[].preset")?.Words ?? [];
        return WithSource(new Question("contracts", $"Ready-made contracts ({string.Join(", ", known)})")
        {
            About = schema.Find("fabric.contracts")?.Description + " The external EPG of the cluster provides them; it consumes internet.",
            Optional = true,
            Default = () => string.Join(", ", known.Where(preset => preset != "nodes-to-pods")),
            Check = text => ListError(null, text, preset => OneOf(preset, known)),
            Write = (draft, text) =>
            {
                IReadOnlyList<string> presets = Answers.Split(text);
                string cluster = answers.Text("cluster");
                draft.Set("fabric.contracts.presets", new JsonArray([.. presets.Select(preset => new JsonObject { ["preset"] = preset })]));
                draft.Set("fabric.externalEpgs.default.provides", Texts(presets.Where(preset => preset != Internet).Select(preset => $"{cluster}-{preset}")));
                draft.Set("fabric.externalEpgs.default.consumes", Texts(presets.Where(preset => preset == Internet).Select(preset => $"{cluster}-{preset}")));
            },
        }, () => string.Join(", ", (source!.Moved(answers).Get("fabric.contracts.presets") as JsonArray ?? []).Select(preset => preset?["preset"]?.ToString())));
    }

    private Question Addons()
    {
        string[] known = [.. schema.Find("addons")?.Members.Where(IsAddon).Select(addon => addon.Key) ?? []];
        return WithSource(new Question("addons", $"Add-ons ({string.Join(", ", known)})")
        {
            About = schema.Find("addons")?.Description ?? "",
            Optional = true,
            Default = () => string.Join(", ", known.Intersect(answers.List("load-balancers").Count > 0 ? ["ingressNginx", "metricsServer"] : ["metricsServer"])),
            Check = text => ListError(null, text, addon => OneOf(addon, known)),
            Write = (draft, text) =>
            {
                IReadOnlyList<string> chosen = Answers.Split(text);
                foreach (string addon in known)
                {
                    JsonNode? there = draft.Get($"addons.{addon}");
                    draft.Set($"addons.{addon}", chosen.Contains(addon) ? there?.DeepClone() ?? new JsonObject() : null);
                }
            },
        }, () => string.Join(", ", (source!.Moved(answers).Get("addons") as JsonObject ?? []).Select(addon => addon.Key).Intersect(known)));
    }

    /// <summary>An add-on that is switched on by its key alone.</summary>
    private static bool IsAddon(KeyValuePair<string, SchemaNode> member)
        => member.Value.Member("enabled") is not null && member.Value.Required.Count == 0;

    private static string? OneOf(string word, IReadOnlyList<string> known) => known.Contains(word) ? null
        : $"found '{word}'; {(NearestName.Of(word, known) is { } nearest ? $"did you mean '{nearest}'?" : $"must be one of {string.Join(", ", known)}")}";

    private string? FirstLoadBalancer()
        => OrNull(answers.List("load-balancers").Select(range => HostNumbers.Prefix(range) is { } prefix ? HostNumbers.At(prefix, 1)?.ToString() : null));
}
